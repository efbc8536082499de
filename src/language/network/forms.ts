/** What word forms add to the first states around them: computed once a form, for all new forms of a batch together, and remembered. */
import type { WordForm } from '../words';
import type { Encoder } from './encoder';
import { COLUMNS, FORM_TABLES, INPUT, TABLES } from './layout';
import type { WordVectors } from './vectors';

/** Forms remembered before the memory is emptied. */
const REMEMBERED = 8192;

/** Writes what depends on the form alone into a row of inputs whose other columns become zero. */
export function writeForm(
  values: Float32Array,
  encoder: Encoder,
  vectors: WordVectors,
  form: WordForm,
  at: number,
): void {
  values.fill(0, at, at + INPUT);
  FORM_TABLES.forEach((name, t) => {
    const columns = TABLES[name][1];
    const from = encoder.weights + encoder.layout.tables[name] + form.rows[t] * columns;
    values.copyWithin(at + COLUMNS[name], from, from + columns);
  });
  if (form.vector >= 0) vectors.write(form.vector, values, at + COLUMNS.vector);
}

export class FormStates {
  private readonly states: number;
  private readonly rows = new Map<WordForm, number>();

  constructor(
    private readonly encoder: Encoder,
    private readonly vectors: WordVectors,
  ) {
    this.states = encoder.kernel.reserve(REMEMBERED * encoder.layout.input.columns);
  }

  /** Makes sure that the forms of a batch (never more than the encoder's capacity) are known. */
  prepare(forms: readonly WordForm[]): void {
    const { encoder, rows } = this;
    const { kernel, layout } = encoder;
    const { at: matrix, columns, bias } = layout.input;
    if (rows.size + forms.length > REMEMBERED) rows.clear();
    const first = rows.size;
    for (const form of forms) {
      if (rows.has(form)) continue;
      writeForm(kernel.values, encoder, this.vectors, form, encoder.inputs + (rows.size - first) * INPUT);
      rows.set(form, rows.size);
    }
    const count = rows.size - first;
    if (count === 0) return;
    const to = this.states + first * columns;
    kernel.multiply(to, columns, encoder.inputs, INPUT, encoder.weights + matrix, columns, count, INPUT, columns);
    kernel.finish(to, columns, encoder.weights + bias, count, columns, 1);
  }

  /** Place of the row of a form that was prepared with its batch. */
  of(form: WordForm): number {
    return this.states + (this.rows.get(form) as number) * this.encoder.layout.input.columns;
  }
}
