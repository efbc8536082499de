/** Files that appear whole or not at all: written beside their place under another name, then renamed. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../read/errors';

const BUFFER = 1 << 20;

/** Writes all files of a set, or none: nothing is renamed before everything is written. */
export function writeFiles(files: ReadonlyMap<string, Iterable<string>>): void {
  const made: [string, string][] = [];
  let path = '';
  try {
    for (const [target, chunks] of files) {
      path = target;
      mkdirSync(dirname(target), { recursive: true });
      const temporary = join(dirname(target), `.${process.pid}-${made.length}.tmp`);
      made.push([temporary, target]);
      writeChunks(temporary, chunks);
    }
    for (const [temporary, target] of made) {
      path = target;
      renameSync(temporary, target);
    }
  } catch (error) {
    for (const [temporary] of made) rmSync(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new InputError(path, `cannot be written (${code}); check that the folder exists and may be written to`);
  }
}

function writeChunks(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let buffer = '';
    for (const chunk of chunks) {
      buffer += chunk;
      if (buffer.length < BUFFER) continue;
      writeSync(file, buffer);
      buffer = '';
    }
    writeSync(file, buffer);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
