/** Sigma, set up for actors and ties: shapes of nodes, curves, arrows and dashes of edges. */
import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import {
  extremityArrow,
  type FragmentLayer,
  layerDashed,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import type { EdgeLook, NodeLook } from './appearance';

/** Kept free around the graph, in pixels. */
export const PADDING = 44;

export type NodeAttributes = NodeLook & { x: number; y: number };
export type DisplayGraph = MultiDirectedGraph<NodeAttributes, EdgeLook>;

/** Paints the middle of a node, two pixels from its rim, in the colour of its attribute `hole`. */
const layerHole = (): FragmentLayer => ({
  name: 'hole',
  uniforms: [],
  attributes: [
    { name: 'holeColor', size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source: 'hole' },
  ],
  glsl: `
vec4 layer_hole(vec4 v_holeColor) {
  float rim = context.sdf + 2.2 * context.pixelToUV;
  return vec4(v_holeColor.rgb, v_holeColor.a * smoothstep(context.aaWidth, -context.aaWidth, rim));
}`,
});

/** Whether this browser can draw the graph at all. */
export function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Draws a graph into an element; whoever calls looks after the attributes of the graph. */
export function createRenderer(graph: DisplayGraph, container: HTMLElement) {
  return new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare({ cornerRadius: 0.12 }), sdfDiamond(), sdfTriangle()],
        variables: { hole: { type: 'color', default: 'rgba(0, 0, 0, 0)' } },
        layers: [layerFill(), layerHole()],
      },
      edges: {
        paths: [pathLine(), pathCurved({ segments: 24 })],
        extremities: [extremityArrow({ lengthRatio: 4.2, widthRatio: 3.6, margin: 1 })],
        variables: {
          dash: { type: 'number', default: 0 },
          gap: { type: 'number', default: 0 },
          // Transparent where the line is dashed, for else it would fill the gaps.
          line: { type: 'color', default: '#767676' },
        },
        layers: [
          layerPlain({ color: { attribute: 'line' } }),
          layerDashed({
            dashSize: { attribute: 'dash', default: 0, mode: 'pixels' },
            gapSize: { attribute: 'gap', default: 0, mode: 'pixels' },
            solidExtremities: true,
          }),
        ],
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        hole: { attribute: 'hole' },
        shape: { attribute: 'shape' },
        zIndex: { attribute: 'zIndex' },
        visibility: ({ hidden }) => (hidden ? 'hidden' : 'visible'),
        cursor: 'pointer',
      },
      edges: {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        dash: { attribute: 'dash' },
        gap: { attribute: 'gap' },
        line: { attribute: 'line' },
        head: { attribute: 'head' },
        zIndex: { attribute: 'zIndex' },
        path: 'straight',
        parallelPath: 'curved',
        parallelSpread: 0.28,
        visibility: ({ hidden }) => (hidden ? 'hidden' : 'visible'),
        cursor: 'pointer',
      },
    },
    settings: {
      allowInvalidContainer: true,
      itemSizesReference: 'screen',
      enableNodeDrag: true,
      renderLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      enableCameraMouseRotation: false,
      minEdgeThickness: 1,
      nodePickingPadding: 6,
      edgePickingPadding: 5,
      stagePadding: PADDING,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      cameraPanBoundaries: { tolerance: 200 },
    },
  });
}
