import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeGexf } from '../../src/export/gexf';
import { writeJson } from '../../src/export/json';
import { extract } from '../../src/extract';
import { buildNetwork } from '../../src/graph/network';
import { readInputs } from '../../src/read/files/inputs';
import { testAnalyser } from '../analyser';

test('the sample graphs are what the code builds from the sample articles (npm run samples)', () => {
  const documents = [...readInputs([resolve('graph-data/articles')])];
  const network = buildNetwork(
    documents,
    documents.map((document) => extract(document, testAnalyser())),
  );
  const sample = (name: string) => readFileSync(resolve('graph-data/graphs', name), 'utf8');
  expect([...writeJson(network)].join('')).toBe(sample('network.json'));
  expect([...writeGexf(network, { title: `${documents.length} articles` })].join('')).toBe(sample('network.gexf'));
});
