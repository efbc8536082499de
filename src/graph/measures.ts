/** Degree, betweenness (Brandes 2001), PageRank and Louvain communities (Blondel et al. 2008), rounded so that they are the same everywhere. */
import type { MultiDirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness';
import pagerank from 'graphology-metrics/centrality/pagerank';
import { random } from '../language/hash';
import type { ActorNode, Tie } from '../model';

type Network = MultiDirectedGraph<ActorNode, Tie>;

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Numbers communities from 0 by size, then by their first member. */
function renumber(communities: Record<string, number>): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const id of Object.keys(communities))
    members.set(communities[id], [...(members.get(communities[id]) ?? []), id]);
  const sorted = [...members.values()]
    .map((ids) => ids.sort())
    .sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
  return new Map(sorted.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
}

/** Writes the measures to the nodes. Relations count as ties. */
export function measure(graph: Network): void {
  if (graph.order === 0) return;
  const between = graph.size > 0 ? betweenness(graph, { normalized: true, getEdgeWeight: null }) : {};
  const rank = graph.size > 0 ? pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-9, maxIterations: 1000 }) : {};
  const community =
    graph.size > 0 ? renumber(louvain(graph, { getEdgeWeight: 'weight', rng: random(1) })) : new Map<string, number>();
  graph.forEachNode((node) => {
    let weighted = 0;
    graph.forEachEdge(node, (_edge, { weight }) => {
      weighted += weight;
    });
    graph.mergeNodeAttributes(node, {
      degree: graph.degree(node),
      weightedDegree: weighted,
      betweenness: round(between[node] ?? 0),
      pagerank: round(rank[node] ?? 1 / graph.order),
      community: community.get(node) ?? 0,
    });
  });
}
