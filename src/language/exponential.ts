/** The exponential function in sums and products alone, whose results are the same bits everywhere; those of Math.exp may differ. */

const LEAST = -80;
/** Powers of a half. */
const HALVES = new Float64Array(120);
HALVES[0] = 1;
for (let k = 1; k < HALVES.length; k++) HALVES[k] = HALVES[k - 1] / 2;

/** e to the power of x, for x not above 0, to ten digits: x = r - k ln 2, and the Taylor series of e^r. Below e^-80 it is 0. */
export function exponential(x: number): number {
  if (x < LEAST) return 0;
  const k = Math.round(-x / Math.LN2);
  const r = x + k * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i < 10; i++) {
    term *= r / i;
    sum += term;
  }
  return sum * HALVES[k];
}
