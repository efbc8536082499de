/** The compiled arithmetic of src/kernel and the memory it works in. Places are given in floats. */
import kernel from '../../../graph-data/tables/kernel.json';

interface Exports {
  memory: WebAssembly.Memory;
  gemm(c: number, ldc: number, a: number, ar: number, ac: number, b: number, ldb: number, m: number, k: number, n: number, add: number): void;
  finishRows(c: number, ldc: number, bias: number, m: number, n: number, leak: number): void;
  window(to: number, y: number, n: number, width: number): void;
  windowBack(dy: number, from: number, n: number, width: number): void;
  add(to: number, a: number, b: number, n: number): void;
  mix(to: number, a: number, b: number, c: number, n: number, leak: number): void;
  addDistances(scores: number, pad: number, byDistance: number, n: number): void;
  sumRows(to: number, from: number, ldf: number, m: number, n: number): void;
  times(a: number, b: number, n: number): void;
  unleak(g: number, x: number, n: number, leak: number): void;
  dropout(to: number, n: number, limit: number, keep: number, seed: number): void;
  quantise(to: number, scales: number, from: number, ldf: number, rows: number, k: number): void;
  gemm16(c: number, ldc: number, a: number, scales: number, b: number, columns: number, bias: number, m: number, k: number, n: number, leak: number): void;
  transpose(to: number, ldt: number, from: number, ldf: number, rows: number, columns: number): void;
  scan(y: number, c: number, u: number, x: number, p: number, ldu: number, ldx: number, n: number, width: number, reverse: number, keep: number): void;
  scanBack(dy: number, dx: number, c: number, u: number, x: number, p: number, dp: number, ldu: number, ldx: number, n: number, width: number, reverse: number): void;
  adam(w: number, g: number, m: number, v: number, n: number, scale: number, rate: number, b1: number, b2: number, decay: number): void;
  squares(a: number, n: number): number;
} // biome-ignore format: one line each

const PAGE = 65536;

/** Memory that is given out once and never taken back, and the functions over it. */
export class Kernel {
  private readonly run: Exports;
  private next: number;
  /** The whole memory. Valid until the next `reserve`. */
  values: Float32Array;

  constructor() {
    const bytes = Uint8Array.from(atob(kernel.wasm), (c) => c.charCodeAt(0));
    this.run = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Exports;
    this.values = new Float32Array(this.run.memory.buffer);
    this.next = 256;
  }

  /** A place for so many floats, all zero. */
  reserve(floats: number): number {
    const at = this.next;
    this.next += Math.ceil(floats / 4) * 4;
    const missing = this.next * 4 - this.run.memory.buffer.byteLength;
    if (missing > 0) {
      this.run.memory.grow(Math.ceil(missing / PAGE));
      this.values = new Float32Array(this.run.memory.buffer);
    }
    return at;
  }

  /** C (m x n, rows of `ldc`) = A (m x k, rows of `lda`) · B (k x n, rows of `ldb`); n is a multiple of 4. */
  multiply(c: number, ldc: number, a: number, lda: number, b: number, ldb: number, m: number, k: number, n: number, add = false): void {
    this.run.gemm(c * 4, ldc, a * 4, lda, 1, b * 4, ldb, m, k, n, add ? 1 : 0);
  } // biome-ignore format: one line

  /** C (m x n) += A' · B, where A (k x m) is read transposed. */
  multiplyTransposed(c: number, ldc: number, a: number, lda: number, b: number, ldb: number, m: number, k: number, n: number): void {
    this.run.gemm(c * 4, ldc, a * 4, 1, lda, b * 4, ldb, m, k, n, 1);
  } // biome-ignore format: one line

  /** Adds biases to rows of n floats; what is negative then is multiplied by `leak`. */
  finish(c: number, ldc: number, bias: number, m: number, n: number, leak: number): void {
    this.run.finishRows(c * 4, ldc, bias * 4, m, n, leak);
  }

  /** A window of three over the tokens of a sentence; see src/kernel. */
  window(to: number, y: number, n: number, width: number): void {
    this.run.window(to * 4, y * 4, n, width);
  }

  windowBack(dy: number, from: number, n: number, width: number): void {
    this.run.windowBack(dy * 4, from * 4, n, width);
  }

  /** The sum of two rows of n floats. */
  add(to: number, a: number, b: number, n: number): void {
    this.run.add(to * 4, a * 4, b * 4, n);
  }

  /** The sum of three rows of n floats; what is negative times `leak`. */
  mix(to: number, a: number, b: number, c: number, n: number, leak: number): void {
    this.run.mix(to * 4, a * 4, b * 4, c * 4, n, leak);
  }

  /** Adds to the scores of heads of n tokens what their distance is worth; see src/kernel. */
  addDistances(scores: number, pad: number, byDistance: number, n: number): void {
    this.run.addDistances(scores * 4, pad, byDistance * 4, n);
  }

  /** Adds m rows of n floats to one. */
  sumRows(to: number, from: number, ldf: number, m: number, n: number): void {
    this.run.sumRows(to * 4, from * 4, ldf, m, n);
  }

  /** a := a * b. */
  times(a: number, b: number, n: number): void {
    this.run.times(a * 4, b * 4, n);
  }

  /** The gradient of a leaky rectifier from its value. */
  unleak(g: number, x: number, n: number, leak: number): void {
    this.run.unleak(g * 4, x * 4, n, leak);
  }

  /** A mask of dropout: 0 with the chance `drop`, else what keeps the mean. */
  dropout(to: number, n: number, drop: number, seed: number): void {
    this.run.dropout(to * 4, n, Math.floor(drop * 4294967296), 1 / (1 - drop), seed);
  }

  /** Rows of floats as 16-bit integers, two to a float's place, with a scale each. `k` is a multiple of 8. */
  quantise(to: number, scales: number, from: number, ldf: number, rows: number, k: number): void {
    this.run.quantise(to * 4, scales * 4, from * 4, ldf, rows, k);
  }

  /** C (m x n) = A · B of integers, scaled, plus biases; what is negative times `leak`. B as src/kernel has it. */
  multiplyIntegers(c: number, ldc: number, a: number, scales: number, b: number, columns: number, bias: number, m: number, k: number, n: number, leak: number): void {
    this.run.gemm16(c * 4, ldc, a * 4, scales * 4, b * 4, columns * 4, bias * 4, m, k, n, leak);
  } // biome-ignore format: one line

  transpose(to: number, ldt: number, from: number, ldf: number, rows: number, columns: number): void {
    this.run.transpose(to * 4, ldt, from * 4, ldf, rows, columns);
  }

  scan(y: number, c: number, u: number, x: number, p: number, ldu: number, ldx: number, n: number, width: number, reverse: boolean, keep: boolean): void {
    this.run.scan(y * 4, c * 4, u * 4, x * 4, p * 4, ldu, ldx, n, width, reverse ? 1 : 0, keep ? 1 : 0);
  } // biome-ignore format: one line

  scanBack(dy: number, dx: number, c: number, u: number, x: number, p: number, dp: number, ldu: number, ldx: number, n: number, width: number, reverse: boolean): void {
    this.run.scanBack(dy * 4, dx * 4, c * 4, u * 4, x * 4, p * 4, dp * 4, ldu, ldx, n, width, reverse ? 1 : 0);
  } // biome-ignore format: one line

  adam(w: number, g: number, m: number, v: number, n: number, scale: number, rate: number, decay: number): void {
    this.run.adam(w * 4, g * 4, m * 4, v * 4, n, scale, rate, 0.9, 0.98, decay);
  }

  squares(a: number, n: number): number {
    return this.run.squares(a * 4, n);
  }
}
