/** Bytes of a file become text: by byte order mark, then UTF-8, then windows-1252 with a warning. */
import { InputError } from '../errors';

const MAGIC: readonly [string, readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP archive (or Word document)', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard); Node before 22 decodes these as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]);

/**
 * @param name the file, for messages
 * @param warn told when the encoding had to be guessed
 * @throws InputError for binary content
 */
export function decode(bytes: Uint8Array, name: string, warn: (message: string) => void): string {
  const [b0, b1] = bytes;
  if (b0 === 0xff && b1 === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (b0 === 0xfe && b1 === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const kind = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (kind) throw new InputError(name, `is a ${kind[0]}; give the article as plain text, Markdown, HTML or NDJSON`);
  if (bytes.subarray(0, 65_536).includes(0))
    throw new InputError(name, 'is binary; give the article as plain text, Markdown, HTML or NDJSON');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    warn(`${name}: is not UTF-8; read as windows-1252`);
    return fromWindows1252(bytes);
  }
}
