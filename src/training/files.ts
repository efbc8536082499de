/** Model files on disk, gzipped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MODEL_NAMES, type ModelFiles } from '../language/models';

/** Writes the files; returns the compressed size of each in bytes. */
export function writeModels(files: ModelFiles, folder: string): Record<string, number> {
  mkdirSync(folder, { recursive: true });
  const sizes: Record<string, number> = {};
  for (const name of MODEL_NAMES) {
    const bytes = files[name];
    if (!bytes) continue;
    const packed = gzipSync(bytes, { level: 9 });
    writeFileSync(join(folder, `${name}.bin.gz`), packed);
    sizes[name] = packed.length;
  }
  return sizes;
}
