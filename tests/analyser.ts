/** One analyser with the package's models for all tests of a file, and a short way to make a Document. */
import type { Analyser, Analysis, Document } from '../src/model';
import { loadAnalyser } from '../src/read/files/models';

let analyser: Analyser | null = null;

export function testAnalyser(): Analyser {
  analyser ??= loadAnalyser();
  return analyser;
}

/** A document whose whole text is body. */
export function bodyOf(text: string, date: string | null = null): Document {
  return { id: 'test', text, title: null, date, url: null, zones: [{ kind: 'body', start: 0, end: text.length }] };
}

export const analyse = (text: string, date: string | null = null): Analysis =>
  testAnalyser().analyse(bodyOf(text, date));
