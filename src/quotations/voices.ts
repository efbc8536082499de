/** "I" and "my" inside quotation marks are whoever speaks: mentions that only the quotations can tell. */
import type { Analysis, Cast, Mention, Quotation } from '../model';

const SELF = /^(?:i|me|my|mine|myself)$/i;

/** The cast with a mention for each word by which the speaker of direct speech means himself. The cast given is left as it is. */
export function withVoices({ tokens, document }: Analysis, cast: Cast, quotations: readonly Quotation[]): Cast {
  const direct = quotations.filter(({ direct, speaker }) => direct && speaker?.startsWith('person:'));
  if (direct.length === 0) return cast;
  const taken = new Set(cast.mentions.map(({ head }) => head));
  const found: Mention[] = [];
  let t = 0;
  for (const { content, speaker, source } of direct) {
    while (t > 0 && tokens[t - 1].start >= content.start) t--;
    while (t < tokens.length && tokens[t].start < content.start) t++;
    for (; t < tokens.length && tokens[t].end <= content.end; t++) {
      const { start, end, text, upos } = tokens[t];
      if (!SELF.test(text) || taken.has(t) || (upos !== 'PRON' && upos !== 'DET')) continue;
      taken.add(t);
      const who = source ? document.text.slice(source.start, source.end).replace(/\s+/gu, ' ') : speaker;
      found.push({
        start,
        end,
        first: t,
        last: t + 1,
        head: t,
        actor: speaker!,
        form: 'pronoun',
        metonym: false,
        sector: null,
        link: `speaker of the quotation: ${who}`,
      });
    }
  }
  const mentions = [...cast.mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end || a.head - b.head);
  return { ...cast, mentions };
}
