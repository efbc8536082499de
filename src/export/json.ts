/** graphology's own JSON (a SerializedGraph): what Graph.from and Gephi Lite read. */
import type { Network } from '../graph/network';

/** Writes a network, a node or an edge a line. */
export function* writeJson(network: Network): Generator<string> {
  const { options, attributes, nodes, edges } = network.export();
  yield `{\n"options": ${JSON.stringify(options)},\n"attributes": ${JSON.stringify(attributes)},\n"nodes": [\n`;
  for (const [i, node] of nodes.entries()) yield `${JSON.stringify(node)}${i < nodes.length - 1 ? ',' : ''}\n`;
  yield '],\n"edges": [\n';
  for (const [i, edge] of edges.entries()) yield `${JSON.stringify(edge)}${i < edges.length - 1 ? ',' : ''}\n`;
  yield ']\n}\n';
}
