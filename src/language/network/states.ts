/** What forms or contexts add to the first states around them: computed once for each, for all new ones of a batch together, and remembered. */
import type { Encoder } from './encoder';
import type { Matrix } from './layout';

/** How many are remembered before the memory is emptied. */
const REMEMBERED = 16384;

export class States<Key> {
  private readonly inputs: number;
  private readonly states: number;
  private readonly rows = new Map<Key, number>();

  /**
   * @param matrix what inputs are multiplied with
   * @param write writes the input of a key into the memory of the kernel, from a place on
   */
  constructor(
    private readonly encoder: Encoder,
    private readonly matrix: Matrix,
    private readonly write: (key: Key, at: number) => void,
  ) {
    const { kernel, capacity } = encoder;
    this.inputs = kernel.reserve(capacity * matrix.rows);
    this.states = kernel.reserve(REMEMBERED * matrix.columns);
  }

  /** Makes sure that those of a batch (never more than the encoder's capacity) are known. */
  prepare(keys: readonly Key[]): void {
    const { rows, inputs, matrix } = this;
    const { kernel, weights } = this.encoder;
    const { at, rows: size, columns, bias } = matrix;
    if (rows.size + keys.length > REMEMBERED) rows.clear();
    const first = rows.size;
    for (const key of keys) {
      if (rows.has(key)) continue;
      this.write(key, inputs + (rows.size - first) * size);
      rows.set(key, rows.size);
    }
    const count = rows.size - first;
    if (count === 0) return;
    const to = this.states + first * columns;
    kernel.multiply(to, columns, inputs, size, weights + at, columns, count, size, columns);
    if (bias >= 0) kernel.finish(to, columns, weights + bias, count, columns, 1);
  }

  /** Place of the row of one that was prepared with its batch. */
  of(key: Key): number {
    return this.states + (this.rows.get(key) as number) * this.matrix.columns;
  }
}
