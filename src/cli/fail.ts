/** How a command ends badly: one line on standard error, no stack, exit code 1 (2 for wrong use). */
import { InputError } from '../read/errors';

/** Wrong use of a command. */
export class UsageError extends Error {}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

export function say(message: string): void {
  process.stderr.write(`dramatis: ${oneLine(message)}\n`);
}

export function fail(error: unknown): void {
  const { message } = error as Error;
  say(error instanceof InputError || error instanceof UsageError ? message : `failed: ${message ?? error}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
