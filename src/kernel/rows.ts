/** Sums, windows and element-wise work over rows of floats. Pointers are bytes, strides and sizes are 32-bit floats. */

/** Adds biases to rows of n floats (a multiple of 4); what is negative then is multiplied by `leak`. */
export function finishRows(c: usize, ldc: usize, bias: usize, m: i32, n: i32, leak: f32): void {
  const bytes = (<usize>n) << 2;
  const less = f32x4.splat(leak);
  for (let i: i32 = 0; i < m; i++) {
    const row = c + <usize>i * (ldc << 2);
    for (let p: usize = 0; p < bytes; p += 16) {
      const x = f32x4.add(v128.load(row + p), v128.load(bias + p));
      v128.store(row + p, v128.bitselect(f32x4.mul(x, less), x, f32x4.lt(x, f32x4.splat(0))));
    }
  }
}

/**
 * A window of three over the n tokens of a sentence: row t of `to` (rows of `width` floats) is what token t adds to itself, what the one before
 * adds to the next and what the one behind adds to the one before. `y` has the three side by side for each token.
 */
export function window(to: usize, y: usize, n: i32, width: i32): void {
  const w = (<usize>width) << 2;
  for (let t: i32 = 0; t < n; t++) {
    const row = y + <usize>t * 3 * w;
    const target = to + <usize>t * w;
    const before = t > 0;
    const behind = t + 1 < n;
    for (let d: usize = 0; d < w; d += 16) {
      let sum = v128.load(row + d);
      if (before) sum = f32x4.add(sum, v128.load(row - 2 * w + d));
      if (behind) sum = f32x4.add(sum, v128.load(row + 5 * w + d));
      v128.store(target + d, sum);
    }
  }
}

/** Gradients of `window`: writes `dy` from those of its result. */
export function windowBack(dy: usize, from: usize, n: i32, width: i32): void {
  const w = (<usize>width) << 2;
  const zero = f32x4.splat(0);
  for (let t: i32 = 0; t < n; t++) {
    const row = dy + <usize>t * 3 * w;
    const source = from + <usize>t * w;
    const before = t > 0;
    const behind = t + 1 < n;
    for (let d: usize = 0; d < w; d += 16) {
      v128.store(row + d, v128.load(source + d));
      v128.store(row + w + d, behind ? v128.load(source + w + d) : zero);
      v128.store(row + 2 * w + d, before ? v128.load(source - w + d) : zero);
    }
  }
}

/** The sum of two rows of n floats, a multiple of 4. */
export function add(to: usize, a: usize, b: usize, n: i32): void {
  const end = (<usize>n) << 2;
  for (let i: usize = 0; i < end; i += 16) v128.store(to + i, f32x4.add(v128.load(a + i), v128.load(b + i)));
}

/** The sum of three rows of n floats, a multiple of 4; what is negative is multiplied by `leak`. */
export function mix(to: usize, a: usize, b: usize, c: usize, n: i32, leak: f32): void {
  const end = (<usize>n) << 2;
  const less = f32x4.splat(leak);
  for (let i: usize = 0; i < end; i += 16) {
    const x = f32x4.add(f32x4.add(v128.load(a + i), v128.load(b + i)), v128.load(c + i));
    v128.store(to + i, v128.bitselect(f32x4.mul(x, less), x, f32x4.lt(x, f32x4.splat(0))));
  }
}

/**
 * Adds to the scores of heads what their distance is worth. Row i of n has its score for token j at column j + 1; `byDistance` points at what
 * distance 0 is worth, with nearer and farther ones around it. No token is its own head.
 */
export function addDistances(scores: usize, pad: i32, byDistance: usize, n: i32): void {
  for (let i: i32 = 0; i < n; i++) {
    const row = scores + ((<usize>i * pad + 1) << 2);
    const worth = byDistance - ((<usize>i) << 2);
    for (let j: i32 = 0; j < n; j++) {
      const at = (<usize>j) << 2;
      store<f32>(row + at, load<f32>(row + at) + load<f32>(worth + at));
    }
    store<f32>(row + ((<usize>i) << 2), -1e9);
  }
}

/** Adds m rows of n floats (a multiple of 4) to one. */
export function sumRows(to: usize, from: usize, ldf: usize, m: i32, n: i32): void {
  const bytes = (<usize>n) << 2;
  for (let p: usize = 0; p < bytes; p += 16) {
    let sum = v128.load(to + p);
    for (let i: i32 = 0; i < m; i++) sum = f32x4.add(sum, v128.load(from + <usize>i * (ldf << 2) + p));
    v128.store(to + p, sum);
  }
}

/** a := a * b, over n floats, a multiple of 4. */
export function times(a: usize, b: usize, n: i32): void {
  const end = (<usize>n) << 2;
  for (let i: usize = 0; i < end; i += 16) v128.store(a + i, f32x4.mul(v128.load(a + i), v128.load(b + i)));
}

/** The gradient of a leaky rectifier from its value: g := g * leak where x is negative. */
export function unleak(g: usize, x: usize, n: i32, leak: f32): void {
  const end = (<usize>n) << 2;
  const less = f32x4.splat(leak);
  for (let i: usize = 0; i < end; i += 16) {
    const grad = v128.load(g + i);
    v128.store(g + i, v128.bitselect(f32x4.mul(grad, less), grad, f32x4.lt(v128.load(x + i), f32x4.splat(0))));
  }
}
