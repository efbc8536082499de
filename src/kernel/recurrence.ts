/** Simple recurrent units (Lei et al. 2018) and their gradients. Pointers are bytes, strides and sizes are 32-bit floats. */

/** A sigmoid without exp: 1/2 + x / (2 (1 + |x|)). */
function gate(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.div(f32x4.mul(half, x), f32x4.add(f32x4.splat(1), f32x4.abs(x))));
}

/** The derivative of `gate` from its value. */
function slope(s: v128): v128 {
  const one = f32x4.splat(1);
  const rest = f32x4.sub(one, f32x4.abs(f32x4.sub(f32x4.add(s, s), one)));
  return f32x4.mul(f32x4.splat(0.5), f32x4.mul(rest, rest));
}

/**
 * One direction of a simple recurrent unit (Lei et al. 2018) over `n` tokens of one sentence, `width` channels. `u` has rows of `ldu` floats
 * (candidate, forget gate, output gate: three times `width`); `p` holds two biases and two weights of the memory (forget, output), each
 * `width`; `x` and `y` have rows of `ldx`. With `keep`, `u` becomes the candidate and the values of the gates, and the memory of each token
 * goes to `c`: gradients need them. Eight channels at a time, so that their divisions overlap.
 */
export function scan(
  y: usize,
  c: usize,
  u: usize,
  x: usize,
  p: usize,
  ldu: usize,
  ldx: usize,
  n: i32,
  width: i32,
  reverse: i32,
  keep: i32,
): void {
  const w = (<usize>width) << 2;
  const stepU: usize = reverse ? 0 - (ldu << 2) : ldu << 2;
  const stepX: usize = reverse ? 0 - (ldx << 2) : ldx << 2;
  const first = <usize>(reverse ? n - 1 : 0);
  let d: usize = 0;
  for (; d + 32 <= w; d += 32) {
    let m0 = f32x4.splat(0);
    let m1 = f32x4.splat(0);
    const bf0 = v128.load(p + d);
    const bf1 = v128.load(p + d, 16);
    const br0 = v128.load(p + w + d);
    const br1 = v128.load(p + w + d, 16);
    const sf0 = v128.load(p + 2 * w + d);
    const sf1 = v128.load(p + 2 * w + d, 16);
    const sr0 = v128.load(p + 3 * w + d);
    const sr1 = v128.load(p + 3 * w + d, 16);
    let ut = u + first * (ldu << 2) + d;
    let at = first * (ldx << 2) + d;
    for (let s: i32 = 0; s < n; s++) {
      const f0 = gate(f32x4.add(f32x4.add(v128.load(ut + w), bf0), f32x4.mul(sf0, m0)));
      const f1 = gate(f32x4.add(f32x4.add(v128.load(ut + w, 16), bf1), f32x4.mul(sf1, m1)));
      const r0 = gate(f32x4.add(f32x4.add(v128.load(ut + 2 * w), br0), f32x4.mul(sr0, m0)));
      const r1 = gate(f32x4.add(f32x4.add(v128.load(ut + 2 * w, 16), br1), f32x4.mul(sr1, m1)));
      const c0 = v128.load(ut);
      const c1 = v128.load(ut, 16);
      m0 = f32x4.add(c0, f32x4.mul(f0, f32x4.sub(m0, c0)));
      m1 = f32x4.add(c1, f32x4.mul(f1, f32x4.sub(m1, c1)));
      const x0 = v128.load(x + at);
      const x1 = v128.load(x + at, 16);
      v128.store(y + at, f32x4.add(x0, f32x4.mul(r0, f32x4.sub(m0, x0))));
      v128.store(y + at, f32x4.add(x1, f32x4.mul(r1, f32x4.sub(m1, x1))), 16);
      if (keep) {
        v128.store(ut + w, f0);
        v128.store(ut + w, f1, 16);
        v128.store(ut + 2 * w, r0);
        v128.store(ut + 2 * w, r1, 16);
        v128.store(c + at, m0);
        v128.store(c + at, m1, 16);
      }
      ut += stepU;
      at += stepX;
    }
  }
  for (; d < w; d += 16) {
    let memory = f32x4.splat(0);
    const biasF = v128.load(p + d);
    const biasR = v128.load(p + w + d);
    const selfF = v128.load(p + 2 * w + d);
    const selfR = v128.load(p + 3 * w + d);
    let ut = u + first * (ldu << 2) + d;
    let at = first * (ldx << 2) + d;
    for (let s: i32 = 0; s < n; s++) {
      const f = gate(f32x4.add(f32x4.add(v128.load(ut + w), biasF), f32x4.mul(selfF, memory)));
      const r = gate(f32x4.add(f32x4.add(v128.load(ut + 2 * w), biasR), f32x4.mul(selfR, memory)));
      const candidate = v128.load(ut);
      memory = f32x4.add(candidate, f32x4.mul(f, f32x4.sub(memory, candidate)));
      const input = v128.load(x + at);
      v128.store(y + at, f32x4.add(input, f32x4.mul(r, f32x4.sub(memory, input))));
      if (keep) {
        v128.store(ut + w, f);
        v128.store(ut + 2 * w, r);
        v128.store(c + at, memory);
      }
      ut += stepU;
      at += stepX;
    }
  }
}

