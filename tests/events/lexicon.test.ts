/** The lexicon of predicates has the form its readers rely on. */
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import plover from '../../graph-data/lexicon/plover.json';
import predicates from '../../graph-data/lexicon/predicates.json';

const types = Object.keys(plover.types) as [string, ...string[]];
const word = z.string().regex(/^[a-z][a-z'-]*$/);
const phrase = z.string().regex(/^[a-z][a-z' -]*$/);
const words = z.array(word).min(1);
const slot = z.string().regex(/^[a-z]+$/);

const frame = {
  type: z.enum(types),
  target: z.array(slot).min(1),
  mutual: z.boolean().optional(),
  solo: z.boolean().optional(),
  place: z.boolean().optional(),
  look: z.literal('near').optional(),
  complement: z.enum(['commit', 'force']).optional(),
  needs: z.enum(['complement', 'person', 'party', 'no object']).optional(),
};

const schema = z.strictObject({
  comment: z.string(),
  verbs: z.array(z.strictObject({ ...frame, phrases: z.array(phrase).min(1) })),
  nouns: z.array(z.strictObject({ ...frame, source: z.array(slot).min(1), lemmas: z.array(phrase).min(1) })),
  adjectives: z.array(z.strictObject({ ...frame, lemmas: words })),
  light: words,
  receiving: words,
  ending: words,
  speech: words,
  negative: words,
  unreal: words,
  transparent: words,
  neutral: words,
  irregular: z.record(word, word),
  particles: words,
});

describe('lexicon', () => {
  test('predicates.json follows its schema', () => {
    expect(schema.safeParse(predicates).error?.issues ?? []).toEqual([]);
  });

  test('plover.json has the sixteen types and OTHER, each with a quad class and what ends it', () => {
    const quads = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'];
    expect(types).toHaveLength(17);
    for (const [type, { quad, ends }] of Object.entries(plover.types)) {
      expect([...quads, null]).toContain(quad);
      expect([...types, null]).toContain(ends);
      expect(quad === null).toBe(type === 'OTHER');
    }
  });

  test('no phrase stands in two groups', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { type, phrases } of predicates.verbs) {
      for (const entry of phrases) {
        if (seen.has(entry)) twice.push(`${entry}: ${seen.get(entry)} and ${type}`);
        seen.set(entry, type);
      }
    }
    expect(twice).toEqual([]);
  });
});
