/** Sentences to learn from: treebanks, made news, texts with names, and trees that the teacher gave to some of those (taught.ts). */

import { labelsOf } from '../language/bilou';
import type { Gazetteer } from '../language/gazetteer';
import { type Inputs, readInputs } from '../language/network/inputs';
import type { Classes } from '../language/network/weights';
import { divide } from '../language/sentences';
import { tokenise } from '../language/tokens';
import { WinkTagger } from '../language/wink';
import type { WordForms } from '../language/words';
import type { Sentence, Span } from '../model';
import { type Targets, UNKNOWN } from './backprop';
import type { TreeDocument } from './conllu';
import type { Example } from './gradients';
import type { NamesDocument } from './names-data';
import {
  documentKey,
  type Taught,
  type TaughtClasses,
  type TaughtLayer,
  type TaughtSentence,
  targetsOf,
} from './taught';

/** Sources that mean other things by names: each has a set of labels of its own, so as not to spoil what is common. */
const NAME_SETS: Readonly<Record<string, number>> = { gmb: 1, btc: 2, wnut17: 3 };
export const NAME_SET_COUNT = 4;
/** Chance of a sentence without a tree to be seen in a pass: what is far from news is seen less. */
const SHARES: Readonly<Record<string, number>> = { btc: 0.25, wnut17: 0.3, sec: 0.3, crossner: 0.7 };

const byCode = (a: string, b: string) => (a < b ? -1 : 1);

/** Fewer occurrences are mistakes of annotators. */
const RARE = 3;

/** How often each key stands among them. */
function countsOf(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Classes of the documents: tags in order of their letters, relations "root" first, then commonest first. */
export function classesOf(documents: readonly TreeDocument[]): Classes {
  const tokens = documents.flatMap((document) => document.tokens);
  const common = (keys: Iterable<string>) => [...countsOf(keys)].filter(([, n]) => n >= RARE);
  const upos = [...new Set(tokens.map((token) => token.upos as string))].sort();
  const xpos = [...new Set(tokens.map((token) => token.xpos))].sort();
  const pairs = common(tokens.map((token) => `${token.upos} ${token.xpos}`)).map(([pair]) => pair.split(' '));
  const relations = common(tokens.flatMap(({ deprel }) => (deprel === 'root' ? [] : [deprel])));
  return {
    upos,
    xpos,
    tags: pairs
      .map(([u, x]): [number, number] => [upos.indexOf(u), xpos.indexOf(x)])
      .sort(([u, x], [v, y]) => u - v || x - y),
    relations: ['root', ...relations.sort(([a, n], [b, m]) => m - n || byCode(a, b)).map(([relation]) => relation)],
  };
}

/** Name labels of each token; `UNKNOWN` where the annotation says nothing. */
export function nameLabels(
  tokens: readonly Span[],
  { names, unknown }: Pick<NamesDocument, 'names' | 'unknown'>,
): Uint8Array {
  const spans = names.flatMap(({ start, end, type }) => {
    const first = tokens.findIndex((token) => token.end > start);
    let last = first;
    while (last < tokens.length && tokens[last].start < end) last++;
    return first >= 0 && last > first ? [{ first, last, type }] : [];
  });
  const labels = labelsOf(0, tokens.length, spans);
  for (const span of unknown)
    tokens.forEach(({ start, end }, i) => {
      if (start >= span.start && end <= span.end && labels[i] === 0) labels[i] = UNKNOWN;
    });
  return labels;
}

/** Number of characters before each that are no white space: what two copies of a text have in common. */
function inkOf(text: string): Int32Array {
  const ink = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) ink[i + 1] = ink[i] + (/\s/.test(text[i]) ? 0 : 1);
  return ink;
}

/** Names of a copy of the document's text that differs in white space, for the document's tokens. */
export function namesOnTree(tree: TreeDocument, copy: NamesDocument): Uint8Array | undefined {
  const [a, b] = [inkOf(tree.text), inkOf(copy.text)];
  if (a[a.length - 1] !== b[b.length - 1]) return undefined;
  const tokens = tree.tokens.map(({ start, end }) => ({ start: a[start], end: a[end] }));
  const names = copy.names.map((name) => ({ ...name, start: b[name.start], end: b[name.end] }));
  return nameLabels(tokens, { names, unknown: [] });
}