/** Gradients of `scan`: reads `dy`, overwrites `u` with the gradient before the gates, adds to `dx` and `dp`. */
export function scanBack(
  dy: usize,
  dx: usize,
  c: usize,
  u: usize,
  x: usize,
  p: usize,
  dp: usize,
  ldu: usize,
  ldx: usize,
  n: i32,
  width: i32,
  reverse: i32,
): void {
  const w = (<usize>width) << 2;
  const rowU = ldu << 2;
  const rowX = ldx << 2;
  const one = f32x4.splat(1);
  for (let d: usize = 0; d < w; d += 16) {
    let dm = f32x4.splat(0);
    const selfF = v128.load(p + 2 * w + d);
    const selfR = v128.load(p + 3 * w + d);
    let dBiasF = v128.load(dp + d);
    let dBiasR = v128.load(dp + w + d);
    let dSelfF = v128.load(dp + 2 * w + d);
    let dSelfR = v128.load(dp + 3 * w + d);
    for (let s: i32 = n - 1; s >= 0; s--) {
      const t = <usize>(reverse ? n - 1 - s : s);
      const ut = u + t * rowU + d;
      const at = t * rowX + d;
      const before = s > 0 ? v128.load(c + (reverse ? t + 1 : t - 1) * rowX + d) : f32x4.splat(0);
      const candidate = v128.load(ut);
      const f = v128.load(ut + w);
      const r = v128.load(ut + 2 * w);
      const g = v128.load(dy + at);
      const da = f32x4.mul(f32x4.mul(g, f32x4.sub(v128.load(c + at), v128.load(x + at))), slope(r));
      v128.store(dx + at, f32x4.add(v128.load(dx + at), f32x4.mul(g, f32x4.sub(one, r))));
      dm = f32x4.add(dm, f32x4.mul(g, r));
      const df = f32x4.mul(f32x4.mul(dm, f32x4.sub(before, candidate)), slope(f));
      v128.store(ut, f32x4.mul(dm, f32x4.sub(one, f)));
      v128.store(ut + w, df);
      v128.store(ut + 2 * w, da);
      dm = f32x4.add(f32x4.mul(dm, f), f32x4.add(f32x4.mul(df, selfF), f32x4.mul(da, selfR)));
      dBiasF = f32x4.add(dBiasF, df);
      dBiasR = f32x4.add(dBiasR, da);
      dSelfF = f32x4.add(dSelfF, f32x4.mul(df, before));
      dSelfR = f32x4.add(dSelfR, f32x4.mul(da, before));
    }
    v128.store(dp + d, dBiasF);
    v128.store(dp + w + d, dBiasR);
    v128.store(dp + 2 * w + d, dSelfF);
    v128.store(dp + 3 * w + d, dSelfR);
  }
}
