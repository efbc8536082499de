/** Splits text into syntactic words as the English treebanks of Universal Dependencies do. */
import type { Span } from '../model';

/** Abbreviations whose full stop belongs to them. */
const ABBREVIATIONS = new Set(
  `mr mrs ms mx dr prof rev hon st sr jr messrs gen lt col maj capt cpl sgt pvt adm cmdr brig gov sen rep reps sens amb
  pres atty supt det insp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc ltd co corp bros llc plc dept univ assn etc vs no nos vol pp ed eds est approx fig al cf ca ave blvd rd mt ft
  ariz calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
  wash wis wyo e.g i.e a.m p.m u.s u.k u.n d.c ph.d b.a m.a m.d s.c n.y n.j l.a op esq gens cols ret`.split(/\s+/),
);
/** Prefixes that the treebanks leave joined to the word behind the hyphen. */
const PREFIXES = new Set(
  `anti co counter cyber de e em ex eco extra hyper inter intra macro mega meta micro mid mini mono multi neo non over pan
  para poly post pre pro proto pseudo quasi re semi sub super trans tri ultra un uni vice u t x uh mm al-e`.split(
    /\s+/,
  ),
);
const CLITIC = /^(.+?)(n['’]t|['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$/u;
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
]);

/** Pieces that are one token whatever stands in them: addresses, numbers, times, initials, abbreviations with inner stops. */
const ATOM =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+|\d[\d.,:/]*\d|\d+|(?:\p{L}\.){2,}|\p{Lu}\.(?=\p{L}))/u;
const OPENING =
  /^(?:\.{2,}|…|--+|[!?]+|''|‘’|’’|``|<<|>>|\*{2,}|={2,}|[([{<"“‘«„‹`'’*~_$£€¥#§+=|/\\–—:;,.!?%&@^°•·-]|\p{S}|\p{P})/u;
const CLOSING = /(?:\.{2,}|…|--+|[!?]+|''|’’|<<|>>|\*{2,}|={2,}|[)\]}>"”’»'*~_:;,!?%–—\-/\\]|\p{S}|(?!['’.])\p{P})$/u;

/** What joins words inside a chunk. */
const JOINT = /(?<=[\p{L}\p{N}.’'])(?:--+|[-–—/]|\.{3}|…)(?=[\p{L}\p{N}“"'’])/u;

/** Longest stretch without white space that is looked at in detail; a longer one is no prose and is cut to this length. */
const LONGEST = 400;

/** Tokens of a text, in order; white space lies between them. Linear in the length of the text. */
export function tokenise(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: chunk } of text.matchAll(/[^\s\u00a0\u200b-\u200d\ufeff]+/gu)) {
    for (let at = 0; at < chunk.length; at += LONGEST) {
      chunkTokens(chunk.slice(at, at + LONGEST), index + at, found);
    }
  }
  return found;
}

function chunkTokens(chunk: string, offset: number, found: Span[]): void {
  // Most chunks are plain words.
  if (/^[a-z]+$/i.test(chunk) && !FUSED.has(chunk.toLowerCase())) {
    found.push({ start: offset, end: offset + chunk.length });
    return;
  }
  let start = 0;
  let end = chunk.length;
  const tail: Span[] = [];
  const push = (from: number, to: number, list: Span[] = found) => {
    if (to > from) list.push({ start: offset + from, end: offset + to });
  };
  // Marks in front and behind come off one at a time; what is left is a word.
  while (start < end) {
    const rest = chunk.slice(start, end);
    if (ATOM.test(rest) || /^['’](?:s|re|ve|ll|d|m|em|til|cause|\d\ds?)\b/iu.test(rest)) break;
    const mark = OPENING.exec(rest);
    if (!mark || /^[#@]\p{L}/u.test(rest)) break;
    if (mark[0] === '.' && /^\.\d/.test(rest)) break;
    push(start, start + mark[0].length);
    start += mark[0].length;
  }
  while (start < end) {
    const rest = chunk.slice(start, end);
    if (/^(?:https?:\/\/|www\.)/.test(rest) && !/[)\]}>"”’'.,;:!?]$/u.test(rest)) break;
    if (rest.endsWith('.')) {
      if (rest.endsWith('..')) {
        const dots = /\.{2,}$/.exec(rest)![0].length;
        push(end - dots, end, tail);
        end -= dots;
        continue;
      }
      if (keepsStop(rest)) break;
      push(end - 1, end, tail);
      end -= 1;
      continue;
    }
    const mark = CLOSING.exec(rest);
    if (!mark || mark[0].length === rest.length) break;
    // s' of a plural possessor, and clitics, are read below.
    if (/n['’]t$/iu.test(rest)) break;
    push(end - mark[0].length, end, tail);
    end -= mark[0].length;
  }
  for (const length of piecesOf(chunk.slice(start, end))) {
    push(start, start + length);
    start += length;
  }
  for (let i = tail.length - 1; i >= 0; i--) found.push(tail[i]);
}

/** True where a final full stop is part of the word. */
function keepsStop(word: string): boolean {
  const stem = word.slice(0, -1).toLowerCase();
  return /^\p{L}$/u.test(stem) || /^(?:\p{L}\.)+\p{L}$/u.test(stem) || ABBREVIATIONS.has(stem.replace(/^.*[-/]/u, ''));
}

/** A number and its unit ("5km", "10MB", "20%"); other capitals behind a number are part of a name ("7KXN", "4G"). */
const AMOUNT = /^(\d[\d.,]*)(?:\p{Ll}{1,4}\.?|[MKCF]|[AP]M|MM|BN|K[MG]|[KMGT]B|%)$/u;
const ORDINAL = /^\d[\d,]*(?:st|nd|rd|th|s)$/i;

/** Where a word falls into syntactic words, as lengths that add up to its own: clitics, hyphens, slashes, units. */
function piecesOf(word: string): number[] {
  const { length } = word;
  if (length === 0) return [];
  const atom = ATOM.exec(word);
  if (atom && atom[0].length === length) return [length];
  const amount = AMOUNT.exec(word);
  if (amount && !ORDINAL.test(word)) return [amount[1].length, length - amount[1].length];
  const clitic = CLITIC.exec(word);
  if (clitic && !/^['’]/u.test(clitic[1])) return [...piecesOf(clitic[1]), clitic[2].length];
  const fused = FUSED.get(word.toLowerCase());
  if (fused) return [fused, length - fused];
  const joint = JOINT.exec(word);
  if (!joint) return [length];
  const before = word.slice(0, joint.index);
  const behind = word.slice(joint.index + joint[0].length);
  const prefixed =
    joint[0] === '-' && (PREFIXES.has(before.toLowerCase()) || (/^\p{Lu}\p{N}*$/u.test(before) && /^\d/.test(behind)));
  if (!prefixed) return [joint.index, joint[0].length, ...piecesOf(behind)];
  // "anti-U.S.": prefix and first word stay one, what follows is read on.
  const next = JOINT.exec(behind);
  if (!next) return [length];
  const whole = joint.index + joint[0].length + next.index;
  return [whole, next[0].length, ...piecesOf(behind.slice(next.index + next[0].length))];
}
