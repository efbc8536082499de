/** What training alone needs: masks of dropout, the step of Adam, norms. Pointers are bytes, sizes are 32-bit floats. */

/** Masks of dropout: each of n floats is 0 with the chance `limit` / 2^32, else `keep`. Four xorshift generators (Marsaglia 2003) from one seed. */
export function dropout(to: usize, n: i32, limit: u32, keep: f32, seed: u32): void {
  let state = i32x4.splat(<i32>seed);
  state = i32x4.mul(i32x4.add(state, i32x4(1, 0x3c6ef372, 0x78dde6e5, 0x1a2b3c4d)), i32x4.splat(<i32>0x9e3779b1));
  state = v128.or(v128.xor(state, i32x4.shr_u(state, 15)), i32x4.splat(1));
  const least = i32x4.splat(<i32>limit);
  const kept = f32x4.splat(keep);
  const end = (<usize>n) << 2;
  for (let i: usize = 0; i < end; i += 16) {
    state = v128.xor(state, i32x4.shl(state, 13));
    state = v128.xor(state, i32x4.shr_u(state, 17));
    state = v128.xor(state, i32x4.shl(state, 5));
    v128.store(to + i, v128.and(kept, i32x4.ge_u(state, least)));
  }
}

/** One step of Adam (Kingma & Ba 2015) with decoupled decay over `n` floats, a multiple of 4; clears the gradient. */
export function adam(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  n: i32,
  scale: f32,
  rate: f32,
  b1: f32,
  b2: f32,
  decay: f32,
): void {
  const end = (<usize>n) << 2;
  const s = f32x4.splat(scale);
  const lr = f32x4.splat(rate);
  const keep1 = f32x4.splat(b1);
  const keep2 = f32x4.splat(b2);
  const new1 = f32x4.splat(1 - b1);
  const new2 = f32x4.splat(1 - b2);
  const eps = f32x4.splat(1e-8);
  const shrink = f32x4.splat(1 - rate * decay);
  for (let i: usize = 0; i < end; i += 16) {
    const grad = f32x4.mul(v128.load(g + i), s);
    const first = f32x4.add(f32x4.mul(v128.load(m + i), keep1), f32x4.mul(grad, new1));
    const second = f32x4.add(f32x4.mul(v128.load(v + i), keep2), f32x4.mul(f32x4.mul(grad, grad), new2));
    v128.store(m + i, first);
    v128.store(v + i, second);
    v128.store(g + i, f32x4.splat(0));
    const step = f32x4.div(f32x4.mul(lr, first), f32x4.add(f32x4.sqrt(second), eps));
    v128.store(w + i, f32x4.sub(f32x4.mul(v128.load(w + i), shrink), step));
  }
}

/** Sum of squares of `n` floats, a multiple of 4. */
export function squares(a: usize, n: i32): f32 {
  let sum = f32x4.splat(0);
  const end = (<usize>n) << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const x = v128.load(a + i);
    sum = f32x4.add(sum, f32x4.mul(x, x));
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
  );
}
