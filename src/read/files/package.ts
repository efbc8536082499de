/** Where the package itself stands, bundled or not. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above this file that holds graph-data/models. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = dirname(folder); !existsSync(join(folder, 'graph-data/models')) && up !== folder; up = dirname(folder))
    folder = up;
  return folder;
}
