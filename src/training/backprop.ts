/** The two pieces all gradients are made of: cross-entropy of a row of scores, and the product with a matrix. */
import { exponential } from '../language/exponential';
import type { Kernel } from '../language/network/kernel';
import type { Layout, Matrix } from '../language/network/layout';

/** Gold that the annotation does not give. */
export const UNKNOWN = 255;

/** What is to be learned of each token of a sentence: a class, or two of them where the teacher was not sure. */
export interface Targets {
  first: ArrayLike<number>;
  second?: ArrayLike<number>;
  /** Chance of the first against the second; 1 where this is left out. */
  chance?: ArrayLike<number>;
}

/**
 * Cross-entropy of the `length` scores from `at` with the targets of token `i`, times `scale`; its gradient goes to `to`. Nothing where the
 * target is `UNKNOWN`.
 */
export function targetLoss(
  values: Float32Array,
  at: number,
  length: number,
  { first, second, chance }: Targets,
  i: number,
  to: number,
  scale: number,
): number {
  const gold = first[i];
  if (gold === UNKNOWN) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < length; c++) if (values[at + c] > most) most = values[at + c];
  let sum = 0;
  for (let c = 0; c < length; c++) {
    const e = exponential(values[at + c] - most);
    values[to + c] = e;
    sum += e;
  }
  const share = second && chance ? chance[i] : 1;
  let loss = -share * Math.log(values[to + gold] / sum + 1e-12);
  if (second && share < 1) loss -= (1 - share) * Math.log(values[to + second[i]] / sum + 1e-12);
  for (let c = 0; c < length; c++) values[to + c] *= scale / sum;
  values[to + gold] -= scale * share;
  if (second && share < 1) values[to + second[i]] -= scale * (1 - share);
  return loss * scale;
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
