/** Learns the table of the lemmatiser: endings of verb stems, and the forms that the rules get wrong. */
import { writeFileSync } from 'node:fs';
import { ENDING, type LemmaTable, Lemmatiser, repairStem, type StemRepair, verbStem } from '../language/lemmas';
import type { TreeDocument } from './conllu';

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Most frequent lemma of every (form, class, xpos). */
function lemmasOf(documents: readonly TreeDocument[]) {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens } of documents) {
    for (const { text, lemma, upos, xpos } of tokens) {
      if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'NOUN') continue;
      const key = `${text.toLowerCase()}\t${upos === 'NOUN' ? 'NOUN' : 'VERB'}\t${xpos}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmas.set(lemma.toLowerCase(), (lemmas.get(lemma.toLowerCase()) ?? 0) + 1));
    }
  }
  return [...counts]
    .sort(([a], [b]) => byCode(a, b))
    .map(([key, lemmas]) => {
      const [form, upos, xpos] = key.split('\t');
      const [[lemma, count]] = [...lemmas].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]));
      return { form, upos: upos as 'NOUN' | 'VERB', xpos, lemma, count };
    });
}

/** Endings whose commonest repair differs from what the next shorter one says. */
function learnEndings(rows: ReturnType<typeof lemmasOf>): Record<string, StemRepair> {
  const votes = new Map<string, Map<StemRepair, number>>();
  for (const { form, upos, xpos, lemma } of rows) {
    const stem = upos === 'VERB' ? verbStem(form, xpos) : null;
    if (stem === null) continue;
    const repair = (['none', 'e', 'undouble'] as const).find((kind) => repairStem(stem, kind) === lemma);
    if (!repair) continue;
    for (let length = 1; length <= Math.min(ENDING, stem.length); length++) {
      const ending = stem.slice(-length);
      const tally = votes.get(ending) ?? new Map<StemRepair, number>();
      votes.set(ending, tally.set(repair, (tally.get(repair) ?? 0) + 1));
    }
  }
  const winner = (ending: string): StemRepair => {
    const tally = votes.get(ending);
    return tally ? [...tally].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))[0][0] : 'none';
  };
  const endings: Record<string, StemRepair> = {};
  const known = (ending: string): StemRepair => {
    for (let from = 1; from < ending.length; from++)
      if (endings[ending.slice(from)]) return endings[ending.slice(from)];
    return 'none';
  };
  const inOrder = [...votes.keys()].sort((a, b) => a.length - b.length || byCode(a, b));
  for (const ending of inOrder) if (winner(ending) !== known(ending)) endings[ending] = winner(ending);
  return endings;
}

/** Learns a table from gold lemmas. */
export function learnLemmas(documents: readonly TreeDocument[]): LemmaTable {
  const rows = lemmasOf(documents);
  const table: LemmaTable = { verbs: {}, nouns: {}, endings: learnEndings(rows) };
  const rules = new Lemmatiser(table);
  const exceptions = { VERB: new Map<string, number>(), NOUN: new Map<string, number>() };
  for (const { form, upos, xpos, lemma, count } of rows) {
    const known = exceptions[upos].get(form) ?? 0;
    if (rules.of(form, upos, xpos, '') === lemma || count <= known || !/^['\p{L}]+$/u.test(form)) continue;
    exceptions[upos].set(form, count);
    table[upos === 'NOUN' ? 'nouns' : 'verbs'][form] = lemma;
  }
  return table;
}

export function writeLemmas(table: LemmaTable, path: string): void {
  writeFileSync(path, `${JSON.stringify(table, null, 1)}\n`);
}
