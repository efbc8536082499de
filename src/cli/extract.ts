/** dramatis extract: NDJSON documents in, NDJSON extractions out, in the same order. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { extract, writeExtraction } from '../extract';
import { loadAnalyser } from '../read/files/models';
import { parseRecord } from '../read/record';
import { say } from './fail';
import { checkConfidence } from './options';

export async function extractLines(options: { minConfidence: number }): Promise<void> {
  const least = checkConfidence(options.minConfidence);
  const analyser = loadAnalyser();
  const { stdin, stdout } = process;
  let closed = false;
  // A reader that has seen enough (head) closes the pipe: that ends the work, and is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') say(`standard output: cannot be written (${error.code})`);
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  let line = 0;
  for await (const content of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (closed) return;
    if (!content.trim()) continue;
    try {
      const extraction = extract(parseRecord(content, `line ${line} of standard input`), analyser);
      extraction.events = extraction.events.filter(({ confidence }) => confidence >= least);
      if (!stdout.write(`${JSON.stringify(writeExtraction(extraction))}\n`)) await once(stdout, 'drain');
    } catch (error) {
      say((error as Error).message);
      process.exitCode = 1;
    }
  }
}
