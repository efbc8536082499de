/**
 * The byte form of a model (little-endian), made to compress well under gzip:
 * magic "DPM1", classes u16, rows u32, entries u32, scale f32, then streams, each whole before the next:
 * keys (see keys.ts); entries of each row minus one (u8); classes (u8); weights (u8).
 */
import { packKeys, unpackKeys } from './keys';
import type { Quantised } from './learner';

const MAGIC = 0x314d5044;
const HEADER = 18;

/** Bytes of a model, not yet compressed. */
export function pack(model: Quantised): Uint8Array {
  const { classes, keys, starts, entries, scale } = model;
  const rows = keys.length;
  const packed = packKeys(keys);
  const lengths = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) lengths[i] = starts[i + 1] - starts[i] - 1;
  const bytes = new Uint8Array(HEADER + packed.length + rows + entries.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, classes, true);
  view.setUint32(6, rows, true);
  view.setUint32(10, entries.length, true);
  view.setFloat32(14, scale, true);
  let at = HEADER;
  for (const part of [packed, lengths, entries.map((entry) => entry >>> 8), entries.map((entry) => entry & 255)]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Reads what `pack` wrote.
 * @throws Error where the bytes are no packed model, or are cut short
 */
export function unpack(bytes: Uint8Array): Quantised {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('not a packed model');
  const classes = view.getUint16(4, true);
  const rows = view.getUint32(6, true);
  const count = view.getUint32(10, true);
  if (bytes.length < HEADER + rows * 3 + count * 2) throw new Error('packed model is cut short');
  const { keys, next } = unpackKeys(bytes, HEADER, rows);
  let at = next;
  const starts = new Uint32Array(rows + 1);
  for (let i = 0; i < rows; i++) starts[i + 1] = starts[i] + bytes[at++] + 1;
  if (starts[rows] !== count || bytes.length < at + count * 2) throw new Error('packed model is damaged');
  const entries = new Uint16Array(count);
  for (let e = 0; e < count; e++) entries[e] = (bytes[at + e] << 8) | bytes[at + count + e];
  return { classes, keys, starts, entries, scale: view.getFloat32(14, true) };
}
