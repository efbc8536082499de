/** Where labels go: beside their nodes, on nothing else; those that find no room are left out, the least first. */
export interface LabelRequest {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** Widths of the forms it may take, fullest first. */
  widths: number[];
  /** Drawn even where it covers a node. */
  forced: boolean;
}

export type Side = 'right' | 'left' | 'below' | 'above';

export interface LabelPlace {
  id: string;
  /** Which of its forms. */
  form: number;
  side: Side;
  /** Box, in pixels. */
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 4;
const SIDES: Side[] = ['right', 'below', 'left', 'above'];

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Places labels greedily.
 * @param requests in order of importance, in pixels
 * @param height height of a line in pixels
 * @param size of the stage in pixels: a label stays inside it
 * @param before where each label was: it stays where it can
 */
export function placeLabels(
  requests: LabelRequest[],
  height: number,
  size: { width: number; height: number },
  before: ReadonlyMap<string, Side> = new Map(),
): LabelPlace[] {
  const nodes = requests.map(({ id, x, y, radius }) => ({
    id,
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const taken: Box[] = [];
  const places: LabelPlace[] = [];
  for (const request of requests) {
    const last = before.get(request.id);
    const sides = last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES;
    const options = request.widths.flatMap((width, form) =>
      sides.map((side) => ({ form, side, box: boxAt(request, side, width, height) })),
    );
    const inside = options.filter(({ box }) => within(box, size) && !taken.some((other) => overlap(other, box)));
    const free = inside.find(({ box }) => !nodes.some((node) => node.id !== request.id && overlap(node, box)));
    const chosen = free ?? (request.forced ? inside[0] : undefined);
    if (!chosen) continue;
    const { box, form, side } = chosen;
    taken.push(box);
    places.push({ id: request.id, form, side, left: box.left, top: box.top, width: box.right - box.left, height });
  }
  return places;
}

function boxAt({ x, y, radius }: LabelRequest, side: Side, width: number, height: number): Box {
  const away = radius + GAP;
  const left = side === 'right' ? x + away : side === 'left' ? x - away - width : x - width / 2;
  const top = side === 'below' ? y + away : side === 'above' ? y - away - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

const within = (box: Box, size: { width: number; height: number }): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= size.width - 2 && box.bottom <= size.height - 2;

/** A shorter form of a name: a person's last word, else the first words that fit; null where there is none. */
export function shortName(name: string, person: boolean, most = 18): string | null {
  const words = name.split(/\s+/);
  if (person && words.length > 1) return words.at(-1)!;
  const characters = [...name];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : null;
}
