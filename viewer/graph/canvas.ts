/** The graph on its canvas. The only folder that knows Sigma: the page gives scenes and hears of clicks. */
import { MultiDirectedGraph } from 'graphology';
import type { ViewActor, ViewTie } from '../model/dataset';
import { shortName } from '../model/labels';
import { byInvolvement } from '../model/order';
import type { Selection } from '../state/hash';
import {
  type EdgeLook,
  edgeLook,
  type Focus,
  focusOf,
  isFaded,
  type NodeLook,
  nodeLook,
  type Scene,
} from './appearance';
import { arrange } from './arrange';
import { LabelLayer, type LabelledNode } from './label-layer';
import { createRenderer, type DisplayGraph, PADDING } from './renderer';

export interface CanvasEvents {
  select(target: Selection): void;
  hover(target: Selection | null): void;
  /** A click on nothing. */
  clear(): void;
  /** The drawing was lost, or came back. */
  contextLost(lost: boolean): void;
}

/** Rests so long before the pointer's target is shown, in milliseconds. */
const HOVER_DELAY = 40;
/** How long the camera travels, in milliseconds. */
const MOVE = 250;
/** Room for the ring of the selected actor, in pixels. */
const RING = 5;

interface CameraPlace {
  x: number;
  y: number;
  ratio: number;
}

const sameCamera = (a: CameraPlace, b: CameraPlace | null): boolean =>
  b !== null && Math.hypot(a.x - b.x, a.y - b.y) < 1e-3 && Math.abs(a.ratio - b.ratio) < 1e-3;

/** Tells Sigma that the order of drawing and what is hidden may have changed. */
const REINDEX: { attributes: 'zIndex'[] } = { attributes: ['zIndex'] };

export class GraphCanvas {
  private readonly graph: DisplayGraph = new MultiDirectedGraph();
  private readonly renderer: ReturnType<typeof createRenderer>;
  private readonly labels: LabelLayer;
  private scene: Scene | null = null;
  private focus: Focus | null = null;
  private timer = 0;
  /** Where the camera was last sent by the page; null once the reader has zoomed. */
  private framed: CameraPlace | null = null;
  /** Nodes are smaller in a small window, and where there are many. */
  private scale = 1;
  /** Of all actors, the events of the most involved. */
  private most = 1;
  /** Whether the reader has dragged a node: its place is then the reader's. */
  private moved = false;

  constructor(
    container: HTMLElement,
    private readonly events: CanvasEvents,
    private readonly still: () => boolean,
  ) {
    this.renderer = createRenderer(this.graph, container);
    const layer = this.renderer.createCanvas('names', { afterLayer: 'stage' });
    layer.style.pointerEvents = 'none';
    this.labels = new LabelLayer(layer);
    this.listen();
  }

  /** Shows a scene. A new dataset makes a new graph; all else changes only how it looks. */
  show(scene: Scene): void {
    const fresh = this.scene?.dataset !== scene.dataset;
    this.scene = scene;
    this.focus = focusOf(scene);
    if (!fresh) {
      this.repaint(scene);
      return;
    }
    this.rebuild(scene);
    this.renderer.refresh();
    this.fit(false);
  }

  /** Frames all that is visible, in the shape of the window. */
  fit(animated = true): void {
    const size = this.renderer.getDimensions();
    this.scale = Math.min(1, Math.max(0.55, Math.min(size.width, size.height) / 520)) * this.crowding();
    if (this.scene) this.repaint(this.scene);
    this.place(size);
    this.renderer.setCustomBBox(this.extent());
    this.renderer.refresh();
    this.move({ x: 0.5, y: 0.5, ratio: 1 }, animated);
  }

