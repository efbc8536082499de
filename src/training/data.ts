/** Reads the training data beside the repository; the held-back documents apart. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTreebanks, TREEBANKS } from './conllu';
import { readNamesData } from './names-data';
import type { TrainingData } from './recipe';
import { isHeldBack } from './split';

const SOURCES = ['gum', 'ewt', 'wikigold', 'sec', 'gmb', 'crossner', 'btc', 'wnut17'];

/** True where the training data stands beside the repository. */
export const hasTrainingData = (): boolean => existsSync(TREEBANKS);

/** All data, and the same divided: `seen` for training, `held` for measuring. */
export function readTrainingData(): { all: TrainingData; seen: TrainingData; held: TrainingData } {
  const all = { trees: readTreebanks(), names: readNamesData(resolve(TREEBANKS, '..'), SOURCES) };
  const pick = (held: boolean): TrainingData => ({
    trees: all.trees.filter(({ id }) => isHeldBack(id) === held),
    names: all.names.filter(({ id, source }) => (source === 'gum' && isHeldBack(id)) === held),
  });
  return { all, seen: pick(false), held: pick(true) };
}
