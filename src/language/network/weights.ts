/**
 * The network as a file: sizes and names of its classes, and its weights in eight bits. Each column of a matrix and each row of a table has a
 * scale of its own; biases and gates are kept in 32 bits, they are few, and small errors in them reach everything.
 */
import { packParts, unpackParts } from '../models';
import { type Layout, layoutOf, type Sizes, TABLE_NAMES } from './layout';

/** Classes by number. */
export interface Classes {
  upos: readonly string[];
  xpos: readonly string[];
  /** Which of the two go together, by number. */
  tags: readonly (readonly [upos: number, xpos: number])[];
  /** "root" first. */
  relations: readonly string[];
}

/** A part in steps of its scales, row by row. */
export interface Quantised {
  steps: Int8Array;
  scales: Float32Array;
}

interface Header extends Sizes {
  classes: Classes;
}

type Part = Layout['parts'][number];

const isExact = ({ rows, name }: Part) => rows === 1 || name.startsWith('gates');
/** Tables are read by rows, matrices multiplied by columns. */
const isByRow = ({ name }: Part) => (TABLE_NAMES as readonly string[]).includes(name) || name === 'labelPlaces';
const STEPS = 127;

function quantise(part: Part, weights: Float32Array): Quantised {
  const { at, rows, columns } = part;
  const byRow = isByRow(part);
  const scales = new Float32Array(byRow ? rows : columns);
  for (let i = 0, w = at; i < rows; i++)
    for (let j = 0; j < columns; j++, w++) {
      const scale = byRow ? i : j;
      scales[scale] = Math.max(scales[scale], Math.abs(weights[w]) / STEPS);
    }
  const steps = new Int8Array(rows * columns);
  for (let i = 0; i < steps.length; i++) {
    const scale = scales[byRow ? Math.floor(i / columns) : i % columns];
    if (scale > 0) steps[i] = Math.round(weights[at + i] / scale);
  }
  return { steps, scales };
}

/** Bytes of the network. */
export function packNetwork(sizes: Sizes, classes: Classes, weights: Float32Array): Uint8Array {
  const parts = layoutOf(sizes).parts.map((part) => {
    const { at, rows, columns } = part;
    if (isExact(part)) return new Uint8Array(weights.slice(at, at + rows * columns).buffer);
    const { steps, scales } = quantise(part, weights);
    const joined = new Uint8Array(scales.byteLength + steps.length);
    joined.set(new Uint8Array(scales.buffer));
    joined.set(new Uint8Array(steps.buffer), scales.byteLength);
    return joined;
  });
  const header: Header = { ...sizes, classes };
  return packParts(header, parts);
}

export interface NetworkFile {
  sizes: Sizes;
  classes: Classes;
  weights: Float32Array;
  /** What is not kept exactly, by name. */
  quantised: Map<string, Quantised>;
}

/**
 * Reads what `packNetwork` wrote.
 * @throws Error where the bytes are no network
 */
export function unpackNetwork(bytes: Uint8Array): NetworkFile {
  const { header, parts } = unpackParts<Header>(bytes);
  const { classes, ...sizes } = header;
  const layout = layoutOf(sizes);
  if (parts.length !== layout.parts.length) throw new Error('not a network: the number of its parts is wrong');
  const weights = new Float32Array(layout.length);
  const quantised = new Map<string, Quantised>();
  layout.parts.forEach((part, p) => {
    const { at, rows, columns, name } = part;
    const byRow = isByRow(part);
    const count = isExact(part) ? 0 : byRow ? rows : columns;
    if (parts[p].length !== (count === 0 ? 4 * rows * columns : 4 * count + rows * columns))
      throw new Error(`not a network: ${name} has the wrong length`);
    // A copy, so that the floats are aligned.
    const { buffer } = new Uint8Array(parts[p]);
    if (count === 0) {
      weights.set(new Float32Array(buffer), at);
      return;
    }
    const scales = new Float32Array(buffer, 0, count);
    const steps = new Int8Array(buffer, count * 4);
    quantised.set(name, { steps, scales });
    for (let i = 0, w = 0; i < rows; i++)
      for (let j = 0; j < columns; j++, w++) weights[at + w] = steps[w] * scales[byRow ? i : j];
  });
  return { sizes, classes, weights, quantised };
}
