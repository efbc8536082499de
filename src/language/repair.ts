/** What every tree of English must obey, and the learned labels now and then do not. */
import type { Sentence, Token } from '../model';

/** Passive subjects need a passive: "has attacked" and "would attack" have none. */
export function repairLabels(tokens: Token[], { first, last }: Pick<Sentence, 'first' | 'last'>): void {
  for (let i = first; i < last; i++) {
    const { deprel, head } = tokens[i];
    if (deprel !== 'nsubj:pass' || head < 0) continue;
    let active = false;
    let passive = false;
    for (let k = first; k < last; k++) {
      if (tokens[k].head !== head) continue;
      passive ||= tokens[k].deprel === 'aux:pass';
      active ||= tokens[k].deprel === 'aux';
    }
    if (active && !passive) tokens[i].deprel = 'nsubj';
  }
}