  zoom(factor: number): void {
    const camera = this.renderer.getCamera();
    this.move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, true);
    this.framed = null;
  }

  /** Brings these actors into the picture, if they are not in it. */
  reveal(actors: string[], animated = true): void {
    const { width, height } = this.renderer.getDimensions();
    const margin = 30;
    const points = actors.flatMap((id) => this.renderer.getNodeDisplayData(id) ?? []);
    const outside = points.some((point) => {
      const { x, y } = this.renderer.framedGraphToViewport(point);
      return x < margin || y < margin || x > width - margin || y > height - margin;
    });
    if (!outside) return;
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const ratio = points.length > 1 ? Math.max(this.renderer.getCamera().ratio, 0.7) : this.renderer.getCamera().ratio;
    this.move({ x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)), ratio }, animated);
  }

  /** Takes the size of its element; what was framed stays framed, where the reader went stays. */
  resize(actors: string[]): void {
    const untouched = sameCamera(this.renderer.getCamera().getState(), this.framed);
    this.renderer.resize();
    if (!untouched || !this.scene) {
      this.renderer.refresh({ schedule: true });
      return;
    }
    this.fit(false);
    this.reveal(actors, false);
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.renderer.kill();
  }

  private listen(): void {
    const { renderer, events } = this;
    renderer.on('clickNode', ({ node }) => events.select({ is: 'actor', id: node }));
    renderer.on('clickEdge', ({ edge, event }) => {
      const id = this.labels.at(event.x, event.y);
      events.select(id ? { is: 'actor', id } : { is: 'tie', id: edge });
    });
    renderer.on('clickStage', ({ event }) => {
      const id = this.labels.at(event.x, event.y);
      if (id) events.select({ is: 'actor', id });
      else events.clear();
    });
    renderer.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
    renderer.on('enterNode', ({ node }) => this.hover({ is: 'actor', id: node }));
    renderer.on('leaveNode', () => this.hover(null));
    renderer.on('enterEdge', ({ edge }) => this.hover({ is: 'tie', id: edge }));
    renderer.on('leaveEdge', () => this.hover(null));
    renderer.on('nodeDragEnd', () => {
      this.moved = true;
    });
    renderer.on('afterRender', () => this.drawLabels());
    renderer.on('webglContextLost', () => events.contextLost(true));
    renderer.on('webglContextRestored', () => events.contextLost(false));
  }

  private hover(target: Selection | null): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.events.hover(target), HOVER_DELAY);
  }

  private move(state: { x?: number; y?: number; ratio?: number }, animated: boolean): void {
    const camera = this.renderer.getCamera();
    this.framed = { ...camera.getState(), ...state };
    if (animated && !this.still()) void camera.animate(state, { duration: MOVE });
    else camera.setState(state);
  }

  /** Gives all nodes their places in a window of this size; not after the reader has moved one. */
  private place(size: { width: number; height: number }): void {
    const { scene, moved } = this;
    if (!scene || moved) return;
    const actors = [...scene.dataset.actors.values()].sort(byInvolvement);
    const nodes = actors.map(({ id, x, y }) => {
      const radius = this.graph.getNodeAttribute(id, 'size');
      return { id, x, y, radius, alone: !scene.dataset.tiesOf.get(id)!.length };
    });
    const room = { width: Math.max(size.width - 2 * PADDING, 100), height: Math.max(size.height - 2 * PADDING, 100) };
    const places = arrange(nodes, room);
    this.graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }), REINDEX);
  }

  private rebuild(scene: Scene): void {
    const { dataset } = scene;
    this.graph.clear();
    this.moved = false;
    this.most = [...dataset.actors.values()].reduce((most, { events }) => Math.max(most, events), 1);
    for (const actor of dataset.actors.values()) {
      this.graph.addNode(actor.id, { x: actor.x, y: actor.y, ...this.look(actor, scene) });
    }
    for (const tie of dataset.ties.values()) {
      this.graph.addDirectedEdgeWithKey(tie.id, tie.source, tie.target, this.lookOfTie(tie, scene));
    }
  }

  private repaint(scene: Scene): void {
    this.graph.updateEachNodeAttributes(
      (id, attributes) => ({
        ...attributes,
        ...this.look(scene.dataset.actors.get(id)!, scene),
      }),
      REINDEX,
    );
    this.graph.updateEachEdgeAttributes((id) => this.lookOfTie(scene.dataset.ties.get(id)!, scene), REINDEX);
  }

  private look(actor: ViewActor, scene: Scene): NodeLook {
    const look = nodeLook(actor, scene, this.focus, this.most);
    return { ...look, size: look.size * this.scale };
  }

  private lookOfTie(tie: ViewTie, scene: Scene): EdgeLook {
    const look = edgeLook(tie, scene, this.focus);
    return { ...look, size: look.size * Math.max(this.crowding(), 0.5) };
  }

  /** Many actors are each drawn smaller, from 1 down to 0.4. */
  private crowding(): number {
    return Math.min(1, Math.max(0.4, Math.sqrt(100 / Math.max(this.scene?.visible.drawn.size ?? 1, 1))));
  }

  /** The box of the visible nodes; never so small that a lone node fills the window. */
  private extent(): { x: [number, number]; y: [number, number] } {
    const shown = this.graph.mapNodes((_, attributes) => attributes).filter(({ hidden }) => !hidden);
    const range = (values: number[]): [number, number] => {
      if (!values.length) return [-50, 50];
      const low = values.reduce((a, b) => Math.min(a, b));
      const high = values.reduce((a, b) => Math.max(a, b));
      const missing = Math.max(0, 100 - (high - low)) / 2;
      return [low - missing, high + missing];
    };
    return { x: range(shown.map(({ x }) => x)), y: range(shown.map(({ y }) => y)) };
  }

  private drawLabels(): void {
    if (!this.scene) return;
    const { dataset, selection, hovered, visible, theme } = this.scene;
    const nodes: LabelledNode[] = [];
    for (const id of visible.drawn) {
      const data = this.renderer.getNodeDisplayData(id);
      const actor = dataset.actors.get(id)!;
      if (!data) continue;
      const { x, y } = this.renderer.framedGraphToViewport(data);
      const centre = this.focus?.centre.has(id) ?? false;
      const short = shortName(actor.label, actor.kind === 'person');
      const whole = selection?.is === 'actor' && selection.id === id;
      nodes.push({
        id,
        x,
        y,
        radius: this.renderer.scaleSize(data.size) + (whole ? RING : 0),
        names: short ? [actor.label, short] : [actor.label],
        forced: centre,
        dimmed: this.focus ? !this.focus.actors.has(id) : isFaded(id, this.scene),
        ring: whole ? 'whole' : hovered?.is === 'actor' && hovered.id === id ? 'dashed' : null,
      });
    }
    const rank = (node: LabelledNode) => (node.forced ? 2 : node.dimmed ? 0 : 1);
    const actor = (node: LabelledNode) => dataset.actors.get(node.id)!;
    nodes.sort((a, b) => rank(b) - rank(a) || byInvolvement(actor(a), actor(b)));
    this.labels.draw(nodes, this.renderer.getDimensions(), theme);
  }
}
