/** The graph of actors: extractions assembled, measured and laid out. */
import { MultiDirectedGraph } from 'graphology';
import type { ActorNode, Document, Extraction, Tie } from '../model';
import { assemble } from './assemble';
import { layOut } from './layout';
import { measure } from './measures';

export type Network = MultiDirectedGraph<ActorNode, Tie>;

/**
 * Builds the network of one or many documents. Nodes are actors by id; edges are ties by source, target and family.
 * The order of the documents does not matter.
 */
export function buildNetwork(documents: readonly Document[], extractions: readonly Extraction[]): Network {
  const graph: Network = new MultiDirectedGraph<ActorNode, Tie>();
  const { parties, ties } = assemble(documents, extractions);
  for (const [id, { actor, mentions, events }] of parties) {
    const { name, kind, aliases, roles, country } = actor;
    const measures = { degree: 0, weightedDegree: 0, betweenness: 0, pagerank: 0, community: 0, x: 0, y: 0, size: 4 };
    graph.addNode(id, { label: name, kind, aliases, roles, country, mentions, events, ...measures });
  }
  for (const { key, source, target, tie } of ties) graph.addDirectedEdgeWithKey(key, source, target, tie);
  measure(graph);
  layOut(graph);
  return graph;
}
