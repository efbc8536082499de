/**
 * npm run eval:language: how good tokens, sentences, tags, heads and names are, on documents that the measured weights never saw:
 * a tenth of the treebank documents, chosen by hash, and the news sentences of PUD. The weights are those of
 * `npm run train -- --held-back dist/held-back`, trained when they are missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAnalyser } from '../language/analyser';
import { readModels } from '../read/files/models';
import { hasTrainingData, readTrainingData } from './data';
import { readPudNews, scoreTables } from './scores';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'dist/held-back');

const pud = readPudNews();
if (!hasTrainingData() || pud.length === 0) {
  console.error(
    'treebanks not found: expected ../shared/train and ../shared/eval beside the repository; nothing was measured',
  );
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
if (!existsSync(join(folder, 'network.bin.gz'))) {
  console.log('training without the held-back documents first (about a quarter of an hour)');
  const train = join(import.meta.dirname, 'train.ts');
  const run = spawnSync(process.execPath, ['--import', 'tsx', train, '--held-back', folder], {
    stdio: 'inherit',
    cwd: root,
  });
  if (run.status !== 0) process.exit(1);
}
const { held } = readTrainingData();
console.log(scoreTables(createAnalyser(readModels(folder)), { trees: [...held.trees, ...pud], names: held.names }));
