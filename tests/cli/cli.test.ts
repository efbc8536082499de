import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020';

const command = resolve('dist/dramatis.js');
const folder = mkdtempSync(join(tmpdir(), 'dramatis-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
};
const put = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const ARTICLE =
  'Ministers meet in Lima\n\nPeruvian Foreign Minister Carla Ruiz met Chilean diplomats in Lima on Monday. “We agreed,” Ruiz said. Chile accused Bolivia of breaking the treaty.';

describe('build', () => {
  const article = put('article.txt', ARTICLE);
  test('writes everything and tells what it found', () => {
    const { status, stdout, stderr } = run(['build', article, '-o', 'out', '--date', '2007-05-28']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'extraction.json',
      'network.gexf',
      'network.html',
      'network.json',
    ]);
    expect(stdout).toMatch(/Carla Ruiz\s+person/);
    expect(stdout).toMatch(/Chile → Bolivia {2}ACCUSE/);
    expect(readFileSync(join(folder, 'out/network.html'), 'utf8')).toContain('Carla Ruiz');
  });
  test('a second run gives equal bytes, and so does another order of files', () => {
    const other = put('second.txt', 'Brazil thanked Peru. Chile met Brazil in Quito.');
    run(['build', article, other, '-o', 'one']);
    run(['build', other, article, '-o', 'two']);
    for (const name of ['extraction.json', 'network.json', 'network.gexf', 'network.html']) {
      expect(readFileSync(join(folder, 'two', name), 'utf8')).toBe(readFileSync(join(folder, 'one', name), 'utf8'));
    }
  });
  test('the network is exported again as it was', () => {
    const { status, stdout } = run(['export', 'out/network.json', '--to', 'gexf']);
    expect(status).toBe(0);
    expect(stdout.replace(/<title>.*<\/title>/, '')).toBe(
      readFileSync(join(folder, 'out/network.gexf'), 'utf8').replace(/<title>.*<\/title>/, ''),
    );
  });
  test.each<[string, string[], number, RegExp]>([
    [
      'a missing file',
      ['build', 'none.txt', '-o', 'bad'],
      1,
      /^dramatis: none\.txt: does not exist; check the path\n$/,
    ],
    [
      'a folder that cannot be written',
      ['build', 'article.txt', '-o', 'article.txt/x'],
      1,
      /^dramatis: .*cannot be written.*\n$/,
    ],
    ['a bad date', ['build', 'article.txt', '--date', 'May', '-o', 'bad'], 2, /^dramatis: --date May: is no date.*\n$/],
    [
      'a bad number',
      ['build', 'article.txt', '--min-confidence', 'x', '-o', 'bad'],
      2,
      /^dramatis: --min-confidence: .*\n$/,
    ],
    [
      'an unknown format',
      ['export', 'out/network.json', '--to', 'pdf'],
      2,
      /^dramatis: --to pdf: is no format; take one of gexf, json\n$/,
    ],
    [
      'what is no network',
      ['export', 'article.txt', '--to', 'gexf'],
      1,
      /^dramatis: article\.txt: is no network of ours.*\n$/,
    ],
    ['no file at all', ['build'], 2, /missing required argument/],
    ['an unknown command', ['paint'], 2, /unknown command/],
  ])('%s: one line, its exit code, nothing written', (_name, args, code, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(code);
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder, 'bad'))).toBe(false);
  });
  test('help teaches', () => {
    const { status, stdout } = run(['build', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:');
  });
});

describe('extract', () => {
  const line = (id: string, text: string) => `${JSON.stringify({ id, text, date: '2007-05-28' })}\n`;
  test('one extraction a line, in order, in the form of the contract', () => {
    const { status, stdout } = run(['extract'], line('b', ARTICLE) + line('a', '') + line('c', 'No names here.'));
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    for (const { start, end } of lines[0].mentions) expect(ARTICLE.slice(start, end).trim()).not.toBe('');
    const contract = resolve('../shared/contract/extraction.schema.json');
    if (!existsSync(contract)) {
      if (process.env.CI === 'true') throw new Error('the contract (../shared/contract) is missing');
      console.warn('skipped: the contract (../shared/contract) is missing');
      return;
    }
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(contract, 'utf8')));
    for (const extraction of lines) {
      validate(extraction);
      expect(validate.errors).toBeNull();
    }
  });
  test('a bad line is named and skipped, the rest is done', () => {
    const { status, stdout, stderr } = run(['extract'], `${line('a', 'One.')}nonsense\n${line('b', 'Two.')}`);
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toBe('dramatis: line 2 of standard input: is not JSON; write one {"id", "text"} object a line\n');
  });
});

describe('view', () => {
  const fetchPage = (address: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; body: string }>((done, reject) => {
      get(address, { headers }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => done({ status: response.statusCode!, body }));
      }).on('error', reject);
    });
  test('serves the page to this machine and to no other name', async () => {
    put('seen.txt', ARTICLE);
    const server = spawn(process.execPath, [command, 'view', 'seen.txt', '--no-open'], { cwd: folder });
    try {
      const address = await new Promise<string>((done) =>
        server.stdout.once('data', (chunk) => done(String(chunk).split('\n')[0])),
      );
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      const page = await fetchPage(address);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Carla Ruiz');
      expect((await fetchPage(`${address}../etc/passwd`)).status).toBe(404);
      expect((await fetchPage(address, { host: 'elsewhere.example' })).status).toBe(403);
    } finally {
      server.kill();
    }
  });
});
