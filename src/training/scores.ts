/** Scores of an analyser against treebanks and texts with names: the tables of `npm run eval:language`. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TokenAnalyser } from '../language/analyser';
import type { NameSpan } from '../model';
import { readConllu, type TreeDocument } from './conllu';
import type { NamesDocument } from './names-data';
import type { TrainingData } from './recipe';

const PUD = resolve(import.meta.dirname, '../../../shared/eval/language/pud-news.conllu');

/** News sentences of PUD, which nothing is trained on. Empty where they are absent. */
export const readPudNews = (): TreeDocument[] =>
  existsSync(PUD) ? readConllu(readFileSync(PUD, 'utf8'), 'pud-news') : [];

const percent = (hit: number, of: number) => (of === 0 ? '' : ((100 * hit) / of).toFixed(1));
const f1 = (hit: number, gold: number, system: number) => percent(2 * hit, gold + system);
const asDocument = (id: string, text: string) => ({ id, text, title: null, date: null, url: null, zones: [] });

class Tally {
  readonly counts = new Map<string, number>();
  add(key: string, n = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + n);
  }
  get(key: string): number {
    return this.counts.get(key) ?? 0;
  }
}

/** From gold tokens and sentences: tags, lemmas and trees as the models give them. */
function scoreGold({ tokens: gold, sentences, text }: TreeDocument, analyser: TokenAnalyser, tally: Tally): void {
  const tokens = analyser.analyseTokens(text, gold, sentences);
  gold.forEach((token, i) => {
    const found = tokens[i];
    tally.add('tokens');
    if (found.upos === token.upos) tally.add('upos');
    if (found.xpos === token.xpos) tally.add('xpos');
    if (found.lemma.toLowerCase() === token.lemma.toLowerCase()) tally.add('lemma');
    tally.add(`gold ${token.deprel}`);
    tally.add(`system ${found.deprel}`);
    if (found.head !== token.head) return;
    tally.add('uas');
    if (found.deprel !== token.deprel) return;
    tally.add('las');
    tally.add(`hit ${token.deprel}`);
  });
}

/** From raw text: tokens, sentences, and attachments whose tokens both are right. */
function scoreRaw({ tokens: gold, sentences, text, id }: TreeDocument, analyser: TokenAnalyser, tally: Tally): void {
  const analysis = analyser.analyse(asDocument(id, text));
  const key = ({ start, end }: { start: number; end: number }) => `${start}:${end}`;
  const found = new Map(analysis.tokens.map((token, i) => [key(token), i]));
  const goldSentences = new Set(sentences.map(key));
  tally.add('raw gold', gold.length);
  tally.add('raw system', analysis.tokens.length);
  tally.add('raw gold sentences', sentences.length);
  tally.add('raw system sentences', analysis.sentences.length);
  for (const sentence of analysis.sentences) if (goldSentences.has(key(sentence))) tally.add('raw sentences');
  for (const token of gold) {
    const at = found.get(key(token));
    if (at === undefined) continue;
    tally.add('raw tokens');
    const { head, deprel, upos } = analysis.tokens[at];
    if (upos === token.upos) tally.add('raw upos');
    const same = head < 0 ? token.head < 0 : token.head >= 0 && key(analysis.tokens[head]) === key(gold[token.head]);
    if (!same) continue;
    tally.add('raw uas');
    if (deprel === token.deprel) tally.add('raw las');
  }
}

function scoreNames(document: NamesDocument, analyser: TokenAnalyser, tally: Tally): void {
  const { names } = analyser.analyse(asDocument(document.id, document.text));
  const overlaps = (a: Pick<NameSpan, 'start' | 'end'>, b: Pick<NameSpan, 'start' | 'end'>) =>
    a.start < b.end && b.start < a.end;
  const counted = names.filter((name) => !document.unknown.some((span) => overlaps(span, name)));
  tally.add('names gold', document.names.length);
  tally.add('names system', counted.length);
  for (const gold of document.names) {
    if (counted.some(({ start, end, type }) => type === gold.type && start === gold.start && end === gold.end))
      tally.add('names exact');
    if (counted.some((name) => name.type === gold.type && overlaps(name, gold))) tally.add('names overlap');
  }
}

function row(name: string, t: Tally): string {
  const n = t.get('tokens');
  const raw = (hit: string) => f1(t.get(hit), t.get('raw gold'), t.get('raw system'));
  const cells = [
    String(n),
    percent(t.get('upos'), n),
    percent(t.get('xpos'), n),
    percent(t.get('lemma'), n),
    percent(t.get('uas'), n),
    percent(t.get('las'), n),
    raw('raw tokens'),
    f1(t.get('raw sentences'), t.get('raw gold sentences'), t.get('raw system sentences')),
    raw('raw upos'),
    raw('raw uas'),
    raw('raw las'),
    f1(t.get('names exact'), t.get('names gold'), t.get('names system')),
    f1(t.get('names overlap'), t.get('names gold'), t.get('names system')),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

const HEAD = `| set | tokens | UPOS | XPOS | lemma | UAS | LAS | raw tokens | raw sentences | raw UPOS | raw UAS | raw LAS | names exact | names overlap |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

/** Two tables in Markdown: by genre, and by relation. */
export function scoreTables(analyser: TokenAnalyser, { trees, names }: TrainingData): string {
  const tallies = new Map<string, Tally>();
  const tallyOf = (name: string) => {
    const tally = tallies.get(name) ?? new Tally();
    tallies.set(name, tally);
    return tally;
  };
  const ALL = 'all held-back';
  const groupsOf = (genre: string) => (genre === 'pud-news' ? [genre] : [ALL, genre]);
  for (const document of trees)
    for (const name of groupsOf(document.genre)) {
      scoreGold(document, analyser, tallyOf(name));
      scoreRaw(document, analyser, tallyOf(name));
    }
  for (const document of names)
    for (const name of groupsOf(document.id.split('_').slice(0, 2).join('_')))
      scoreNames(document, analyser, tallyOf(name));
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, tally]) => row(name, tally));
  const [all, pud] = [tallyOf(ALL), tallyOf('pud-news')];
  const counts = (all.get('tokens') > 0 ? all : pud).counts;
  const relations = [...counts].flatMap(([key, n]) => (key.startsWith('gold ') ? [[key.slice(5), n] as const] : []));
  const score = (t: Tally, relation: string) =>
    f1(t.get(`hit ${relation}`), t.get(`gold ${relation}`), t.get(`system ${relation}`));
  const byRelation = relations
    .sort((a, b) => b[1] - a[1])
    .map(([relation]) => `| ${relation} | ${score(all, relation)} | ${score(pud, relation)} |`);
  return [HEAD, ...rows, '', '| relation | held-back F1 | pud-news F1 |', '| --- | ---: | ---: |', ...byRelation].join(
    '\n',
  );
}
