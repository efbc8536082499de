/** Reported speech by the tree: clauses, infinitives and phrases that a cue gives to a source. */
import type { Analysis, Attitude, Span } from '../model';
import { adjectiveCues, asCues, clauseCues, intentCues, nounCues, speaksInPassive } from './cues';
import type { Source, Sources } from './sources';

/** An attribution: one cue, one source, and the content it is about. */
export interface Attribution {
  source: Source;
  cue: Span;
  /** The token of the cue. */
  token: number;
  /** Tokens of the content, `last` exclusive. */
  first: number;
  last: number;
  attitude: Attitude;
}

export class Reporter {
  constructor(
    private readonly analysis: Analysis,
    private readonly sources: Sources,
  ) {}

  /** All attributions of a sentence, in the order of their cues. */
  inSentence(first: number, last: number): Attribution[] {
    const found: Attribution[] = [];
    for (let i = first; i < last; i++) {
      const { upos } = this.analysis.tokens[i];
      if (upos === 'VERB') found.push(...this.byVerb(i, first, last));
      else if (upos === 'NOUN') found.push(...this.byNoun(i));
      else if (upos === 'ADJ') found.push(...this.byAdjective(i));
    }
    found.push(...this.byPreposition(first, last));
    return found.sort((a, b) => a.token - b.token || a.first - b.first);
  }

  private byVerb(verb: number, sentenceFirst: number, sentenceLast: number): Attribution[] {
    const { tree } = this.sources;
    const { tokens } = tree;
    const { lemma, xpos } = tokens[verb];
    const passive = tree.child(verb, 'aux:pass') >= 0 || (xpos === 'VBN' && tokens[verb].deprel === 'acl');
    if (passive && !speaksInPassive(lemma)) return this.byPassive(verb);
    const clause = clauseCues.get(lemma);
    const intent = intentCues.get(lemma);
    const subject = this.sources.subjectOf(verb);
    if (subject < 0 || tokens[subject].xpos === 'EX') return [];
    const source = this.sources.at(subject);
    const found: Attribution[] = [];
    const add = (content: readonly number[], attitude: Attitude) => {
      const made = this.attribution(source, verb, content, attitude, sentenceFirst, sentenceLast);
      if (made) found.push(made);
    };
    if (clause) {
      // Behind an inverted subject stands what is told of him ("said X, who ..."), not what he said.
      const clauses = tree
        .children(verb)
        .filter((kid) => kid !== subject && !(subject > verb && kid > subject) && this.isContent(kid, verb));
      for (const kid of clauses) add(this.clauseWords(kid, verb), clause);
      // "S, X said": the treebanks hang the cue on the clause it reports.
      const { deprel, head } = tokens[verb];
      if (clauses.length === 0 && deprel === 'parataxis' && head >= 0 && Math.abs(head - verb) < 120) {
        const beforeCue = head < verb;
        const words = tree
          .subtree(head, (token) => token === verb)
          .filter((token) => (beforeCue ? token < Math.min(verb, subject) : token > verb));
        if (words.length > 1) add(words, clause);
      }
    }
    if (intent) {
      for (const kid of tree.childrenBy(verb, 'xcomp')) {
        if (tokens[kid].upos === 'VERB' && tree.child(kid, 'mark') >= 0 && found.length === 0)
          add(this.clauseWords(kid, verb), intent);
      }
    }
    const as = asCues.get(lemma);
    if (as && found.length === 0) {
      const object = tree.child(verb, 'obj');
      const complement = tree
        .childrenBy(verb, 'xcomp', 'obl', 'advcl')
        .find(
          (kid) =>
            kid > object &&
            (lemma === 'call'
              ? tree.is(kid, 'xcomp')
              : tree.childrenBy(kid, 'case', 'mark').some((word) => tokens[word].lemma === 'as')),
        );
      if (object >= 0 && complement !== undefined) add([...tree.subtree(object), ...tree.subtree(complement)], as);
    }
    return found;
  }

  /**
   * A clause that a cue governs: a complement, a clause in front without a conjunction ("The talks failed, X said"), or an
   * object that the parser took the subject of the clause for ("said the talks were long").
   */
  private isContent(kid: number, cue: number): boolean {
    const { tree } = this.sources;
    const { tokens } = tree;
    if (tree.is(kid, 'ccomp')) return true;
    if (tokens[kid].deprel === 'advcl')
      return kid < cue && tree.child(kid, 'mark') < 0 && tree.child(kid, 'nsubj') >= 0;
    if (tokens[kid].deprel !== 'obj' || kid < cue) return false;
    return tree
      .childrenBy(kid, 'acl')
      .some(
        (clause) =>
          tokens[clause].deprel === 'acl:relcl' && !tree.subtree(clause).some((word) => /^W/.test(tokens[word].xpos)),
      );
  }

