/** The trained weights as files: what there is, and how they become an analyser's parts. */

/** Bytes of every model file, uncompressed. A part that is missing is left out of the analysis. */
export interface ModelFiles {
  /** Word vectors. */
  vectors?: Uint8Array;
  gazetteer?: Uint8Array;
  /** Weights and classes of the network that reads tags, heads and names. */
  network?: Uint8Array;
  lemmas?: Uint8Array;
}

export const MODEL_NAMES = [
  'vectors',
  'gazetteer',
  'network',
  'lemmas',
] as const satisfies readonly (keyof ModelFiles)[];

const MAGIC = 0x444d31; // "1MD"

/** Joins a header and parts of bytes: how a model with several sets of weights is one file. */
export function packParts(header: unknown, parts: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(12 + json.length + parts.reduce((n, part) => n + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  view.setUint32(8, parts.length, true);
  bytes.set(json, 12);
  let at = 12 + json.length;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

/**
 * Reads what `packParts` wrote.
 * @throws Error where the bytes are no such file
 */
export function unpackParts<Header>(bytes: Uint8Array): { header: Header; parts: Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) throw new Error('not a model file');
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as Header;
  const parts: Uint8Array[] = [];
  let at = 12 + length;
  for (let n = view.getUint32(8, true); n > 0; n--) {
    const size = view.getUint32(at, true);
    parts.push(bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return { header, parts };
}
