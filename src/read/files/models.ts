/** Reads the model files of the package in Node. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createAnalyser } from '../../language/analyser';
import { MODEL_NAMES, type ModelFiles } from '../../language/models';
import type { Analyser } from '../../model';
import { packageFolder } from './package';

/**
 * All model files, decompressed.
 * @param folder where they are; the package's own by default
 */
export function readModels(folder = join(packageFolder(), 'graph-data/models')): ModelFiles {
  const files: ModelFiles = {};
  for (const name of MODEL_NAMES) {
    const path = join(folder, `${name}.bin.gz`);
    if (existsSync(path)) files[name] = gunzipSync(readFileSync(path));
  }
  return files;
}

/** An analyser with the package's own models. */
export const loadAnalyser = (): Analyser => createAnalyser(readModels());