  /** "It was reported by X that", "X was accused": only the agent speaks. */
  private byPassive(verb: number): Attribution[] {
    const { tree } = this.sources;
    const attitude = clauseCues.get(tree.tokens[verb].lemma);
    const agent = tree.child(verb, 'obl:agent');
    const clause = tree.childrenBy(verb, 'ccomp', 'csubj')[0];
    if (!attitude || agent < 0 || clause === undefined) return [];
    const made = this.attribution(
      this.sources.at(agent),
      verb,
      this.clauseWords(clause, verb),
      attitude,
      0,
      tree.tokens.length,
    );
    return made ? [made] : [];
  }

  /** "Iran's claim that ...", "the promise of the ministers to ..." */
  private byNoun(noun: number): Attribution[] {
    const { tree } = this.sources;
    const attitude = nounCues.get(tree.tokens[noun].lemma);
    if (!attitude) return [];
    const clause = tree
      .childrenBy(noun, 'acl', 'ccomp')
      .find((kid) => kid > noun && tree.tokens[kid].deprel !== 'acl:relcl' && tree.child(kid, 'mark') >= 0);
    const owner = tree
      .childrenBy(noun, 'nmod')
      .find(
        (kid) =>
          tree.tokens[kid].deprel === 'nmod:poss' ||
          tree.childrenBy(kid, 'case').some((word) => /^(?:of|by|from)$/.test(tree.tokens[word].lemma)),
      );
    if (clause === undefined || owner === undefined) return [];
    const made = this.attribution(this.sources.at(owner), noun, tree.subtree(clause), attitude, 0, tree.tokens.length);
    return made ? [made] : [];
  }

  /** "is confident that", "is willing to" */
  private byAdjective(adjective: number): Attribution[] {
    const { tree } = this.sources;
    const attitude = adjectiveCues.get(tree.tokens[adjective].lemma);
    if (!attitude) return [];
    const clause = tree
      .childrenBy(adjective, 'ccomp', 'xcomp', 'advcl')
      .find((kid) => kid > adjective && tree.child(kid, 'mark') >= 0);
    const subject = this.sources.subjectOf(adjective);
    if (clause === undefined || subject < 0 || /^(?:it|there|this|that)$/i.test(tree.tokens[subject].text)) return [];
    const made = this.attribution(
      this.sources.at(subject),
      adjective,
      tree.subtree(clause),
      attitude,
      0,
      tree.tokens.length,
    );
    return made ? [made] : [];
  }

  /** "According to X, S" */
  private byPreposition(first: number, last: number): Attribution[] {
    const { tree } = this.sources;
    const { tokens } = tree;
    const found: Attribution[] = [];
    for (let i = first; i + 1 < last; i++) {
      if (tokens[i].text.toLowerCase() !== 'according' || tokens[i + 1].text.toLowerCase() !== 'to') continue;
      let head = i + 2;
      for (let at = tokens[i].head; at > i + 1 && at < last; at = tokens[at].head) {
        if (/^(?:NOUN|PROPN|PRON)$/.test(tokens[at].upos)) {
          head = at;
          break;
        }
      }
      if (head >= last) continue;
      const source = this.sources.at(head);
      const governor = tokens[head].head >= 0 && tokens[tokens[head].head].upos === 'PUNCT' ? -1 : tokens[head].head;
      const own = new Set(tree.subtree(head));
      own.add(i).add(i + 1);
      const words = (
        governor >= 0 ? tree.subtree(governor) : tokens.slice(first, last).map((_token, k) => first + k)
      ).filter((token) => !own.has(token));
      const side = i - first < 3 ? words.filter((token) => token > i) : words.filter((token) => token < i);
      const made = this.attribution(source, i, side, 'says', first, last);
      if (made) found.push({ ...made, cue: { start: tokens[i].start, end: tokens[i + 1].end } });
    }
    return found;
  }

  /** Words of a clause on its side of the cue. */
  private clauseWords(clause: number, cue: number): number[] {
    const words = this.sources.tree.subtree(clause);
    return clause > cue ? words.filter((token) => token > cue) : words.filter((token) => token < cue);
  }

  private attribution(
    source: Source,
    token: number,
    content: readonly number[],
    attitude: Attitude,
    floor: number,
    ceiling: number,
  ): Attribution | null {
    const { tokens } = this.analysis;
    const words = content.filter((word) => word >= floor && word < ceiling);
    if (words.length === 0) return null;
    let first = words[0];
    let last = words[words.length - 1] + 1;
    // The source inside its own content is a slip of the tree: cut the content off before it.
    if (source.span.start >= tokens[first].start && source.span.end <= tokens[last - 1].end) {
      while (last > first && tokens[last - 1].end > source.span.start) last--;
      if (last === first) return null;
    }
    const isMark = (i: number) => tokens[i].upos === 'PUNCT' && !/^[“”"«»]$/u.test(tokens[i].text);
    while (first < last && isMark(first)) first++;
    while (last > first && isMark(last - 1)) last--;
    if (first >= last) return null;
    return { source, cue: { start: tokens[token].start, end: tokens[token].end }, token, first, last, attitude };
  }
}
