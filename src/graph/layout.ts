/** The same picture every time: start positions from ids, ForceAtlas2 for a fixed number of steps, then no overlap. */
import type { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { hashString, random } from '../language/hash';
import type { ActorNode, Tie } from '../model';

type Network = MultiDirectedGraph<ActorNode, Tie>;

/** Gephi stretches sizes to this range; written so, they arrive unchanged. */
const SMALLEST = 4;
const LARGEST = 100;
/** Space around a node of the smallest size, in units of the layout. */
const SPACING = 34;
/** Steps of ForceAtlas2 by number of nodes: large graphs settle coarsely, in bounded time. */
const iterationsFor = (nodes: number) => (nodes <= 500 ? 400 : nodes <= 2000 ? 150 : 60);

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Size grows with the square root of involvement, so that area shows it. */
function setSizes(graph: Network): void {
  const weight = ({ events, mentions }: ActorNode) => Math.sqrt(events * 2 + mentions * 0.25);
  const weights = graph.mapNodes((_node, attributes) => weight(attributes));
  const least = Math.min(...weights);
  const most = Math.max(...weights);
  graph.forEachNode((node, attributes) => {
    const share = most > least ? (weight(attributes) - least) / (most - least) : 0;
    graph.setNodeAttribute(node, 'size', round(SMALLEST + share * (LARGEST - SMALLEST)));
  });
}

/** Sets `size`, `x` and `y` of all nodes. Nodes without ties stand on a shelf below the others. */
export function layOut(graph: Network): void {
  if (graph.order === 0) return;
  setSizes(graph);
  const tied = graph.filterNodes((node) => graph.degree(node) > 0);
  const alone = graph.filterNodes((node) => graph.degree(node) === 0);
  const core = graph.copy() as Network;
  for (const node of alone) core.dropNode(node);
  core.forEachNode((node) => {
    const next = random(hashString(node));
    core.mergeNodeAttributes(node, { x: next() * 100 - 50, y: next() * 100 - 50 });
  });
  if (tied.length > 1) {
    const settings = {
      ...forceAtlas2.inferSettings(core),
      barnesHutOptimize: tied.length > 800,
      scalingRatio: 20,
      gravity: 0.3,
      strongGravityMode: false,
    };
    forceAtlas2.assign(core, {
      iterations: iterationsFor(tied.length),
      settings,
      getEdgeWeight: (_edge, { weight }) => Math.sqrt(weight),
    });
    spread(core);
    noverlap.assign(core, {
      maxIterations: 200,
      inputReducer: (node, { x, y }) => ({ x, y, size: room(core.getNodeAttributes(node), tied.length <= 300) }),
      settings: { margin: 4, ratio: 1, expansion: 1.05, gridSize: 20, speed: 3 },
    });
  }
  const boxes = { bottom: 0, left: 0, right: 0 };
  core.forEachNode((_node, { x, y }) => {
    boxes.bottom = Math.min(boxes.bottom, y);
    boxes.left = Math.min(boxes.left, x);
    boxes.right = Math.max(boxes.right, x);
  });
  const columns = Math.max(3, Math.ceil((boxes.right - boxes.left) / (SPACING * 2)));
  alone.forEach((node, i) => {
    const x = boxes.left + (i % columns) * SPACING * 2;
    const y = boxes.bottom - SPACING * (2 + Math.floor(i / columns));
    graph.mergeNodeAttributes(node, { x, y });
  });
  core.forEachNode((node, { x, y }) => graph.mergeNodeAttributes(node, { x, y }));
  centre(graph);
}

/** Radius that a node needs, with its label where there is room for labels. */
function room({ size, label }: ActorNode, labels: boolean): number {
  return 6 + size * 0.16 + (labels ? Math.min(label.length, 24) * 0.8 : 0);
}

/** Scales positions so that neighbours stand apart by the size of the drawing, whatever ForceAtlas2's units. */
function spread(graph: Network): void {
  let sum = 0;
  graph.forEachNode((_node, { x, y }) => {
    sum += x * x + y * y;
  });
  const radius = Math.sqrt(sum / graph.order) || 1;
  const scale = (SPACING * Math.sqrt(graph.order)) / radius;
  graph.updateEachNodeAttributes((_node, attributes) => ({
    ...attributes,
    x: attributes.x * scale,
    y: attributes.y * scale,
  }));
}

function centre(graph: Network): void {
  let sumX = 0;
  let sumY = 0;
  graph.forEachNode((_node, { x, y }) => {
    sumX += x;
    sumY += y;
  });
  graph.updateEachNodeAttributes((_node, attributes) => ({
    ...attributes,
    x: round(attributes.x - sumX / graph.order),
    y: round(attributes.y - sumY / graph.order),
  }));
}
