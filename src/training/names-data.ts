/** Texts with names to learn from: one shape for all sources. Places of the data: ../shared/train beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameType } from '../model';
import { namesOfGum } from './names-gum';

export interface NamesDocument {
  id: string;
  source: string;
  text: string;
  /** Sorted, not overlapping. */
  names: { start: number; end: number; type: NameType }[];
  /** Stretches of which the annotation says nothing. */
  unknown: { start: number; end: number }[];
}

interface Line {
  id: string;
  text: string;
  gold: { names: { start: number; end: number; kind: NameType }[]; ignore?: { start: number; end: number }[] };
}

/** One document a line, as in ../shared/train/names. */
export function namesOfNdjson(source: string, ndjson: string): NamesDocument[] {
  return ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, gold } = JSON.parse(line) as Line;
      const names = gold.names.map(({ start, end, kind }) => ({ start, end, type: kind }));
      return { id, source, text, names: names.sort((a, b) => a.start - b.start), unknown: gold.ignore ?? [] };
    });
}

/** All documents of the training folder, by source, in a fixed order. Empty where the folder is absent. */
export function readNamesData(folder: string, sources: readonly string[]): NamesDocument[] {
  if (!existsSync(folder)) return [];
  return sources.flatMap((source) => {
    if (source !== 'gum') return namesOfNdjson(source, readFileSync(join(folder, 'names', `${source}.ndjson`), 'utf8'));
    const files = readdirSync(join(folder, 'ud')).filter((file) => file.startsWith('GUM_'));
    return files.sort().map((file) => namesOfGum(file.slice(0, -7), readFileSync(join(folder, 'ud', file), 'utf8')));
  });
}
