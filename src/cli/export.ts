/** dramatis export: a network that build has written, in another format. */
import { readFileSync } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import { type GexfOptions, writeGexf } from '../export/gexf';
import { writeJson } from '../export/json';
import type { Network } from '../graph/network';
import type { ActorNode, Tie } from '../model';
import { InputError } from '../read/errors';
import { UsageError } from './fail';
import { writeFiles } from './write';

const WRITERS: Record<string, (network: Network, options: GexfOptions) => Iterable<string>> = {
  gexf: writeGexf,
  json: writeJson,
};

function readNetwork(path: string): Network {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(
      path,
      `cannot be read (${(error as NodeJS.ErrnoException).code}); give the network.json that build wrote`,
    );
  }
  try {
    const network = MultiDirectedGraph.from<ActorNode, Tie>(JSON.parse(text));
    if (!network.everyNode((_node, { label, kind }) => typeof label === 'string' && typeof kind === 'string'))
      throw new Error('no actors');
    if (!network.everyEdge((_edge, { evidence, types }) => Array.isArray(evidence) && Array.isArray(types)))
      throw new Error('no ties');
    return network as Network;
  } catch {
    throw new InputError(path, 'is no network of ours; give the network.json that build wrote');
  }
}

export function exportNetwork(
  path: string,
  { to, output, static: isStatic }: { to: string; output?: string; static?: boolean },
): void {
  const writer = Object.hasOwn(WRITERS, to) ? WRITERS[to] : null;
  if (!writer) throw new UsageError(`--to ${to}: is no format; take one of ${Object.keys(WRITERS).join(', ')}`);
  const chunks = writer(readNetwork(path), { isStatic });
  if (output) writeFiles(new Map([[output, chunks]]));
  else for (const chunk of chunks) process.stdout.write(chunk);
}
