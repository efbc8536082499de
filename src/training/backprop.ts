/** The two pieces all gradients are made of: cross-entropy of a row of scores, and the product with a matrix. */
import { exponential } from '../language/exponential';
import type { Kernel } from '../language/network/kernel';
import type { Layout, Matrix } from '../language/network/layout';

/** Cross-entropy of the scores from `at` with a gold class, times `scale`; its gradient goes to `to`. */
export function crossEntropy(
  values: Float32Array,
  at: number,
  length: number,
  gold: number,
  to: number,
  scale: number,
): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < length; c++) if (values[at + c] > most) most = values[at + c];
  let sum = 0;
  for (let c = 0; c < length; c++) {
    const e = exponential(values[at + c] - most);
    values[to + c] = e;
    sum += e;
  }
  const p = values[to + gold] / sum;
  for (let c = 0; c < length; c++) values[to + c] *= scale / sum;
  values[to + gold] -= scale;
  return -Math.log(p + 1e-12) * scale;
}

/** Gradients through the matrices of the network. */
export class MatrixGradients {
  private readonly turned: number;

  /** @param weights where the weights begin @param grads where their gradients begin */
  constructor(
    private readonly kernel: Kernel,
    layout: Layout,
    private readonly weights: number,
    private readonly grads: number,
  ) {
    this.turned = kernel.reserve(Math.max(...layout.matrices.map(({ rows, columns }) => rows * columns)));
  }

  /**
   * With Y = X · W + bias, over m rows: dX = dY · W' (plus what is there, with `add`); dW += X' · dY; d bias += dY.
   * @param wanted how many of the columns of dX are wanted, from the first on
   */
  back(
    matrix: Matrix,
    dx: number,
    x: number,
    ldx: number,
    dy: number,
    m: number,
    add: boolean,
    wanted = matrix.rows,
  ): void {
    const { kernel, weights, grads, turned } = this;
    const { rows, columns, at, bias } = matrix;
    kernel.transpose(turned, wanted, weights + at, columns, wanted, columns);
    kernel.multiply(dx, ldx, dy, columns, turned, wanted, m, columns, wanted, add);
    kernel.multiplyTransposed(grads + at, columns, x, ldx, dy, columns, rows, m, columns);
    if (bias >= 0) kernel.sumRows(grads + bias, dy, columns, m, columns);
  }
}
