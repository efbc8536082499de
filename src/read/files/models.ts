/** Reads the model files of the package in Node. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createAnalyser } from '../../language/analyser';
import { MODEL_NAMES, type ModelFiles } from '../../language/models';
import type { Analyser } from '../../model';

/** The folder graph-data/models of the package this file is part of, bundled or not. */
function modelFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = dirname(folder); !existsSync(join(folder, 'graph-data/models')) && up !== folder; up = dirname(folder))
    folder = up;
  return join(folder, 'graph-data/models');
}

/**
 * All model files, decompressed.
 * @param folder where they are; the package's own by default
 */
export function readModels(folder = modelFolder()): ModelFiles {
  const files: ModelFiles = {};
  for (const name of MODEL_NAMES) {
    const path = join(folder, `${name}.bin.gz`);
    if (existsSync(path)) files[name] = gunzipSync(readFileSync(path));
  }
  return files;
}

/** An analyser with the package's own models. */
export const loadAnalyser = (): Analyser => createAnalyser(readModels());
