import { describe, expect, test } from '@jest/globals';
import { random } from '../../../src/language/hash';
import { Kernel } from '../../../src/language/network/kernel';
import { layoutOf, type Sizes } from '../../../src/language/network/layout';
import { FloatProducts, IntegerProducts } from '../../../src/language/network/products';
import { packNetwork, unpackNetwork } from '../../../src/language/network/weights';

const next = random(3);
const some = (n: number) => Float32Array.from({ length: n }, () => next() * 2 - 1);

function place(kernel: Kernel, values: Float32Array): number {
  const at = kernel.reserve(values.length);
  kernel.values.set(values, at);
  return at;
}

/** C = A · B the plain way; `turned` reads A transposed. */
function product(a: Float32Array, b: Float32Array, m: number, k: number, n: number, turned = false): number[] {
  const at = (i: number, p: number) => (turned ? a[p * m + i] : a[i * k + p]);
  return Array.from({ length: m * n }, (_, c) => {
    let sum = 0;
    for (let p = 0; p < k; p++) sum += at(Math.floor(c / n), p) * b[p * n + (c % n)];
    return sum;
  });
}

function expectClose(found: Float32Array, wanted: readonly number[], digits = 4): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i], digits);
  });
}

describe('products of matrices', () => {
  test.each([
    [1, 8, 4],
    [3, 5, 12],
    [7, 16, 20],
    [9, 24, 8],
  ])('%d x %d x %d, of the matrix and of its transpose, alone and added', (m, k, n) => {
    const kernel = new Kernel();
    const [a, b] = [some(m * k), some(k * n)];
    const [pa, pb, pc] = [place(kernel, a), place(kernel, b), kernel.reserve(m * n)];
    const result = () => kernel.values.slice(pc, pc + m * n);
    kernel.multiply(pc, n, pa, k, pb, n, m, k, n);
    expectClose(result(), product(a, b, m, k, n));
    kernel.multiply(pc, n, pa, k, pb, n, m, k, n, true);
    expectClose(
      result(),
      product(a, b, m, k, n).map((x) => 2 * x),
    );
    kernel.values.fill(0, pc, pc + m * n);
    kernel.multiplyTransposed(pc, n, pa, m, pb, n, m, k, n);
    expectClose(result(), product(a, b, m, k, n, true));
  });

  test('memory that grows keeps what is in it', () => {
    const kernel = new Kernel();
    const at = place(kernel, Float32Array.of(1, 2, 3));
    kernel.reserve(5_000_000);
    expect([...kernel.values.slice(at, at + 3)]).toEqual([1, 2, 3]);
  });
});

const SIZES: Sizes = { width: 16, layers: 2, arc: 8, label: 8, upos: 5, xpos: 9, relations: 6, nameSets: 1 };
const classes = { upos: ['NOUN'], xpos: ['NN'], tags: [[0, 0]] as const, relations: ['root'] };

describe('products in use', () => {
  const layout = layoutOf(SIZES);
  const weights = some(layout.length);
  const file = unpackNetwork(packNetwork(SIZES, classes, weights));

  function run(rows: Float32Array, count: number) {
    const kernel = new Kernel();
    const { width } = SIZES;
    const own = place(kernel, file.weights);
    const [from, exact, quick] = [
      place(kernel, rows),
      kernel.reserve(count * layout.mlp.columns),
      kernel.reserve(count * layout.mlp.columns),
    ];
    const product = (to: number) => ({ matrix: layout.mlp, to, ldTo: layout.mlp.columns, leak: 0.1 });
    new FloatProducts(kernel, own).apply(from, width, count, product(exact));
    const integers = new IntegerProducts(kernel, layout, file.quantised, file.weights, count);
    integers.apply(from, width, count, product(quick));
    const read = (at: number) => kernel.values.slice(at, at + count * layout.mlp.columns);
    return { exact: read(exact), quick: read(quick) };
  }

  test('in integers are those in floats, nearly', () => {
    const { exact, quick } = run(some(6 * SIZES.width), 6);
    expectClose(quick, [...exact], 3);
  });

  test('of one row are the same bits in whatever batch it stands', () => {
    const rows = some(7 * SIZES.width);
    const together = run(rows, 7).quick;
    for (let i = 0; i < 7; i++) {
      const alone = run(rows.slice(i * SIZES.width, (i + 1) * SIZES.width), 1).quick;
      expect([...alone]).toEqual([...together.slice(i * layout.mlp.columns, (i + 1) * layout.mlp.columns)]);
    }
  });
});

describe('a network as a file', () => {
  test('comes back with its classes and nearly its weights', () => {
    const layout = layoutOf(SIZES);
    const weights = some(layout.length);
    const file = unpackNetwork(packNetwork(SIZES, classes, weights));
    expect(file.classes).toEqual(classes);
    expect(file.sizes).toEqual(SIZES);
    let most = 0;
    for (const { at, rows, columns } of layout.parts)
      for (let i = at; i < at + rows * columns; i++) most = Math.max(most, Math.abs(file.weights[i] - weights[i]));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(0.005);
  });

  test('other bytes are refused', () => {
    const bytes = packNetwork(SIZES, classes, some(layoutOf(SIZES).length));
    expect(() => unpackNetwork(bytes.slice(0, bytes.length - 1))).toThrow();
    expect(() => unpackNetwork(new Uint8Array(40))).toThrow(/not a model file/);
  });
});
