/** Search over actors, their other names and roles, and the titles and sentences of the articles. */
import MiniSearch from 'minisearch';
import type { Dataset } from './dataset';

export type Hit =
  | { is: 'actor'; id: string; label: string; alias: string | null }
  | { is: 'document'; id: string; label: string }
  | { is: 'sentence'; tie: string; step: number; label: string };

interface Entry {
  id: number;
  label: string;
  other: string;
  sentence: string;
  hit: Hit;
}

export type Search = (query: string) => Hit[];

/** What is shown of each sort, in this order. */
const GROUPS: { is: Hit['is']; most: number }[] = [
  { is: 'actor', most: 7 },
  { is: 'document', most: 3 },
  { is: 'sentence', most: 4 },
];

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What else an actor may be looked for by: other names, titles held, and whom it is drawn for. */
function otherNames(dataset: Dataset, id: string): string[] {
  const merged = (dataset.merged.get(id) ?? []).flatMap(({ label, aliases }) => [label, ...aliases]);
  const { aliases, roles } = dataset.actors.get(id)!;
  return [...aliases, ...roles.map(({ title }) => title), ...merged];
}

/** Indexes a dataset. The search returns hits, best first: actors, then articles, then sentences. */
export function createSearch(dataset: Dataset): Search {
  const entries: Entry[] = [];
  const add = (hit: Hit, other: string) => {
    const sentence = hit.is === 'sentence' ? hit.label : '';
    entries.push({ id: entries.length, label: sentence ? '' : hit.label, other, sentence, hit });
  };
  for (const { id, label } of dataset.actors.values()) {
    add({ is: 'actor', id, label, alias: null }, otherNames(dataset, id).join(' · '));
  }
  for (const { id, title, date } of dataset.documents.values()) {
    add({ is: 'document', id, label: title ?? id }, date ?? '');
  }
  const seen = new Set<string>();
  for (const tie of dataset.ties.values()) {
    tie.evidence.forEach(({ text }, step) => {
      if (!seen.has(text)) add({ is: 'sentence', tie: tie.id, step, label: text }, '');
      seen.add(text);
    });
  }
  const index = new MiniSearch<Entry>({
    fields: ['label', 'other', 'sentence'],
    processTerm: (term) => fold(term),
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { label: 4, other: 2 },
      combineWith: 'AND',
    },
  });
  index.addAll(entries);
  return (query) => {
    const hits = index.search(query).map(({ id, terms }) => ({ hit: entries[id as number].hit, terms }));
    const best = GROUPS.flatMap(({ is, most }) => hits.filter(({ hit }) => hit.is === is).slice(0, most));
    return best.map(({ hit, terms }) => {
      if (hit.is !== 'actor' || terms.some((term) => fold(hit.label).includes(term))) return hit;
      const names = otherNames(dataset, hit.id);
      return { ...hit, alias: names.find((name) => terms.some((term) => fold(name).includes(term))) ?? null };
    });
  };
}
