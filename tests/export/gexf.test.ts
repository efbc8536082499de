import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Graph, { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { writeGexf } from '../../src/export/gexf';
import { writeHtml } from '../../src/export/html';
import { writeJson } from '../../src/export/json';
import type { Network } from '../../src/graph/network';
import type { ActorNode, Bundle, Evidence, Tie } from '../../src/model';

const NASTY = [
  'O\'Brien "Bob" & <Co>',
  'Smith, John',
  '[x](y);z',
  '😀‍👩',
  'محمد',
  'e\u0301',
  'a\u0001b\ufffe\ud800c',
  'line\nbreak\ttab',
  '__proto__',
  '\u2028',
];

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  document: 'a',
  event: 'e1',
  type: 'ACCUSE',
  status: 'asserted',
  sentence: { start: 0, end: 5 },
  text: NASTY.join(' '),
  trigger: { start: 0, end: 5 },
  date: '2007-05-28',
  reportedBy: null,
  confidence: 0.5,
  ...more,
});
const node = (label: string, i: number): ActorNode => ({
  label,
  kind: 'person',
  aliases: NASTY,
  roles: [{ title: 'head', of: null, status: 'current' }],
  country: null,
  mentions: 1,
  events: 1,
  degree: 0,
  weightedDegree: 0,
  betweenness: 0,
  pagerank: 0.5,
  community: 0,
  x: i,
  y: 10 - i,
  size: 4 + i,
});
const tie = (more: Partial<Tie> = {}): Tie => ({
  family: 'verbal-conflict',
  types: ['ACCUSE'],
  weight: 1,
  reciprocal: false,
  first: '2007-05-28',
  last: '2007-05-28',
  evidence: [evidence()],
  ...more,
});
function nastyNetwork(): Network {
  const network: Network = new MultiDirectedGraph<ActorNode, Tie>();
  for (const [i, label] of NASTY.entries()) network.addNode(`person:${i}`, node(label, i));
  network.addDirectedEdgeWithKey('t1', 'person:0', 'person:1', tie());
  network.addDirectedEdgeWithKey(
    't2',
    'person:0',
    'person:1',
    tie({
      family: 'material-conflict',
      evidence: [evidence({ date: '2007-05' }), evidence({ date: '2007-05-28' }), evidence({ date: null })],
    }),
  );
  network.addDirectedEdgeWithKey('t3', 'person:2', 'person:2', tie({ evidence: [evidence({ date: '2007' })] }));
  return network;
}
const gexfOf = (network: Network, options = {}) => [...writeGexf(network, options)].join('');

describe('GEXF', () => {
  const xml = gexfOf(nastyNetwork());

  test('is valid GEXF 1.3', () => {
    const schema = resolve('../shared/gexf/gexf.xsd');
    const hasTool = spawnSync('xmllint', ['--version']).error === undefined;
    const missing = !existsSync(schema) ? 'the schema (../shared/gexf)' : hasTool ? null : 'xmllint';
    if (missing) {
      if (process.env.CI === 'true') throw new Error(`${missing} is missing`);
      console.warn(`skipped: ${missing} is missing`);
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'dramatis-gexf-'));
    for (const [name, content] of Object.entries({
      nasty: xml,
      still: gexfOf(nastyNetwork(), { isStatic: true }),
      empty: gexfOf(new MultiDirectedGraph() as Network),
    })) {
      writeFileSync(join(folder, `${name}.gexf`), content);
      execFileSync('xmllint', ['--noout', '--schema', schema, join(folder, `${name}.gexf`)], { stdio: 'pipe' });
    }
    rmSync(folder, { recursive: true });
  });

  test('keeps nodes, edges, names and lists for a reader', () => {
    const read = gexf.parse(Graph, xml, { allowUndeclaredAttributes: true, addMissingNodes: true });
    expect([read.order, read.size]).toEqual([10, 3]);
    expect(read.getNodeAttribute('person:0', 'label')).toBe(NASTY[0]);
    expect(read.getNodeAttribute('person:1', 'label')).toBe('Smith, John');
    expect(read.getNodeAttribute('person:7', 'label')).toBe('line\nbreak\ttab');
    expect(read.getNodeAttribute('person:6', 'label')).toBe('abc');
    expect(read.getNodeAttribute('person:0', 'aliases')).toContain('Smith, John');
    expect(read.getNodeAttribute('person:0', 'x')).toBe(0);
  });

  test('times are whole days, in order and not overlapping', () => {
    const spells = [...xml.matchAll(/<edge id="t2".*?<\/edge>/gsu)][0][0].match(/<spell [^>]*>/g);
    expect(spells).toEqual(['<spell start="2007-05-01" end="2007-05-31"/>']);
    expect(xml).toContain('<spell start="2007-01-01" end="2007-12-31"/>');
    expect(gexfOf(nastyNetwork(), { isStatic: true })).not.toMatch(/<spell|mode="dynamic"/);
  });

  test('uses nothing that Gephi or networkx trip over', () => {
    expect(xml).not.toMatch(/hex=|type="mutual"|pid=|weight="0"|value=""|NaN|Infinity|undefined|null/);
    const ids = [...xml.matchAll(/<attribute id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of ids)
      expect(['id', 'label', 'weight', 'timeset', 'kind', 'type', 'source', 'target', 'interval']).not.toContain(
        id.toLowerCase(),
      );
    for (const [, value] of xml.matchAll(/<viz:size ([a-z]+)=/g)) expect(value).toBe('value');
    const pairs = [...xml.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)"[^>]*kind="([^"]+)"/g)].map(
      ([, ...key]) => key.join(' '),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('is the same on a second run, and dated by its events', () => {
    expect(gexfOf(nastyNetwork())).toBe(xml);
    expect(xml).toContain('lastmodifieddate="2007-05-28"');
  });
});

test('graphology JSON is read back as it was', () => {
  const network = nastyNetwork();
  const json = [...writeJson(network)].join('');
  expect(MultiDirectedGraph.from(JSON.parse(json)).export()).toEqual(network.export());
});

test('no text of an article can leave the data of the page', () => {
  const bundle: Bundle = {
    version: 1,
    title: '</script><script>alert(1)</script>',
    documents: [],
    extractions: [],
    network: {},
  };
  const page = '<html><script type="application/json" id="dramatis-bundle"></script></html>';
  const html = writeHtml(page, bundle);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const data = /id="dramatis-bundle">(.*?)<\/script>/s.exec(html)![1];
  expect(JSON.parse(data)).toEqual(bundle);
  expect(() => writeHtml('<html></html>', bundle)).toThrow('no place');
});
