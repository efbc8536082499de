/** Names and rings over the graph, on a canvas of their own: the browser shapes every script, and nothing collides. */

import { type LabelPlace, type LabelRequest, placeLabels, type Side } from '../model/labels';
import { GROUND, type Theme } from '../model/look';

export interface LabelledNode {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** Names it may be given, fullest first. */
  names: string[];
  forced: boolean;
  dimmed: boolean;
  /** Drawn with a ring around it: whole for the selection, dashed for what the pointer or a walk is on. */
  ring: 'whole' | 'dashed' | null;
}

const FONT = '500 13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const HEIGHT = 17;
/** Names beyond this many find no room on any screen. */
const MOST = 250;

export class LabelLayer {
  private readonly context: CanvasRenderingContext2D;
  private readonly widths = new Map<string, number>();
  private sides = new Map<string, Side>();
  private places: LabelPlace[] = [];

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d')!;
  }

  /** Draws the nodes' names, most important first, on a stage of this size in CSS pixels. */
  draw(nodes: LabelledNode[], size: { width: number; height: number }, theme: Theme): void {
    const { canvas, context } = this;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(size.width * ratio);
    canvas.height = Math.round(size.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    context.font = FONT;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    const near = nodes.filter(({ x, y }) => x > -50 && y > -20 && x < size.width + 50 && y < size.height + 20);
    const requests = near
      .slice(0, MOST)
      .map((node): LabelRequest => ({ ...node, widths: node.names.map((n) => this.width(n)) }));
    this.places = placeLabels(requests, HEIGHT, size, this.sides);
    this.sides = new Map(this.places.map(({ id, side }) => [id, side]));
    const byId = new Map(near.map((node) => [node.id, node]));
    for (const node of near) if (node.ring) this.ring(node, theme);
    for (const place of this.places.toReversed()) this.label(place, byId.get(place.id)!, theme);
  }

  /** The node whose name is at this point, if any. */
  at(x: number, y: number): string | null {
    const hit = this.places.find(
      ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
    );
    return hit?.id ?? null;
  }

  private width(name: string): number {
    const known = this.widths.get(name);
    if (known !== undefined) return known;
    const measured = this.context.measureText(name).width + 2;
    this.widths.set(name, measured);
    return measured;
  }

  private label({ form, left, top }: LabelPlace, { names, dimmed }: LabelledNode, theme: Theme): void {
    const { context } = this;
    const { ground, text } = GROUND[theme];
    context.strokeStyle = ground;
    context.lineWidth = 4;
    context.strokeText(names[form], left + 1, top + HEIGHT / 2);
    context.fillStyle = text;
    context.globalAlpha = dimmed ? 0.35 : 1;
    context.fillText(names[form], left + 1, top + HEIGHT / 2);
    context.globalAlpha = 1;
  }

  private ring({ x, y, radius, ring }: LabelledNode, theme: Theme): void {
    const { context } = this;
    context.strokeStyle = GROUND[theme].text;
    context.lineWidth = ring === 'whole' ? 3 : 2;
    context.setLineDash(ring === 'whole' ? [] : [4, 3]);
    context.beginPath();
    context.arc(x, y, ring === 'whole' ? radius : radius + 4, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }
}