const slice = ({ forms, wink, flags, evidence }: Inputs, first: number, last: number): Inputs => ({
  forms: forms.slice(first, last),
  wink: wink.subarray(first, last),
  flags: flags.subarray(first, last),
  evidence: evidence.subarray(first, last),
});

/** Makes examples; keep it, wink learns words. */
export class ExampleReader {
  private readonly wink = new WinkTagger();
  private readonly upos: ReadonlyMap<string, number>;
  private readonly xpos: ReadonlyMap<string, number>;
  private readonly relations: ReadonlyMap<string, number>;

  constructor(
    classes: Classes,
    private readonly words: WordForms,
    private readonly gazetteer: Gazetteer,
  ) {
    const numbers = (names: readonly string[]) => new Map(names.map((name, i) => [name, i]));
    this.upos = numbers(classes.upos);
    this.xpos = numbers(classes.xpos);
    this.relations = numbers(classes.relations);
  }

  private inputs(text: string, tokens: readonly Span[], sentences: readonly Sentence[]): Inputs {
    const texts = tokens.map(({ start, end }) => text.slice(start, end));
    const wink = this.wink.read(text, tokens).map(({ upos }) => upos);
    return readInputs(texts, sentences, wink, this.words, this.gazetteer);
  }

  /** Sentences of a treebank's document, with names where a copy of it has them, else those that the teacher found. */
  ofTree(document: TreeDocument, taught: Taught, copy?: NamesDocument): Example[] {
    const { text, tokens, sentences, id } = document;
    const inputs = this.inputs(text, tokens, sentences);
    const names = copy && namesOnTree(document, copy);
    return sentences.map(({ first, last }, s) => {
      const own = tokens.slice(first, last);
      const read = names ? undefined : taught.of(documentKey('tree', id), s, last - first)?.names;
      const labels: Targets | undefined = names ? { first: names.subarray(first, last) } : read && targetsOf(read);
      return {
        ...slice(inputs, first, last),
        upos: { first: Uint8Array.from(own, ({ upos }) => this.upos.get(upos) ?? UNKNOWN) },
        xpos: { first: Uint8Array.from(own, ({ xpos }) => this.xpos.get(xpos) ?? UNKNOWN) },
        heads: { first: Int32Array.from(own, ({ head }) => (head < 0 ? 0 : head - first + 1)) },
        relations: { first: Uint8Array.from(own, ({ deprel }) => this.relations.get(deprel) ?? UNKNOWN) },
        names: labels ? [{ labels, set: 0 }] : [],
        share: 1,
      };
    });
  }

  /** Sentences of a text with names; with tags and trees where the teacher gave them. */
  ofNames(document: NamesDocument, taught: Taught): Example[] {
    const { text, source, id } = document;
    const tokens = tokenise(text);
    const sentences = divide(text, tokens, []);
    const inputs = this.inputs(text, tokens, sentences);
    const names = nameLabels(tokens, document);
    return sentences.map(({ first, last }, s) => {
      const tree = taught.of(documentKey(source, id), s, last - first);
      const gold = { labels: { first: names.subarray(first, last) }, set: NAME_SETS[source] ?? 0 };
      return {
        ...slice(inputs, first, last),
        ...(tree && this.treeOf(tree, taught.classes)),
        names: tree && gold.set > 0 ? [gold, { labels: targetsOf(tree.names), set: 0 }] : [gold],
        share: SHARES[source] ?? 1,
      };
    });
  }

  private treeOf({ upos, xpos, heads, relations }: TaughtSentence, classes: TaughtClasses) {
    const translated = (layer: TaughtLayer, names: readonly string[], numbers: ReadonlyMap<string, number>) =>
      targetsOf(layer, (answer) => numbers.get(names[answer]) ?? UNKNOWN);
    return {
      upos: translated(upos, classes.upos, this.upos),
      xpos: translated(xpos, classes.xpos, this.xpos),
      heads: targetsOf(heads),
      relations: translated(relations, classes.relations, this.relations),
    };
  }
}
