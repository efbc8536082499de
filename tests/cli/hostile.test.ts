import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeGexf } from '../../src/export/gexf';
import { extract, writeExtraction } from '../../src/extract';
import { buildNetwork } from '../../src/graph/network';
import type { Document } from '../../src/model';
import { InputError } from '../../src/read/errors';
import { readInputs } from '../../src/read/files/inputs';
import { parseRecord, readRecord } from '../../src/read/record';
import { testAnalyser } from '../analyser';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articles = resolve('graph-data/articles');
const samples = readdirSync(articles).map((name) => readFileSync(join(articles, name), 'utf8'));

/** Runs everything between a document and its outputs; checks what must hold of any extraction. */
function survive(document: Document, draws: boolean): void {
  const extraction = extract(document, testAnalyser());
  const { length } = document.text;
  const ids = new Set(extraction.actors.map(({ id }) => id));
  expect(ids.size).toBe(extraction.actors.length);
  const within = ({ start, end }: { start: number; end: number }) => start >= 0 && start < end && end <= length;
  for (const mention of extraction.mentions) expect(within(mention) && ids.has(mention.actor)).toBe(true);
  for (const { source, target, trigger } of extraction.events) {
    expect(within(trigger)).toBe(true);
    for (const id of [...source, ...target]) expect(ids.has(id)).toBe(true);
  }
  for (const { content, cue, source, speaker } of extraction.quotations) {
    for (const span of [content, cue, source]) expect(span === null || within(span)).toBe(true);
    expect(speaker === null || ids.has(speaker)).toBe(true);
  }
  JSON.stringify(writeExtraction(extraction));
  if (!draws) return;
  const xml = [...writeGexf(buildNetwork([document], [extraction]))].join('');
  expect(xml.endsWith('</gexf>\n')).toBe(true);
}

const mutated = fc
  .record({
    text: fc.constantFrom(...samples),
    edits: fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat(40),
        put: fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.string({ unit: 'binary', maxLength: 8 }),
          fc.constantFrom('“', '”', '"', '\n\n', '(', '\u0000', '\ud800', '</script>', 'U.S.', "'s", ' said '),
        ),
      }),
      { maxLength: 12 },
    ),
    length: fc.nat(),
  })
  .map(({ text, edits, length }) => {
    let result = text.slice(0, 200 + (length % text.length));
    for (const { at, cut, put } of edits) {
      const from = at % (result.length + 1);
      result = result.slice(0, from) + put + result.slice(from + cut);
    }
    return result;
  });

describe('a thousand hostile inputs', () => {
  test('mutated and truncated articles are read to the end', () => {
    fc.assert(
      fc.property(mutated, (text) =>
        survive(readRecord({ id: 'm', text, date: '2007-05-28' }), text.length % 10 === 0),
      ),
      { numRuns: 400, seed: 1 },
    );
  });

  test('any string is an article', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 })),
        (text) => survive(readRecord({ id: 'x', text }), true),
      ),
      { numRuns: 300, seed: 2 },
    );
  });

  test('any line is a record or one clear error', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ id: fc.string(), text: fc.string(), date: fc.string() }).map((record) => JSON.stringify(record)),
    );
    fc.assert(
      fc.property(line, (text) => {
        try {
          survive(parseRecord(text, 'line 1'), true);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as Error).message).not.toContain('\n');
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test('any bytes are a document or one clear error', () => {
    const path = join(folder, 'file');
    const extensions = ['.txt', '.html', '.md', '.ndjson'];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...extensions), (bytes, extension) => {
        writeFileSync(path + extension, bytes);
        try {
          for (const document of readInputs([path + extension])) expect(document.text).toMatch(/\S/u);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test.each<[string, string]>([
    ['a megabyte without a blank', 'x'.repeat(1_000_000)],
    ['only opening marks', '“'.repeat(8_000)],
    ['only brackets', '(('.repeat(4_000)],
    ['only commas and names', 'Peru, '.repeat(4_000)],
    ['one endless sentence', `${'Peru accused Chile and '.repeat(1_500)}left`],
    ['only said', 'said '.repeat(8_000)],
    ['one name again and again', 'Moscow rejected it. '.repeat(1_500)],
    [
      'many people',
      Array.from(
        { length: 1_000 },
        (_, i) => `Ann Lee${String.fromCharCode(97 + (i % 26))}${i % 100} met Bo Roe.`,
      ).join(' '),
    ],
    ['blank lines', ' \n'.repeat(100_000)],
    ['deep quotations', '“a ‘b '.repeat(2_000)],
  ])('%s takes no longer than its length asks for', (_name, text) => survive(readRecord({ id: 'big', text }), true));
});

describe('nesting and copies', () => {
  test.each<[string, string, string]>([
    ['deep elements', 'deep.html', `${'<div>'.repeat(50_000)}Peru met Chile.`],
    ['many line breaks', 'breaks.html', `<html><body>${'Peru met Chile.<br>'.repeat(60_000)}`],
    ['deep quotes', 'quotes.md', `${'>'.repeat(5_000)} Peru met Chile.`],
    [
      'deep lists',
      'lists.md',
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i * 2)}- Peru met Chile.`).join('\n'),
    ],
  ])('%s are read to the end', (_name, file, content) => {
    const path = join(folder, file);
    writeFileSync(path, content);
    expect([...readInputs([path])][0].text).toContain('Peru met Chile.');
  });

  test('many records of one id are each given their own', () => {
    const path = join(folder, 'copies.ndjson');
    writeFileSync(path, '{"id":"a","text":"Peru met Chile."}\n'.repeat(20_000));
    const ids = [...readInputs([path])].map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['a', 'a-2', 'a-3']);
    expect(new Set(ids).size).toBe(20_000);
  });
});

test('a failing run leaves no file, whole or half', () => {
  const good = join(folder, 'good.txt');
  writeFileSync(good, samples[0]);
  const bad = join(folder, 'bad.txt');
  writeFileSync(bad, Uint8Array.from([0, 1, 2]));
  const out = join(folder, 'out');
  const { status, stderr } = spawnSync(process.execPath, [resolve('dist/dramatis.js'), 'build', good, bad, '-o', out], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(out)).toBe(false);
});
