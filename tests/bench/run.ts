/**
 * Speed, measured in one run on one core: tokens a second of the whole extraction, of the language layer, of wink-nlp's
 * readDoc alone and of compromise finding people, places and organizations; the ratios; peak memory; time to first result.
 *
 *   npm run bench                  about 60,000 tokens of news (the development texts beside the repository, else the samples)
 *   npm run bench -- --tokens N    another amount
 *   npm run bench -- --memory N    instead: memory while the language layer reads N tokens with ever new words
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const root = resolve(import.meta.dirname, '../..');
const product = await import(join(root, 'dist/index.js'));

const countTokens = (text: string) => (text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []).length;

function newsTexts(): string[] {
  const kit = resolve(root, '../shared/eval/dev');
  if (existsSync(kit)) {
    return ['worldwide', 'polnear'].flatMap((set) =>
      readFileSync(join(kit, `${set}.ndjson`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).text as string),
    );
  }
  const articles = join(root, 'graph-data/articles');
  return readdirSync(articles)
    .sort()
    .map((name) => readFileSync(join(articles, name), 'utf8'));
}

/** Texts of about so many tokens, repeated where there are not enough. */
function sample(wanted: number): { texts: string[]; tokens: number } {
  const source = newsTexts();
  const texts: string[] = [];
  let tokens = 0;
  for (let i = 0; tokens < wanted; i++) {
    texts.push(source[i % source.length]);
    tokens += countTokens(source[i % source.length]);
  }
  return { texts, tokens };
}

function tokensPerSecond(texts: readonly string[], tokens: number, work: (text: string) => void): number {
  for (const text of texts.slice(0, 5)) work(text);
  const start = performance.now();
  for (const text of texts) work(text);
  return (1000 * tokens) / (performance.now() - start);
}

/** A number behind an option, or null. */
function option(name: string): number | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : Number(process.argv[at + 1]);
}

/** Prints the resident memory ten times while so many tokens are read; every twentieth word is one never met before. */
async function watchMemory(tokens: number): Promise<void> {
  const analyser = await product.loadAnalyser();
  const source = newsTexts();
  let read = 0;
  let met = 0;
  console.log('| tokens | resident memory, MB |\n| ---: | ---: |');
  for (let i = 0, next = tokens / 10; read < tokens; i++) {
    const text = source[i % source.length].replace(/\p{L}{5,}/gu, (word) => (met++ % 20 === 0 ? word + met : word));
    read += analyser.analyse(product.readRecord({ id: 'bench', text })).tokens.length;
    if (read < next) continue;
    console.log(`| ${read} | ${Math.round(process.memoryUsage().rss / 2 ** 20)} |`);
    next += tokens / 10;
  }
}

const memory = option('--memory');
if (memory !== null) {
  await watchMemory(memory);
  process.exit();
}
const wanted = option('--tokens') ?? 60_000;
const { texts, tokens } = sample(wanted);
const analyser = await product.loadAnalyser();
const wink = winkNLP(model);
const asDocument = (text: string) => product.readRecord({ id: 'bench', text });

/** Rounds in which all are measured one after the other; the best of each counts, since what else the machine does only slows. */
const ROUNDS = 4;
const few = sample(Math.min(wanted, 20_000));
const contenders: [what: string, sample: { texts: string[]; tokens: number }, work: (text: string) => void][] = [
  ['whole extraction', { texts, tokens }, (text) => product.extract(asDocument(text), analyser)],
  ['language layer (tags, heads, names)', { texts, tokens }, (text) => analyser.analyse(asDocument(text))],
  ['wink-nlp readDoc alone', { texts, tokens }, (text) => wink.readDoc(text)],
  [
    'compromise: people, places, organizations',
    few,
    (text) => {
      const doc = nlp(text);
      doc.people().out('array');
      doc.places().out('array');
      doc.organizations().out('array');
    },
  ],
];
const rates = contenders.map(([what]): [string, number] => [what, 0]);
let peak = 0;
for (let round = 0; round < ROUNDS; round++)
  contenders.forEach(([, own, work], c) => {
    rates[c][1] = Math.max(rates[c][1], tokensPerSecond(own.texts, own.tokens, work));
    if (round === 0 && c < 3) peak = process.resourceUsage().maxRSS / 1024;
  });
const baseline = rates[rates.length - 1][1];

const start = performance.now();
const first = spawnSync(process.execPath, [join(root, 'dist/dramatis.js'), 'extract'], {
  input: `${JSON.stringify({ id: 'first', text: texts[0] })}\n`,
});
const firstResult = performance.now() - start;

console.log(`${texts.length} texts, ${tokens} tokens, Node ${process.version}\n`);
console.log('| what | tokens/s | ratio to compromise |\n| --- | ---: | ---: |');
for (const [what, rate] of rates) console.log(`| ${what} | ${Math.round(rate)} | ${(rate / baseline).toFixed(1)} |`);
console.log(`\npeak memory ${Math.round(peak)} MB; ${Math.round(firstResult)} ms from start to first result`);
process.exitCode = first.status ?? 1;
