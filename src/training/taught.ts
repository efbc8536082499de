/**
 * What a large encoder (teacher/teacher.py) read in texts with names: tags, trees and names, kept in graph-data/taught with a card of how they
 * were made. The texts stand in ../shared/train; here are the annotations alone, sentence by sentence.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { packParts, unpackParts } from '../language/models';
import { type Targets, UNKNOWN } from './backprop';

/** What is told of a sentence, for each token: numbers of the file's classes, heads (0 for the root, else 1 + position), labels of names. */
export interface TaughtSentence {
  heads: TaughtLayer;
  upos: TaughtLayer;
  xpos: TaughtLayer;
  relations: TaughtLayer;
  names: TaughtLayer;
}
/** The teacher's best and second best answers, and how sure it was of the best against the second: from 0 to `SURE`, which leaves no doubt. */
export interface TaughtLayer {
  first: ArrayLike<number>;
  second: ArrayLike<number>;
  sure: ArrayLike<number>;
}
export const SURE = 15;
const LAYERS = ['heads', 'upos', 'xpos', 'relations', 'names'] as const;

/** Answers as targets; `number` translates classes, to `UNKNOWN` where there is no such class. */
export function targetsOf({ first, second, sure }: TaughtLayer, number = (answer: number) => answer): Targets {
  const others = Uint8Array.from(second, number);
  return {
    first: Uint8Array.from(first, number),
    second: others,
    chance: Float32Array.from(sure, (steps, i) => (others[i] === UNKNOWN ? 1 : steps / SURE)),
  };
}

export interface TaughtClasses {
  upos: string[];
  xpos: string[];
  relations: string[];
}

interface Header {
  classes: TaughtClasses;
  /** Source and id of each document, and the lengths of its sentences; 0 for one that was not read. */
  documents: [key: string, lengths: number[]][];
}

const FILE = new URL('../../graph-data/taught/trees.bin.gz', import.meta.url);

/** Key of a document. */
export const documentKey = (source: string, id: string): string => `${source} ${id}`;

export class Taught {
  constructor(
    readonly classes: TaughtClasses,
    private readonly documents: ReadonlyMap<string, readonly (TaughtSentence | null)[]>,
  ) {}

  /** The annotations in the repository; nothing where they are absent. */
  static read(file = FILE): Taught {
    if (!existsSync(file)) return new Taught({ upos: [], xpos: [], relations: [] }, new Map());
    return unpackTaught(gunzipSync(readFileSync(file)));
  }

  /** What is told of a sentence of so many tokens, where it is. */
  of(key: string, sentence: number, length: number): TaughtSentence | undefined {
    const found = this.documents.get(key)?.[sentence];
    return found && found.names.first.length === length ? found : undefined;
  }
}

/** Heads as distances in a byte, 0 for the root, and back: sentences are shorter than 256 tokens, so that it says which head. */
const toDistance = (head: number, i: number) => (head === 0 ? 0 : (head - 1 - i) & 255);
const toHead = (distance: number, i: number) => (distance === 0 ? 0 : 1 + ((i + distance) & 255));

/** Byte form: layer by layer what is first, how sure, and what is second where there is doubt, one byte each, all tokens in order. */
export function packTaught(
  classes: TaughtClasses,
  documents: ReadonlyMap<string, readonly (TaughtSentence | null)[]>,
): Uint8Array {
  const header: Header = {
    classes,
    documents: [...documents].map(([key, sentences]) => [key, sentences.map((s) => s?.names.first.length ?? 0)]),
  };
  const all = [...documents.values()].flatMap((sentences) => sentences.filter((s) => s !== null));
  const bytes = (of: (sentence: TaughtSentence) => readonly number[]) => Uint8Array.from(all.flatMap(of));
  const parts = LAYERS.flatMap((layer) => {
    const written = (answers: ArrayLike<number>) =>
      layer === 'heads' ? Array.from(answers, toDistance) : Array.from(answers);
    return [
      bytes((sentence) => written(sentence[layer].first)),
      bytes((sentence) => Array.from(sentence[layer].sure)),
      bytes((sentence) => {
        const { second, sure } = sentence[layer];
        return written(second).filter((_, i) => sure[i] < SURE);
      }),
    ];
  });
  return packParts(header, parts);
}

function unpackTaught(file: Uint8Array): Taught {
  const { header, parts } = unpackParts<Header>(file);
  let at = 0;
  const doubts = LAYERS.map(() => 0);
  const next = (length: number): TaughtSentence | null => {
    if (length === 0) return null;
    const layers = LAYERS.map((layer, l): TaughtLayer => {
      const read = (answer: number, i: number) => (layer === 'heads' ? toHead(answer, i) : answer);
      const [first, sure, seconds] = [0, 1, 2].map((part) => parts[3 * l + part]);
      return {
        first: first.subarray(at, at + length).map(read),
        sure: sure.subarray(at, at + length),
        second: Uint8Array.from({ length }, (_, i) => (sure[at + i] < SURE ? read(seconds[doubts[l]++], i) : 0)),
      };
    });
    at += length;
    return Object.fromEntries(LAYERS.map((layer, l) => [layer, layers[l]])) as Record<
      (typeof LAYERS)[number],
      TaughtLayer
    >;
  };
  return new Taught(header.classes, new Map(header.documents.map(([key, lengths]) => [key, lengths.map(next)])));
}
