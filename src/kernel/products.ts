/** Products of matrices: in floats, and in integers with scales. Pointers are bytes, strides and sizes are 32-bit floats. */

/**
 * C (m x n) = A (m x k) · B (k x n), or C + A · B where `add` is 1. Element (i, p) of A stands at `a + i * ar + p * ac`, so that A may be read
 * transposed. B and C are rows of `ldb` and `ldc` floats; n is a multiple of 4.
 */
export function gemm(
  c: usize,
  ldc: usize,
  a: usize,
  ar: usize,
  ac: usize,
  b: usize,
  ldb: usize,
  m: i32,
  k: i32,
  n: i32,
  add: i32,
): void {
  const rowC = ldc << 2;
  const rowA = ar << 2;
  const stepA = ac << 2;
  const rowB = ldb << 2;
  let j: i32 = 0;
  for (; j + 8 <= n; j += 8) {
    const bj = b + ((<usize>j) << 2);
    let i: i32 = 0;
    for (; i + 4 <= m; i += 4) {
      const c0 = c + <usize>i * rowC + ((<usize>j) << 2);
      const c1 = c0 + rowC;
      const c2 = c1 + rowC;
      const c3 = c2 + rowC;
      let s00 = f32x4.splat(0),
        s01 = f32x4.splat(0),
        s10 = f32x4.splat(0),
        s11 = f32x4.splat(0);
      let s20 = f32x4.splat(0),
        s21 = f32x4.splat(0),
        s30 = f32x4.splat(0),
        s31 = f32x4.splat(0);
      if (add) {
        s00 = v128.load(c0);
        s01 = v128.load(c0, 16);
        s10 = v128.load(c1);
        s11 = v128.load(c1, 16);
        s20 = v128.load(c2);
        s21 = v128.load(c2, 16);
        s30 = v128.load(c3);
        s31 = v128.load(c3, 16);
      }
      let a0 = a + <usize>i * rowA;
      let a1 = a0 + rowA;
      let a2 = a1 + rowA;
      let a3 = a2 + rowA;
      let bp = bj;
      for (let p: i32 = 0; p < k; p++) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        let x = v128.load_splat<f32>(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a1);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a2);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a3);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        a0 += stepA;
        a1 += stepA;
        a2 += stepA;
        a3 += stepA;
        bp += rowB;
      }
      v128.store(c0, s00);
      v128.store(c0, s01, 16);
      v128.store(c1, s10);
      v128.store(c1, s11, 16);
      v128.store(c2, s20);
      v128.store(c2, s21, 16);
      v128.store(c3, s30);
      v128.store(c3, s31, 16);
    }
    for (; i < m; i++) {
      const c0 = c + <usize>i * rowC + ((<usize>j) << 2);
      let s0 = f32x4.splat(0),
        s1 = f32x4.splat(0);
      if (add) {
        s0 = v128.load(c0);
        s1 = v128.load(c0, 16);
      }
      let a0 = a + <usize>i * rowA;
      let bp = bj;
      for (let p: i32 = 0; p < k; p++) {
        const x = v128.load_splat<f32>(a0);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(bp)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(bp, 16)));
        a0 += stepA;
        bp += rowB;
      }
      v128.store(c0, s0);
      v128.store(c0, s1, 16);
    }
  }
  for (; j < n; j += 4) {
    for (let i: i32 = 0; i < m; i++) {
      const c0 = c + <usize>i * rowC + ((<usize>j) << 2);
      let s = add ? v128.load(c0) : f32x4.splat(0);
      let a0 = a + <usize>i * rowA;
      let bp = b + ((<usize>j) << 2);
      for (let p: i32 = 0; p < k; p++) {
        s = f32x4.add(s, f32x4.mul(v128.load_splat<f32>(a0), v128.load(bp)));
        a0 += stepA;
        bp += rowB;
      }
      v128.store(c0, s);
    }
  }
}

/** The nearest integers of floats below 2^22, the even one of two: the last bits of a sum with 1.5 * 2^23, quicker than a conversion. */
function nearest(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/**
 * Rows of `k` floats as 16-bit integers: each row is divided by its largest absolute value over 32767, which goes to `scales`. Row r of
 * `from` begins at `from + r * ldf`; rows of `to` follow each other; k is a multiple of 8.
 */
export function quantise(to: usize, scales: usize, from: usize, ldf: usize, rows: i32, k: i32): void {
  const bytes = (<usize>k) << 2;
  for (let r: i32 = 0; r < rows; r++) {
    const row = from + <usize>r * (ldf << 2);
    let most = f32x4.splat(0);
    for (let p: usize = 0; p < bytes; p += 16) most = f32x4.max(most, f32x4.abs(v128.load(row + p)));
    const top = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const scale: f32 = top > 0 ? top / 32767 : 1;
    store<f32>(scales + ((<usize>r) << 2), scale);
    const inverse = f32x4.splat(1 / scale);
    const target = to + ((<usize>r * k) << 1);
    for (let p: usize = 0; p < bytes; p += 32) {
      const low = nearest(f32x4.mul(v128.load(row + p), inverse));
      const high = nearest(f32x4.mul(v128.load(row + p, 16), inverse));
      v128.store(target + (p >> 1), i16x8.narrow_i32x4_s(low, high));
    }
  }
}

/** Four sums as floats, times the scales of row and columns, plus biases; what is negative is multiplied by `leak`. */
function finish(c: usize, sum: v128, row: v128, columns: usize, bias: usize, leak: v128): void {
  const x = f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), row), v128.load(columns)), v128.load(bias));
  v128.store(c, v128.bitselect(f32x4.mul(x, leak), x, f32x4.lt(x, f32x4.splat(0))));
}

