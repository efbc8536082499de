/**
 * From the positions of the layout to a picture that fits its window: far-off groups are brought near, the middle is
 * given room, the whole is drawn out to the window's shape, and no node covers another. Pure and deterministic.
 */
import { UndirectedGraph } from 'graphology';
import noverlap from 'graphology-layout-noverlap';

export interface Placed {
  id: string;
  x: number;
  y: number;
  /** In pixels. */
  radius: number;
  /** No tie holds it: it goes on the shelf. */
  alone: boolean;
}

/** Space kept around a node, in pixels: half of what a name needs. */
const MARGIN = 11;
/** Room for a node without ties and its name, in pixels. */
const CELL = { width: 130, height: 34 };
/** How far a layout may be drawn out in one direction. */
const STRETCH = 1.6;

/**
 * Arranges nodes.
 * @param nodes with positions of any unit
 * @param size of the window in pixels, without its padding
 * @returns positions in pixels, y upwards, around any middle
 */
export function arrange(
  nodes: Placed[],
  size: { width: number; height: number },
): Map<string, { x: number; y: number }> {
  const tied = spread(
    nodes.filter(({ alone }) => !alone),
    size,
  );
  return new Map([...tied, ...shelve(nodes, tied, size.width)].map(({ id, x, y }) => [id, { x, y }]));
}

/** Nodes with ties: in their places, none over another. */
function spread(nodes: Placed[], size: { width: number; height: number }): Placed[] {
  if (nodes.length < 2) return nodes;
  const fitted = scale(balance(nodes), size);
  if (nodes.length > 2000) return fitted;
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }>();
  for (const { id, x, y, radius } of fitted) graph.addNode(id, { x, y, size: radius + MARGIN });
  const maxIterations = nodes.length > 500 ? 40 : 200;
  const places = noverlap(graph, { maxIterations, settings: { margin: 2, ratio: 1, expansion: 1.02, gridSize: 20 } });
  return fitted.map((node) => ({ ...node, ...places[node.id] }));
}

/** Nodes without ties: in rows below the others. */
function shelve(nodes: Placed[], tied: Placed[], width: number): Placed[] {
  const alone = nodes.filter((node) => node.alone);
  const columns = Math.max(1, Math.min(Math.floor(width / CELL.width), Math.ceil(Math.sqrt(alone.length * 2))));
  const low = tied.reduce((least, { y }) => Math.min(least, y), 0) - 2 * CELL.height;
  const middle = tied.length ? tied.reduce((sum, { x }) => sum + x, 0) / tied.length : 0;
  const left = middle - ((Math.min(columns, alone.length) - 1) * CELL.width) / 2;
  return alone.map((node, index) => ({
    ...node,
    x: left + (index % columns) * CELL.width,
    y: low - Math.floor(index / columns) * CELL.height,
  }));
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Beyond the radius that holds most nodes, distance grows as its logarithm; within it, as a root. */
function balance(nodes: Placed[]): Placed[] {
  const [x, y] = [median(nodes.map((node) => node.x)), median(nodes.map((node) => node.y))];
  const distances = nodes.map((node) => Math.hypot(node.x - x, node.y - y)).sort((a, b) => a - b);
  const most = distances[Math.floor(distances.length * 0.8)] || 1;
  return nodes.map((node) => {
    const distance = Math.hypot(node.x - x, node.y - y) / most;
    if (!distance) return { ...node, x: 0, y: 0 };
    const by = (distance > 1 ? 1 + 0.25 * Math.log(distance) : distance ** 0.8) / distance / most;
    return { ...node, x: (node.x - x) * by, y: (node.y - y) * by };
  });
}

/** Scales to the window, each direction by its own measure within limits. */
function scale(nodes: Placed[], { width, height }: { width: number; height: number }): Placed[] {
  const span = (values: number[]) => values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  const byX = width / Math.max(span(nodes.map(({ x }) => x)), 0.05);
  const byY = height / Math.max(span(nodes.map(({ y }) => y)), 0.05);
  const [toX, toY] = [Math.min(byX, byY * STRETCH), Math.min(byY, byX * STRETCH)];
  return nodes.map((node) => ({ ...node, x: node.x * toX, y: node.y * toY }));
}
