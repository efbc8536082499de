/**
 * What a large encoder (teacher/teacher.py) read in texts with names: tags, trees and names, kept in graph-data/taught with a card of how they
 * were made. The texts stand in ../shared/train; here are the annotations alone, sentence by sentence.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { packParts, unpackParts } from '../language/models';

/** What is told of a sentence, a number for each token. */
export interface TaughtSentence {
  /** Numbers of the file's classes. */
  upos: Uint8Array;
  xpos: Uint8Array;
  relations: Uint8Array;
  /** 0 for the root, else 1 + position in the sentence. */
  heads: Int32Array;
  /** Labels of names, as in src/language/names.ts. */
  names: Uint8Array;
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
    return found && found.heads.length === length ? found : undefined;
  }
}

/** Byte form: heads as distances, then the other numbers, one byte each, all tokens in order. */
export function packTaught(
  classes: TaughtClasses,
  documents: ReadonlyMap<string, readonly (TaughtSentence | null)[]>,
): Uint8Array {
  const header: Header = {
    classes,
    documents: [...documents].map(([key, sentences]) => [key, sentences.map((s) => s?.heads.length ?? 0)]),
  };
  const all = [...documents.values()].flatMap((sentences) => sentences.filter((s) => s !== null));
  const bytes = (of: (sentence: TaughtSentence) => Iterable<number>) =>
    Uint8Array.from(all.flatMap((sentence) => [...of(sentence)]));
  return packParts(header, [
    // The distance to the head in a byte, 0 for the root: sentences are shorter than 256 tokens, so that it says which head.
    bytes(({ heads }) => heads.map((head, i) => (head === 0 ? 0 : (head - 1 - i) & 255))),
    bytes(({ upos }) => upos),
    bytes(({ xpos }) => xpos),
    bytes(({ relations }) => relations),
    bytes(({ names }) => names),
  ]);
}

function unpackTaught(file: Uint8Array): Taught {
  const { header, parts } = unpackParts<Header>(file);
  const [distances, upos, xpos, relations, names] = parts;
  let at = 0;
  const next = (length: number): TaughtSentence | null => {
    if (length === 0) return null;
    const from = at;
    at += length;
    const heads = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const distance = distances[from + i];
      if (distance !== 0) heads[i] = 1 + ((i + distance) & 255);
    }
    const part = (bytes: Uint8Array) => bytes.subarray(from, at);
    return { heads, upos: part(upos), xpos: part(xpos), relations: part(relations), names: part(names) };
  };
  return new Taught(header.classes, new Map(header.documents.map(([key, lengths]) => [key, lengths.map(next)])));
}
