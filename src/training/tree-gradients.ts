/** Losses of heads and relations, and their gradients down to what they are told from (Dozat & Manning 2017). */
import { type Encoder, LEAK } from '../language/network/encoder';
import { placeOf, ROOT_PLACE } from '../language/network/layout';
import { type MatrixGradients, type Targets, targetLoss } from './backprop';

/** Most tokens of a sentence to learn from. */
export const LONGEST = 160;

export class TreeGradients {
  private readonly dScores: number;
  private readonly dHeads: number;
  private readonly dMixed: number;
  private readonly dLabels: number;

  /**
   * @param grads where the gradients of the weights begin
   * @param dMlp gradients of the rows of `encoder.mlp`, added to
   * @param dQuery gradients of the rows of `encoder.query`, added to
   */
  constructor(
    private readonly encoder: Encoder,
    private readonly matrices: MatrixGradients,
    private readonly grads: number,
    private readonly dMlp: number,
    private readonly dQuery: number,
  ) {
    const { kernel, layout, sizes, capacity } = encoder;
    this.dScores = kernel.reserve(LONGEST * (LONGEST + 8));
    this.dHeads = kernel.reserve((LONGEST + 8) * sizes.arc);
    this.dMixed = kernel.reserve(capacity * sizes.label);
    this.dLabels = kernel.reserve(capacity * layout.label.columns);
  }

  /** Of the sentence whose `length` tokens stand from row `from` on. Returns the loss. */
  heads(heads: Targets, from: number, length: number): number {
    const { encoder, grads, dScores, dHeads } = this;
    const { kernel, layout } = encoder;
    const { arc } = encoder.sizes;
    const { values } = kernel;
    let loss = 0;
    const pad = encoder.arcs(from, length);
    for (let i = 0; i < length; i++) {
      const row = dScores + i * pad;
      values.fill(0, row, row + pad);
      loss += targetLoss(values, encoder.scores + i * pad, length + 1, heads, i, row, 1);
      for (let j = 0; j < length; j++)
        if (j !== i) values[grads + layout.arcPlaces + placeOf(j - i)] += values[row + j + 1];
    }
    const query = from * arc;
    kernel.multiply(this.dQuery + query, arc, dScores, pad, encoder.heads, arc, length, length + 1, arc, true);
    values.fill(0, dHeads, dHeads + (length + 1) * arc);
    kernel.multiplyTransposed(dHeads, arc, dScores, pad, encoder.query + query, arc, length + 1, length, arc);
    kernel.sumRows(grads + layout.arcRoot, dHeads, arc, 1, arc);
    for (let i = 0; i < length; i++)
      kernel.sumRows(this.dMlp + (from + i) * layout.mlp.columns + arc, dHeads + (i + 1) * arc, arc, 1, arc);
    return loss;
  }

  /** The same for the relations to gold heads. */
  relations(heads: ArrayLike<number>, relations: Targets, from: number, length: number): number {
    const { encoder, grads, dLabels } = this;
    const { kernel, layout, sizes } = encoder;
    const { arc, label } = sizes;
    const { columns } = layout.label;
    let loss = 0;
    encoder.relate(from, length, heads, 0);
    for (let i = 0; i < length; i++) {
      const row = (from + i) * columns;
      kernel.values.fill(0, dLabels + row, dLabels + row + columns);
      loss += targetLoss(kernel.values, encoder.labels + row, sizes.relations, relations, i, dLabels + row, 1);
    }
    const mixed = this.dMixed + from * label;
    const x = encoder.mixed + from * label;
    this.matrices.back(layout.label, mixed, x, label, dLabels + from * columns, length, false);
    kernel.unleak(mixed, x, length * label, LEAK);
    for (let i = 0; i < length; i++) {
      const head = heads[i];
      const row = mixed + i * label;
      const mine = this.dMlp + (from + i) * layout.mlp.columns + 2 * arc;
      const other = this.dMlp + (from + head - 1) * layout.mlp.columns + 2 * arc + label;
      kernel.sumRows(mine, row, label, 1, label);
      kernel.sumRows(head === 0 ? grads + layout.labelRoot : other, row, label, 1, label);
      const place = head === 0 ? ROOT_PLACE : placeOf(head - 1 - i);
      kernel.sumRows(grads + layout.labelPlaces + place * label, row, label, 1, label);
    }
    return loss;
  }
}
