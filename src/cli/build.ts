/** dramatis build: articles become extraction.json, network.json, network.gexf and network.html. */
import { join } from 'node:path';
import { writeGexf } from '../export/gexf';
import { writeHtml } from '../export/html';
import { writeJson } from '../export/json';
import { writeExtraction } from '../extract';
import type { Extraction } from '../model';
import { bundleOf, type GatherOptions, gather } from './gather';
import { viewerPage } from './page';
import { summarise, summaryText } from './summary';
import { writeFiles } from './write';

export interface BuildOptions extends GatherOptions {
  output: string;
  static?: boolean;
  json?: boolean;
}

/** A JSON list, an extraction a line. */
function* extractionLines(extractions: readonly Extraction[]): Generator<string> {
  yield '[\n';
  for (const [i, extraction] of extractions.entries()) {
    yield `${JSON.stringify(writeExtraction(extraction))}${i < extractions.length - 1 ? ',' : ''}\n`;
  }
  yield ']\n';
}

export function build(files: readonly string[], options: BuildOptions): void {
  const gathered = gather(files, options);
  const bundle = bundleOf(gathered);
  const at = (name: string) => join(options.output, name);
  writeFiles(
    new Map<string, Iterable<string>>([
      [at('extraction.json'), extractionLines(gathered.extractions)],
      [at('network.json'), writeJson(gathered.network)],
      [at('network.gexf'), writeGexf(gathered.network, { title: bundle.title, isStatic: options.static })],
      [at('network.html'), [writeHtml(viewerPage(), bundle)]],
    ]),
  );
  const summary = summarise(gathered);
  if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else
    process.stdout.write(
      `${summaryText(summary)}\nWritten: ${at('extraction.json')}, network.json, network.gexf, network.html\n`,
    );
}
