import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findDate } from '../../src/read/dates';
import { InputError } from '../../src/read/errors';
import { decode } from '../../src/read/files/decode';
import { readInputs } from '../../src/read/files/inputs';
import { readHtml } from '../../src/read/html';
import { parseRecord, readRecord } from '../../src/read/record';
import { readMarkdown, readText } from '../../src/read/text';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const all = (...paths: string[]) => [...readInputs(paths)];

describe('dates', () => {
  test.each([
    ['May 28, 2007', '2007-05-28'],
    ['28 May 2007', '2007-05-28'],
    ['Monday, Sept. 3, 2012', '2012-09-03'],
    ['2007-05-28T10:00:00Z', '2007-05-28'],
    ['February 30, 2007', null],
    ['in May', null],
  ])('%s', (text, date) => expect(findDate(text)?.date ?? null).toBe(date));
});

describe('records', () => {
  test('the text stays exactly as it was given, the headline is the title', () => {
    const text = 'Minister quits\r\n\r\n The minister resigned.  ';
    expect(readRecord({ id: 'a', text })).toMatchObject({ id: 'a', text, title: 'Minister quits', date: null });
  });
  test('the dateline tells the date where the record does not', () => {
    const text = 'Minister quits\nLIMA, March 3, 2007 - The minister resigned.';
    expect(readRecord({ id: 'a', text }).date).toBe('2007-03-03');
    expect(readRecord({ id: 'a', text, date: '2007-03-04' }).date).toBe('2007-03-04');
  });
  test.each([
    ['not json', 'line 3: is not JSON; write one {"id", "text"} object a line'],
    ['{"id":"a"}', /^line 3: "text" is not right/],
    ['{"id":7,"text":"x"}', /^line 3: "id" is not right/],
    ['[]', /^line 3: "record" is not right/],
  ])('%s is refused in one line', (line, message) => {
    expect(() => parseRecord(line, 'line 3')).toThrow(InputError);
    expect(() => parseRecord(line, 'line 3')).toThrow(message);
  });
});

describe('formats', () => {
  test('plain text: line ends and trailing blanks are tidied, offsets refer to the tidied text', () => {
    expect(readText('a', '\uFEFFOne  \r\nTwo').text).toBe('One\nTwo');
  });
  test('Markdown is read as it is seen', () => {
    const { text, title } = readMarkdown(
      'a',
      '---\nx: 1\n---\n# Minister quits\n\nThe *minister* [resigned](http://x.example) & left.',
    );
    expect(text).toBe('Minister quits\n\nThe minister resigned & left.');
    expect(title).toBe('Minister quits');
  });
  test('HTML: article, title and date; scripts are no text', () => {
    const body = `<p>The minister resigned on Monday after weeks of protest in the capital, his office said.</p><p>He gave no reason &amp; left at once. ${'The party will choose a new leader. '.repeat(8)}</p>`;
    const page = `<html><head><title>x</title><meta property="article:published_time" content="2007-05-28T10:00:00Z"></head><body><nav>Home</nav><article><h1>Minister quits</h1>${body}<script>alert(1)</script></article></body></html>`;
    const document = readHtml('a', page);
    expect(document).toMatchObject({ title: 'Minister quits', date: '2007-05-28' });
    expect(document.text).toMatch(/^Minister quits\n\nThe minister resigned/);
    expect(document.text).not.toMatch(/alert|Home/);
    expect(document.text).toContain('reason & left');
  });
  test('HTML without an article is read whole', () => {
    expect(readHtml('a', '<p>Short.</p>').text).toBe('Short.');
  });
});

describe('encodings', () => {
  const warnings: string[] = [];
  const read = (bytes: number[]) => decode(Uint8Array.from(bytes), 'f', (message) => warnings.push(message));
  test('byte order marks, UTF-8, else windows-1252 with a warning', () => {
    expect(read([0xff, 0xfe, 0x41, 0x00])).toBe('A');
    expect(read([0xfe, 0xff, 0x00, 0x41])).toBe('A');
    expect(read([0xc3, 0xa9])).toBe('é');
    expect(warnings).toEqual([]);
    expect(read([0x93, 0x41, 0x94])).toBe('“A”');
    expect(warnings).toEqual(['f: is not UTF-8; read as windows-1252']);
  });
  test.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['bytes with NUL', [0x41, 0, 0x41]],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47]],
  ])('%s is refused', (_name, bytes) => expect(() => read(bytes)).toThrow(InputError));
});

describe('files and folders', () => {
  test('a folder is read in a stable order; hidden and foreign files are passed over', () => {
    put('news/b.txt', 'The minister resigned.');
    put('news/a.md', '# Quits\n\nHe resigned.');
    put('news/sub/c.ndjson', '{"id":"n1","text":"He resigned."}\n\n{"id":"n2","text":"He stayed."}\n');
    put('news/.hidden.txt', 'x');
    put('news/picture.png', 'x');
    const warnings: string[] = [];
    const documents = [...readInputs([join(folder, 'news')], { warn: (message) => warnings.push(message) })];
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b', 'n1', 'n2']);
    expect(warnings).toHaveLength(1);
  });
  test('two files of one name get different ids', () => {
    expect(all(put('x/a.txt', 'One.'), put('y/a.txt', 'Two.')).map(({ id }) => id)).toEqual(['a', 'a-2']);
  });
  test('the given date serves documents that tell none', () => {
    expect([...readInputs([put('d.txt', 'One.')], { date: '2007-05-28' })][0].date).toBe('2007-05-28');
  });
  test.each<[string, () => string, RegExp]>([
    ['missing', () => join(folder, 'none.txt'), /none\.txt: does not exist; check the path$/],
    ['empty', () => put('empty.txt', ' \n'), /empty\.txt: is empty; give it some text$/],
    ['binary', () => put('bin.txt', Uint8Array.from([1, 0, 2])), /bin\.txt: is binary; /],
    ['a folder without articles', () => join(put('void/.x', ''), '..'), /void: has no articles; /],
    ['bad NDJSON', () => put('bad.ndjson', '{"id":"a","text":"x"}\n{'), /^line 2 of .*bad\.ndjson: is not JSON/],
  ])('%s input is one line that says what to do', (_name, path, message) => {
    expect(() => all(path())).toThrow(InputError);
    expect(() => all(path())).toThrow(message);
  });
});
