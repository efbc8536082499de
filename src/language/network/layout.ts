/** The sizes of the network and where its weights stand: one stretch of floats, matrix after matrix. */
import { EVIDENCE_BITS } from '../evidence';

/** What differs between networks. */
export interface Sizes {
  /** Channels of a token, a multiple of 8; half read forwards, half backwards. */
  width: number;
  layers: number;
  /** Channels in which heads are sought, and in which relations are told; multiples of 8. */
  arc: number;
  label: number;
  upos: number;
  xpos: number;
  relations: number;
  /** Sets of name labels: the first is used, the others keep apart what other annotators mean. */
  nameSets: number;
}

/** Tables of hashed properties of a form: rows and columns. */
export const TABLES = {
  lower: [16384, 32],
  suffix2: [1024, 16],
  suffix3: [4096, 24],
  suffix4: [4096, 16],
  prefix3: [4096, 16],
  shape: [512, 16],
  wink: [32, 16],
  flags: [16, 8],
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
/** Those that depend on the form alone. */
export const FORM_TABLES = TABLE_NAMES.slice(0, 6) as readonly FormTable[];
export type FormTable = Exclude<TableName, 'wink' | 'flags'>;

/** Dimensions of the word vectors. */
export const VECTOR = 100;
/** Name labels: outside, and four places in each of three types. */
export const NAME_LABELS = 13;
/** Distances between dependent and head, by side and size. */
export const PLACES = 24;
/** The place of the root. */
export const ROOT_PLACE = 16;

/**
 * Where columns begin in the two parts of a token's input: its form (tables, then the vector, which is not learned), and its context (wink's
 * class, flags, evidence). Many tokens share a form, and many a context.
 */
export const FORM_COLUMNS = (() => {
  let at = 0;
  const columns = {} as Record<FormTable | 'vector', number>;
  for (const name of FORM_TABLES) {
    columns[name] = at;
    at += TABLES[name][1];
  }
  columns.vector = at;
  return columns;
})();
export const FORM = FORM_COLUMNS.vector + VECTOR;
export const CONTEXT_COLUMNS = { wink: 0, flags: TABLES.wink[1], evidence: TABLES.wink[1] + TABLES.flags[1] } as const;
export const CONTEXT = Math.ceil((CONTEXT_COLUMNS.evidence + EVIDENCE_BITS) / 4) * 4;

const up = (n: number) => Math.ceil(n / 8) * 8;

/** A matrix that rows of activations are multiplied with, and its biases (none: -1). */
export interface Matrix {
  name: string;
  at: number;
  rows: number;
  columns: number;
  bias: number;
}

/** Places of all weights, in floats from the start of the stretch. */
export function layoutOf(sizes: Sizes) {
  const { width, layers, arc, label } = sizes;
  let length = 0;
  const parts: { name: string; at: number; rows: number; columns: number }[] = [];
  const take = (name: string, rows: number, columns: number) => {
    const at = length;
    parts.push({ name, at, rows, columns });
    length += Math.ceil((rows * columns) / 4) * 4;
    return at;
  };
  const matrices: Matrix[] = [];
  const matrix = (name: string, rows: number, columns: number, biased = true): Matrix => {
    const at = take(name, rows, columns);
    const own = { name, at, rows, columns, bias: biased ? take(`${name}Bias`, 1, columns) : -1 };
    matrices.push(own);
    return own;
  };
  const tables = {} as Record<TableName, number>;
  for (const name of TABLE_NAMES) tables[name] = take(name, TABLES[name][0], TABLES[name][1]);
  const places = {
    tables,
    /** What a token's form and context add to its own first state, to that of the next token and of the one before. */
    form: matrix('form', FORM, 3 * width),
    context: matrix('context', CONTEXT, 3 * width, false),
    layers: Array.from({ length: layers }, (_, l) => ({
      matrix: matrix(`layer${l}`, width, 3 * width, false),
      /** Two biases and two weights of the memory for each direction. */
      gates: take(`gates${l}`, 8, width / 2),
    })),
    /** Tags and names. */
    out: matrix('out', width, up(sizes.upos + sizes.xpos + NAME_LABELS * sizes.nameSets)),
    /** What heads are told from (as dependent, as head), then relations (as dependent, as head). */
    mlp: matrix('mlp', width, 2 * arc + 2 * label),
    arc: matrix('arc', arc, arc),
    arcRoot: take('arcRoot', 1, arc),
    arcPlaces: take('arcPlaces', 1, PLACES),
    label: matrix('label', label, up(sizes.relations)),
    labelRoot: take('labelRoot', 1, label),
    labelPlaces: take('labelPlaces', PLACES, label),
  };
  /** Columns of `out` that are read in use: tags, and names of the first set. */
  const used = up(sizes.upos + sizes.xpos + NAME_LABELS);
  return { ...places, used, matrices, parts, length };
}
export type Layout = ReturnType<typeof layoutOf>;

/** Number of the place of a head `distance` tokens to the right of its dependent (to the left where negative). */
export function placeOf(distance: number): number {
  const size = Math.abs(distance);
  const step = size < 5 ? size - 1 : size < 7 ? 4 : size < 11 ? 5 : size < 21 ? 6 : 7;
  return distance < 0 ? step : 8 + step;
}