/**
 * C = A · B in integers. `a` holds m rows of k 16-bit integers with `scales`; `b` holds blocks of 8 columns, in each for every two rows of B
 * the pairs of the 8 columns; `columns` and `bias` hold n floats; n is a multiple of 8, k of 2. Products must fit into 32 bits.
 */
export function gemm16(
  c: usize,
  ldc: usize,
  a: usize,
  scales: usize,
  b: usize,
  columns: usize,
  bias: usize,
  m: i32,
  k: i32,
  n: i32,
  leak: f32,
): void {
  const rowC = ldc << 2;
  const rowA = (<usize>k) << 1;
  const less = f32x4.splat(leak);
  const pairs = k >> 1;
  for (let j: i32 = 0; j < n; j += 8) {
    const bj = b + ((<usize>j * k) << 1);
    const at = (<usize>j) << 2;
    let i: i32 = 0;
    for (; i + 4 <= m; i += 4) {
      let s00 = i32x4.splat(0),
        s01 = i32x4.splat(0),
        s10 = i32x4.splat(0),
        s11 = i32x4.splat(0);
      let s20 = i32x4.splat(0),
        s21 = i32x4.splat(0),
        s30 = i32x4.splat(0),
        s31 = i32x4.splat(0);
      let a0 = a + <usize>i * rowA;
      let a1 = a0 + rowA;
      let a2 = a1 + rowA;
      let a3 = a2 + rowA;
      let bp = bj;
      for (let p: i32 = 0; p < pairs; p++) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        let x = v128.load_splat<i32>(a0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load_splat<i32>(a1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load_splat<i32>(a2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load_splat<i32>(a3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
        bp += 32;
      }
      const ci = c + <usize>i * rowC + at;
      const r = scales + ((<usize>i) << 2);
      let row = v128.load_splat<f32>(r);
      finish(ci, s00, row, columns + at, bias + at, less);
      finish(ci + 16, s01, row, columns + at + 16, bias + at + 16, less);
      row = v128.load_splat<f32>(r + 4);
      finish(ci + rowC, s10, row, columns + at, bias + at, less);
      finish(ci + rowC + 16, s11, row, columns + at + 16, bias + at + 16, less);
      row = v128.load_splat<f32>(r + 8);
      finish(ci + 2 * rowC, s20, row, columns + at, bias + at, less);
      finish(ci + 2 * rowC + 16, s21, row, columns + at + 16, bias + at + 16, less);
      row = v128.load_splat<f32>(r + 12);
      finish(ci + 3 * rowC, s30, row, columns + at, bias + at, less);
      finish(ci + 3 * rowC + 16, s31, row, columns + at + 16, bias + at + 16, less);
    }
    for (; i < m; i++) {
      let s0 = i32x4.splat(0),
        s1 = i32x4.splat(0);
      let a0 = a + <usize>i * rowA;
      let bp = bj;
      for (let p: i32 = 0; p < pairs; p++) {
        const x = v128.load_splat<i32>(a0);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(bp)));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(bp, 16)));
        a0 += 4;
        bp += 32;
      }
      const ci = c + <usize>i * rowC + at;
      const row = v128.load_splat<f32>(scales + ((<usize>i) << 2));
      finish(ci, s0, row, columns + at, bias + at, less);
      finish(ci + 16, s1, row, columns + at + 16, bias + at + 16, less);
    }
  }
}

/** The transpose of `rows` x `columns` floats: `to` has rows of `ldt`. */
export function transpose(to: usize, ldt: usize, from: usize, ldf: usize, rows: i32, columns: i32): void {
  for (let i: i32 = 0; i < rows; i++) {
    const source = from + <usize>i * (ldf << 2);
    const target = to + ((<usize>i) << 2);
    for (let j: i32 = 0; j < columns; j++) {
      store<f32>(target + <usize>j * (ldt << 2), load<f32>(source + ((<usize>j) << 2)));
    }
  }
}
