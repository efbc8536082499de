/**
 * npm run train: learns all models from the data beside the repository and writes graph-data/models.
 *
 *   npm run train                      from all training documents
 *   npm run train -- --held-back DIR   without the held-back documents, into another folder (what eval:language measures)
 */
import { resolve } from 'node:path';
import { createAnalyser } from '../language/analyser';
import { hasTrainingData, readTrainingData } from './data';
import { writeModels } from './files';
import { trainModels, trainTables } from './recipe';
import { readPudNews, scoreTables } from './scores';

if (!hasTrainingData()) {
  console.error('training data not found: expected ../shared/train beside the repository; nothing was trained');
  process.exit(1);
}
const flag = process.argv.indexOf('--held-back');
const folder = flag >= 0 ? resolve(process.argv[flag + 1]) : resolve(import.meta.dirname, '../../graph-data/models');
const start = performance.now();
const report = (line: string) =>
  console.log(`${String(Math.round((performance.now() - start) / 1000)).padStart(4)} s  ${line}`);
const heldBack = flag >= 0;
const { all, seen, held } = readTrainingData();
report('data');
const tables = trainTables();
report('word vectors and gazetteer');
const models = trainModels(heldBack ? seen : all, tables, report);
const sizes = writeModels(models, folder);
const total = Object.values(sizes).reduce((a, b) => a + b, 0);
for (const [name, size] of Object.entries(sizes)) console.log(`${name.padEnd(10)} ${(size / 1e6).toFixed(2)} MB`);
console.log(`${'all'.padEnd(10)} ${(total / 1e6).toFixed(2)} MB`);
// What was learned from is no measure: of the released weights only the news sentences of PUD tell.
const unseen = heldBack ? held : { trees: [], names: [] };
console.log(`\n${scoreTables(createAnalyser(models), { ...unseen, trees: [...unseen.trees, ...readPudNews()] })}`);
