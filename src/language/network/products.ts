/** Rows of activations times a matrix of weights: in floats while the network learns, in integers when it is in use. */
import type { Kernel } from './kernel';
import type { Layout, Matrix } from './layout';
import type { Quantised } from './weights';

/** Where the product with a matrix goes: rows of `ldTo` floats; what is negative, biases added, is multiplied by `leak` (1: stays). */
export interface Product {
  matrix: Matrix;
  to: number;
  ldTo: number;
  leak: number;
}

export interface Products {
  /** Rows of floats from `from` times each of the matrices, plus their biases. Places and row lengths are in floats. */
  apply(from: number, ldFrom: number, rows: number, ...products: readonly Product[]): void;
}

export class FloatProducts implements Products {
  /** @param weights where the stretch of weights begins */
  constructor(
    private readonly kernel: Kernel,
    private readonly weights: number,
  ) {}

  apply(from: number, ldFrom: number, rows: number, ...products: readonly Product[]): void {
    const { kernel, weights } = this;
    for (const { matrix, to, ldTo, leak } of products) {
      const { at, columns, bias } = matrix;
      kernel.multiply(to, ldTo, from, ldFrom, weights + at, columns, rows, matrix.rows, columns);
      if (bias >= 0) kernel.finish(to, ldTo, weights + bias, rows, columns, leak);
    }
  }
}

/** Matrices as 16-bit integers in the order in which the kernel reads them. */
interface Packed {
  at: number;
  scales: number;
  bias: number;
  columns: number;
}

/**
 * Weights of 8 bits with a scale for each column, activations of 16 bits with a scale for each row: sums are exact, so the result does not
 * depend on what else is in the batch.
 */
export class IntegerProducts implements Products {
  private readonly packed = new Map<string, Packed>();
  private readonly rows: number;
  private readonly scales: number;

  /** @param capacity most rows of activations */
  constructor(
    private readonly kernel: Kernel,
    layout: Layout,
    quantised: ReadonlyMap<string, Quantised>,
    weights: Float32Array,
    capacity: number,
  ) {
    // What forms and contexts add is remembered, in floats.
    const matrices = layout.matrices.filter((matrix) => matrix !== layout.form && matrix !== layout.context);
    const longest = Math.max(...matrices.map(({ rows }) => rows));
    this.rows = kernel.reserve((capacity * longest) / 2);
    this.scales = kernel.reserve(capacity);
    for (const matrix of matrices) {
      const columns = matrix === layout.out ? layout.used : matrix.columns;
      this.packed.set(matrix.name, this.pack(matrix, columns, quantised, weights));
    }
  }

  private pack(
    { name, rows, columns: all, bias }: Matrix,
    columns: number,
    quantised: ReadonlyMap<string, Quantised>,
    weights: Float32Array,
  ): Packed {
    const { kernel } = this;
    const own = quantised.get(name);
    if (!own) throw new Error(`the network lacks the matrix ${name}`);
    const packed = {
      at: kernel.reserve((rows * columns) / 2),
      scales: kernel.reserve(columns),
      bias: kernel.reserve(columns),
      columns,
    };
    const to = new Int16Array(kernel.values.buffer, packed.at * 4, rows * columns);
    let next = 0;
    for (let block = 0; block < columns; block += 8)
      for (let row = 0; row < rows; row += 2)
        for (let j = block; j < block + 8; j++)
          for (let half = 0; half < 2; half++) to[next++] = own.steps[(row + half) * all + j];
    kernel.values.set(own.scales.subarray(0, columns), packed.scales);
    if (bias >= 0) kernel.values.set(weights.subarray(bias, bias + columns), packed.bias);
    return packed;
  }

  apply(from: number, ldFrom: number, rows: number, ...products: readonly Product[]): void {
    const { kernel } = this;
    const width = products[0].matrix.rows;
    kernel.quantise(this.rows, this.scales, from, ldFrom, rows, width);
    for (const { matrix, to, ldTo, leak } of products) {
      const { at, scales, bias, columns } = this.packed.get(matrix.name) as Packed;
      kernel.multiplyIntegers(
        to, ldTo, this.rows, this.scales, at, scales, bias, rows, width, columns, leak,
      ); // biome-ignore format: one call
    }
  }
}
