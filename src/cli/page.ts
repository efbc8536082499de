/** The built viewer page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../read/errors';
import { packageFolder } from '../read/files/package';

/** @throws InputError where the viewer has not been built */
export function viewerPage(): string {
  const path = join(packageFolder(), 'dist/viewer/index.html');
  if (!existsSync(path)) throw new InputError(path, 'is missing; run npm run build');
  return readFileSync(path, 'utf8');
}
