/**
 * The network in use: tags, heads, relations and scores of names for the tokens of a document, a batch of sentences at a time.
 * A sentence is never longer than `LONGEST` tokens to it: what is longer is read in pieces that hang together by their roots.
 */
import type { Upos } from '../../model';
import type { WordForm } from '../words';
import { Encoder } from './encoder';
import type { Inputs } from './inputs';
import { Kernel } from './kernel';
import { NAME_LABELS } from './layout';
import { IntegerProducts } from './products';
import { contextOf, writeContext, writeForm } from './rows';
import { States } from './states';
import { bestTree } from './tree';
import type { WordVectors } from './vectors';
import { type Classes, unpackNetwork } from './weights';

/** Tokens of a batch, and of a sentence. */
const BATCH = 384;
const LONGEST = 256;

/** What the network tells of the tokens of a document. */
export interface Reading {
  upos: Upos[];
  xpos: string[];
  /** Index of the head in the document, -1 for a root. */
  heads: Int32Array;
  relations: string[];
  /** `NAME_LABELS` scores for each token. */
  names: Float32Array;
}

interface Piece {
  first: number;
  last: number;
  /** False where the sentence began earlier. */
  begins: boolean;
}

export class Network {
  private readonly encoder: Encoder;
  private readonly classes: Classes;
  private readonly forms: States<WordForm>;
  private readonly contexts: States<number>;

  /** @throws Error where the bytes are no network */
  constructor(bytes: Uint8Array, vectors: WordVectors) {
    const { sizes, classes, weights, quantised } = unpackNetwork(bytes);
    this.classes = classes;
    const kernel = new Kernel();
    this.encoder = new Encoder(kernel, sizes, BATCH + LONGEST, LONGEST);
    const { layout } = this.encoder;
    kernel.values.set(weights, this.encoder.weights);
    this.encoder.products = new IntegerProducts(kernel, layout, quantised, weights, BATCH + LONGEST);
    const { encoder } = this;
    this.forms = new States(encoder, layout.form, (form, at) => writeForm(encoder, vectors, form, at));
    this.contexts = new States(encoder, layout.context, (context, at) => writeContext(encoder, context, at));
  }

  /** Reads the tokens of a document. */
  read(inputs: Inputs, sentences: readonly { first: number; last: number }[]): Reading {
    const n = inputs.forms.length;
    const reading: Reading = {
      upos: new Array(n),
      xpos: new Array(n),
      heads: new Int32Array(n).fill(-1),
      relations: new Array(n),
      names: new Float32Array(n * NAME_LABELS),
    };
    let batch: Piece[] = [];
    let size = 0;
    const flush = () => {
      if (batch.length > 0) this.readBatch(inputs, batch, reading);
      batch = [];
      size = 0;
    };
    for (const { first, last } of sentences) {
      for (let at = first; at < last; at += LONGEST) {
        const end = Math.min(last, at + LONGEST);
        if (size + end - at > BATCH) flush();
        batch.push({ first: at, last: end, begins: at === first });
        size += end - at;
      }
    }
    flush();
    return reading;
  }

  /** Writes what each token of a batch adds to the states around it. */
  private fill(inputs: Inputs, pieces: readonly Piece[]): void {
    const { encoder, forms, contexts } = this;
    const { columns } = encoder.layout.form;
    const places = pieces.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i));
    const seen = places.map((i) => contextOf(inputs, i));
    forms.prepare(places.map((i) => inputs.forms[i]));
    contexts.prepare(seen);
    places.forEach((i, row) => {
      encoder.kernel.add(encoder.wide + row * columns, forms.of(inputs.forms[i]), contexts.of(seen[row]), columns);
    });
  }

  private readBatch(inputs: Inputs, pieces: readonly Piece[], reading: Reading): void {
    const { encoder } = this;
    const { layers, upos, xpos } = encoder.sizes;
    const { layout } = encoder;
    const bounds = new Int32Array(pieces.length + 1);
    let n = 0;
    this.fill(inputs, pieces);
    pieces.forEach(({ first, last }, p) => {
      n += last - first;
      bounds[p + 1] = n;
    });
    encoder.window(bounds, pieces.length);
    for (let l = 0; l < layers; l++) encoder.layer(l, n, bounds, pieces.length);
    encoder.read(n);
    encoder.ask(n);
    pieces.forEach((piece, p) => {
      this.readTree(piece, bounds[p], reading);
      for (let i = piece.first; i < piece.last; i++) {
        const row = encoder.out + (bounds[p] + i - piece.first) * layout.out.columns;
        const [u, x] = this.bestTags(row);
        reading.upos[i] = this.classes.upos[u] as Upos;
        reading.xpos[i] = this.classes.xpos[x];
        const names = row + upos + xpos;
        reading.names.set(encoder.kernel.values.subarray(names, names + NAME_LABELS), i * NAME_LABELS);
      }
    });
  }

  private readTree({ first, last, begins }: Piece, from: number, reading: Reading): void {
    const { encoder, classes } = this;
    const length = last - first;
    const pad = encoder.arcs(from, length);
    const heads = bestTree(encoder.kernel.values, encoder.scores, pad, length);
    encoder.relate(from, length, heads, 0);
    for (let i = 0; i < length; i++) {
      const row = encoder.labels + (from + i) * encoder.layout.label.columns;
      const isRoot = heads[i] === 0;
      reading.heads[first + i] = isRoot ? (begins ? -1 : first - 1) : first + heads[i] - 1;
      reading.relations[first + i] = isRoot
        ? begins
          ? 'root'
          : 'parataxis'
        : classes.relations[this.best(row, 1, classes.relations.length)];
    }
  }

  /** The best two tags that go together, from their scores from `row` on. */
  private bestTags(row: number): readonly [number, number] {
    const { tags } = this.classes;
    const { values } = this.encoder.kernel;
    const xpos = row + this.encoder.sizes.upos;
    let best = tags[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const pair of tags) {
      const score = values[row + pair[0]] + values[xpos + pair[1]];
      if (score > most) {
        most = score;
        best = pair;
      }
    }
    return best;
  }

  /** Number of the best of the classes `from` to `count`, scored from `row` on. */
  private best(row: number, from: number, count: number): number {
    const { values } = this.encoder.kernel;
    let best = from;
    for (let c = from + 1; c < count; c++) if (values[row + c] > values[row + best]) best = c;
    return best;
  }
}
