/** Forward and back through what forms and contexts add to the first states: each of a batch once, however many tokens share it. */
import type { Encoder } from '../language/network/encoder';
import {
  CONTEXT_COLUMNS,
  FORM_COLUMNS,
  FORM_TABLES,
  type Matrix,
  TABLES,
  type TableName,
  VECTOR,
} from '../language/network/layout';
import { contextOf, partsOf, writeContext, writeForm } from '../language/network/rows';
import type { WordVectors } from '../language/network/vectors';
import type { WordForm } from '../language/words';
import type { MatrixGradients } from './backprop';
import type { Dropout, Example } from './gradients';

/** Inputs of one kind. */
class Part<Key> {
  /** Those of the batch, and which of them each token has. */
  keys: Key[] = [];
  readonly rows: Int32Array;
  readonly inputs: number;
  readonly states: number;
  readonly dInputs: number;
  private readonly dStates: number;

  constructor(
    private readonly encoder: Encoder,
    readonly matrix: Matrix,
    private readonly write: (key: Key, at: number) => void,
  ) {
    const { kernel, capacity } = encoder;
    this.rows = new Int32Array(capacity);
    this.inputs = kernel.reserve(capacity * matrix.rows);
    this.states = kernel.reserve(capacity * matrix.columns);
    this.dInputs = kernel.reserve(capacity * matrix.rows);
    this.dStates = kernel.reserve(capacity * matrix.columns);
  }

  /** Finds the states of the tokens. */
  forward(tokens: readonly Key[]): void {
    const { encoder, matrix, inputs, states, rows } = this;
    const known = new Map<Key, number>();
    tokens.forEach((key, i) => {
      let row = known.get(key);
      if (row === undefined) {
        row = known.size;
        known.set(key, row);
        this.write(key, inputs + row * matrix.rows);
      }
      rows[i] = row;
    });
    this.keys = [...known.keys()];
    encoder.products.apply(inputs, matrix.rows, known.size, { matrix, to: states, ldTo: matrix.columns, leak: 1 });
  }

  /** From gradients of what `n` tokens add to those of the first `wanted` columns of their inputs, in `dInputs`. */
  back(matrices: MatrixGradients, dWide: number, n: number, wanted: number): void {
    const { encoder, matrix, keys, rows, dStates } = this;
    const { kernel } = encoder;
    const { columns } = matrix;
    kernel.values.fill(0, dStates, dStates + keys.length * columns);
    for (let i = 0; i < n; i++) {
      const to = dStates + rows[i] * columns;
      kernel.add(to, to, dWide + i * columns, columns);
    }
    matrices.back(matrix, this.dInputs, this.inputs, matrix.rows, dStates, keys.length, false, wanted);
  }
}

export class InputGradients {
  private readonly forms: Part<WordForm>;
  private readonly contexts: Part<number>;
  private learning = false;

  /** @param next random numbers from 0 to 1 */
  constructor(
    private readonly encoder: Encoder,
    private readonly matrices: MatrixGradients,
    private readonly grads: number,
    vectors: WordVectors,
    private readonly dropout: Dropout,
    private readonly next: () => number,
  ) {
    const { layout } = encoder;
    this.forms = new Part(encoder, layout.form, (form, at) => {
      writeForm(encoder, vectors, form, at);
      if (this.learning) this.hide(form, at);
    });
    this.contexts = new Part(encoder, layout.context, (context, at) => writeContext(encoder, context, at));
  }

  /** Hides the form's own row now and then, seldom its vector too. Names are to be known by more than their letters. */
  private hide({ capitalised }: WordForm, at: number): void {
    const { dropout, next } = this;
    const { values } = this.encoder.kernel;
    const hidden = next() < dropout.word;
    const { lower, vector } = FORM_COLUMNS;
    if (hidden || next() < (capitalised ? 2 : 1) * dropout.form)
      values.fill(0, at + lower, at + lower + TABLES.lower[1]);
    if (hidden) values.fill(0, at + vector, at + vector + VECTOR);
  }

  /** Writes what the tokens of a batch add to the first states; in learning some words are hidden. */
  forward(batch: readonly Example[], learning: boolean): void {
    const { encoder, forms, contexts } = this;
    const { columns } = encoder.layout.form;
    this.learning = learning;
    forms.forward(batch.flatMap((example) => example.forms));
    contexts.forward(batch.flatMap((example) => example.forms.map((_, i) => contextOf(example, i))));
    const n = batch.reduce((sum, example) => sum + example.forms.length, 0);
    for (let i = 0; i < n; i++) {
      const form = forms.states + forms.rows[i] * columns;
      encoder.kernel.add(encoder.wide + i * columns, form, contexts.states + contexts.rows[i] * columns, columns);
    }
  }

  /** Adds the gradients of matrices and tables, from those of what `n` tokens add. */
  backward(dWide: number, n: number): void {
    const { forms, contexts, matrices } = this;
    forms.back(matrices, dWide, n, FORM_COLUMNS.vector);
    forms.keys.forEach((form, row) => {
      FORM_TABLES.forEach((name, t) => {
        this.addRow(name, form.rows[t], forms, row, FORM_COLUMNS[name]);
      });
    });
    contexts.back(matrices, dWide, n, CONTEXT_COLUMNS.evidence);
    contexts.keys.forEach((context, row) => {
      const { wink, flags } = partsOf(context);
      this.addRow('wink', wink, contexts, row, CONTEXT_COLUMNS.wink);
      this.addRow('flags', flags, contexts, row, CONTEXT_COLUMNS.flags);
    });
  }

  /** Adds the gradient of a part of an input to the row of the table that it came from, unless it was hidden. */
  private addRow<Key>(name: TableName, own: number, part: Part<Key>, row: number, column: number): void {
    const { layout, kernel } = this.encoder;
    const { values } = kernel;
    const columns = TABLES[name][1];
    const at = row * part.matrix.rows + column;
    if (name === 'lower' && values[part.inputs + at] === 0 && values[part.inputs + at + 1] === 0) return;
    const to = this.grads + layout.tables[name] + own * columns;
    kernel.add(to, to, part.dInputs + at, columns);
  }
}
