import { describe, expect, test } from '@jest/globals';
import { random } from '../../src/language/hash';
import { Model, quantise, Trainer } from '../../src/language/learner';
import { Parser } from '../../src/language/parser';
import { MoveModel } from '../../src/language/parser-moves';
import { maskBits, ParserState, SHIFT } from '../../src/language/parser-state';
import { WordForms } from '../../src/language/words';
import type { Token } from '../../src/model';
import { readConllu } from '../../src/training/conllu';
import { newsDocuments } from '../../src/training/news';
import { costs, projectivise } from '../../src/training/oracle';
import { analyse } from '../analyser';

/** Weights that have learned nothing sensible. */
function noise(classes: number, seed: number) {
  const trainer = new Trainer(classes);
  const chance = random(seed);
  const some = () => Math.floor(chance() * 4294967296) | 0;
  for (let i = 0; i < 100; i++) {
    trainer.update(Int32Array.from({ length: 20 }, some), 20, i % classes, (i + 1) % classes);
    trainer.tick();
  }
  return quantise(trainer.averaged());
}

const RELATIONS = ['root', 'nsubj', 'obj', 'det'];
const parserOf = (seed: number) => {
  const reading = () => ({ structure: new MoveModel(noise(3, seed)), labels: new Model(noise(4, seed + 1)) });
  return new Parser(reading(), reading(), RELATIONS, ['NOUN NN'], new WordForms(null));
};
const wordsOf = (count: number): Token[] =>
  Array.from({ length: count }, (_, i) => ({
    start: i * 2,
    end: i * 2 + 1,
    text: String.fromCharCode(97 + ((i * 7) % 26)),
    lemma: '',
    upos: i % 5 === 4 ? 'PUNCT' : 'NOUN',
    xpos: 'NN',
    head: -1,
    deprel: '',
  }));
const whole = (tokens: readonly Token[]) => ({
  start: 0,
  end: tokens.length * 2,
  first: 0,
  last: tokens.length,
  zone: 'body' as const,
  paragraph: 0,
});

/** One root, and every other word reaches it. */
function isTree(tokens: readonly Token[], first = 0, last = tokens.length): boolean {
  const roots = tokens.slice(first, last).filter(({ head }) => head < 0);
  if (roots.length !== 1 || roots[0].deprel !== 'root') return false;
  const reaches = new Set<number>();
  for (let i = first; i < last; i++) {
    const path = new Set<number>();
    let at = i;
    while (at >= 0 && !reaches.has(at)) {
      if (path.has(at) || at < first || at >= last) return false;
      path.add(at);
      at = tokens[at].head;
    }
    for (const step of path) reaches.add(step);
  }
  return true;
}

describe('every sentence becomes one tree', () => {
  test.each([1, 2, 3, 7, 40, 700])('of %d words, whatever the weights', (count) => {
    for (const seed of [1, 2, 3]) {
      const tokens = wordsOf(count);
      parserOf(seed).parse(tokens, [whole(tokens)]);
      expect(isTree(tokens)).toBe(true);
    }
  });

  test('an empty sentence is left empty', () => {
    expect(() => parserOf(1).parse([], [whole([])])).not.toThrow();
  });

  test('in running text, with and without punctuation, and in one sentence of a thousand words', () => {
    const texts = [
      'The envoy left. Nobody (not even his staff) knew why - "odd", said one aide; others agreed!',
      'minister quits after vote police on streets army silent',
      '... -- !!! ???',
      'the army and '.repeat(350),
    ];
    for (const text of texts) {
      const { tokens, sentences } = analyse(text);
      for (const { first, last } of sentences) expect(isTree(tokens, first, last)).toBe(true);
    }
  });
});

test('the table of moves scores as the model it is made from', () => {
  const weights = noise(3, 5);
  const [model, table] = [new Model(weights), new MoveModel(weights)];
  const [a, b] = [new Float64Array(3), new Float64Array(3)];
  const chance = random(9);
  for (let i = 0; i < 50; i++) {
    const features = Int32Array.from({ length: 30 }, () => Math.floor(chance() * 4294967296) | 0);
    model.score(features, 30, a);
    table.score(features, 30, b);
    for (let move = 0; move < 3; move++) expect(b[move]).toBeCloseTo(a[move], 6);
  }
});

/** Arcs of `gold` that are missed when the oracle's cheapest move is made each time. */
function missed(gold: readonly number[]): number {
  const { length } = gold;
  const heads = Int32Array.from([...gold.map((head) => (head < 0 ? length : head)), -1]);
  const dependents = Array.from({ length: length + 1 }, (_, h) => gold.flatMap((_, d) => (heads[d] === h ? [d] : [])));
  const state = new ParserState(length, maskBits(RELATIONS));
  const cost = new Float64Array(3);
  while (!state.done) {
    costs(state, heads, dependents, cost);
    const move = cost.indexOf(Math.min(...cost));
    if (move === SHIFT) state.shift();
    else state.attach(move, 1);
  }
  return gold.filter((_, i) => state.head[i] !== heads[i]).length;
}

describe('the oracle', () => {
  test('leads to the tree where it is projective', () => {
    expect(missed([-1])).toBe(0);
    expect(missed([1, 2, -1, 4, 2])).toBe(0);
    expect(missed([-1, 0, 1, 2, 3])).toBe(0);
    expect(missed([1, 2, 3, -1])).toBe(0);
  });

  test('has crossing arcs lifted first: the shorter one, to the head of its head', () => {
    const heads = Int32Array.from([2, 3, 4, 2, -1]);
    projectivise(heads, 4);
    expect([...heads]).toEqual([2, 2, 4, 2, -1]);
    expect(missed([...heads].slice(0, 4).map((head) => (head === 4 ? -1 : head)))).toBe(0);
  });
});

describe('treebanks', () => {
  const sample = [
    '# newdoc id = one',
    '# sent_id = 1',
    "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
    '1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_',
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
    '3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No',
    '3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_',
    '4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
    '',
    '# newdoc id = two',
    '1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_',
    '',
  ].join('\n');

  test('are read as documents with their text and offsets; empty nodes are left out', () => {
    const [one, two] = readConllu(sample, 'GUM_news_x');
    expect([one.id, two.id, one.genre]).toEqual(['one', 'two', 'GUM_news']);
    expect(one.text).toBe("don't go. ");
    expect(one.tokens.map(({ start, end }) => one.text.slice(start, end))).toEqual(['do', "n't", 'go', '.']);
    expect(one.tokens.map(({ head }) => head)).toEqual([2, 2, -1, 2]);
    expect(two.tokens[0].head).toBe(-1);
  });

  test('made news is the same each time, projective, and its text is that of its tokens', () => {
    const documents = newsDocuments(20);
    expect(documents).toEqual(newsDocuments(20));
    for (const { text, tokens, sentences } of documents) {
      for (const { start, end, text: form } of tokens) expect(text.slice(start, end)).toBe(form);
      for (const { first, last } of sentences) {
        expect(isTree(tokens, first, last)).toBe(true);
        expect(missed(tokens.slice(first, last).map(({ head }) => (head < 0 ? -1 : head - first)))).toBe(0);
      }
    }
  });
});
