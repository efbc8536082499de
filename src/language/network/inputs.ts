/** What the network sees of a token: rows in tables of hashed properties of its form, a word vector, wink's class, flags, and evidence. */
import type { Upos } from '../../model';
import { gatherEvidence } from '../evidence';
import type { Gazetteer } from '../gazetteer';
import type { WordForm, WordForms } from '../words';

/** Wink's word classes as small numbers. */
const WINK: readonly string[] = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'SPACE',
]; // biome-ignore format: one table
const winkNumber = new Map(WINK.map((name, i) => [name, i]));

const BEGINS = 1;
const CAPITALISED = 2;
const SMALL_ELSEWHERE = 4;
const HEADLINE = 8;

/** The tokens of one document. */
export interface Inputs {
  forms: WordForm[];
  wink: Uint8Array;
  flags: Uint8Array;
  evidence: Uint32Array;
}

/** Reads a document's tokens. */
export function readInputs(
  texts: readonly string[],
  sentences: readonly { first: number; last: number }[],
  wink: readonly Upos[],
  words: WordForms,
  gazetteer: Gazetteer,
): Inputs {
  const forms = texts.map((text) => words.of(text));
  return {
    forms,
    wink: Uint8Array.from(wink, (upos) => winkNumber.get(upos) ?? 0),
    flags: flagsOf(forms, sentences),
    evidence: gatherEvidence(forms, sentences, gazetteer, texts),
  };
}

/** First in its sentence; capitalised, though written small elsewhere in the document; in a line of capitalised words. */
function flagsOf(forms: readonly WordForm[], sentences: readonly { first: number; last: number }[]): Uint8Array {
  const flags = new Uint8Array(forms.length);
  const small = new Set<number>();
  for (const form of forms) if (!form.capitalised) small.add(form.lower);
  for (const { first, last } of sentences) {
    let words = 0;
    let capitals = 0;
    for (let i = first; i < last; i++) {
      if (!forms[i].word) continue;
      words++;
      if (forms[i].capitalised) capitals++;
    }
    const headline = words > 3 && capitals > 0.7 * words ? HEADLINE : 0;
    for (let i = first; i < last; i++) {
      const capital = forms[i].capitalised ? CAPITALISED | (small.has(forms[i].lower) ? SMALL_ELSEWHERE : 0) : 0;
      flags[i] = (i === first ? BEGINS : 0) | capital | headline;
    }
  }
  return flags;
}
