/** What a clause has: its subject, objects, obliques and complements, shared and controlled ones included. */
import type { Tree } from '../language/tree';
import type { Token } from '../model';
import { isPeriod } from './periods';

/** A dependent with its preposition, in lower case ("out of" is "out"). */
export interface Oblique {
  preposition: string;
  token: number;
}

const RELATIVIZERS = new Set(['who', 'whom', 'which', 'that', 'whose']);
const DEPTH = 12;

export class Clauses {
  readonly tokens: readonly Token[];
  private readonly depths: Int32Array;

  constructor(readonly tree: Tree) {
    this.tokens = tree.tokens;
    this.depths = new Int32Array(tree.tokens.length).fill(-1);
  }

  /** Number of tokens above, 0 for a root. */
  depth(token: number): number {
    const path: number[] = [];
    let at = token;
    while (at >= 0 && this.depths[at] < 0) {
      path.push(at);
      at = this.tokens[at].head;
    }
    let depth = at < 0 ? -1 : this.depths[at];
    for (let i = path.length - 1; i >= 0; i--) this.depths[path[i]] = ++depth;
    return this.depths[token];
  }

  lemma(token: number): string {
    return this.tokens[token].lemma.toLowerCase();
  }

  isVerbal(token: number): boolean {
    return this.tokens[token].upos === 'VERB' || this.tokens[token].upos === 'AUX';
  }

  isInfinitive(verb: number): boolean {
    return this.tokens[verb].xpos === 'VB' && this.tree.children(verb).some((kid) => this.lemma(kid) === 'to');
  }

  /** A gerund after a preposition that has the object above for subject ("accused X of killing", "barred X from voting"). */
  isCharge(verb: number): boolean {
    const { tree } = this;
    return (
      tree.is(verb, 'advcl', 'obl') &&
      tree.children(verb).some((mark) => mark < verb && /^(?:of|for|from)$/.test(this.lemma(mark)))
    );
  }

  /** Passive by its auxiliary or subject, or a participle after its noun ("Iranians seized in Irbil"). */
  isPassive(verb: number, depth = 0): boolean {
    const { tree, tokens } = this;
    if (tree.children(verb).some((kid) => /:pass$/.test(tokens[kid].deprel))) return true;
    const { deprel, xpos, head } = tokens[verb];
    if (xpos !== 'VBN') return false;
    // A participle with an object of its own is a finite verb that the tagger mistook.
    if (deprel === 'acl') return !tree.childrenBy(verb, 'obj').some((kid) => !isPeriod(tokens[kid]));
    const helped = tree.child(verb, 'aux') >= 0 || tree.child(verb, 'nsubj') >= 0;
    if (deprel === 'conj' && head >= 0 && !helped && depth < DEPTH) return this.isPassive(head, depth + 1);
    return deprel === 'advcl' && !helped && tree.child(verb, 'obj') < 0;
  }

  /** The noun that a relative pronoun stands for, else the token itself. */
  antecedent(token: number): number {
    const { tree, tokens } = this;
    if (!RELATIVIZERS.has(this.lemma(token)) || tokens[token].upos === 'DET') return token;
    for (const above of tree.ancestors(token).slice(1, 5)) {
      if (tokens[above].deprel === 'acl:relcl') return tokens[above].head;
    }
    // A relative clause that the parser hung elsewhere: the noun before the pronoun.
    for (let i = token - 1; i >= 0 && i >= token - 3; i--) {
      if (/^(?:NOUN|PROPN)$/.test(tokens[i].upos)) return i;
      if (tokens[i].upos !== 'PUNCT' && tokens[i].upos !== 'ADP') break;
    }
    return token;
  }

  /** The subject as the surface has it: own, shared with a conjunct, controlled, or the noun a participle modifies; -1. */
  surfaceSubject(verb: number, depth = 0): number {
    const { tree, tokens } = this;
    const subjects = tree.childrenBy(verb, 'nsubj');
    // Two that stand side by side are a title and its name.
    const own = subjects.length > 1 && subjects[1] === subjects[0] + 1 ? subjects[1] : (subjects[0] ?? -1);
    if (own >= 0) return this.antecedent(own);
    // An "it" that stands for somebody is no expletive; whether it does, the cast knows.
    const it = tree.childrenBy(verb, 'expl').find((kid) => this.lemma(kid) === 'it');
    if (it !== undefined) return it;
    const { deprel, head } = tokens[verb];
    if (head < 0 || depth > DEPTH) return -1;
    const up = () => this.surfaceSubject(head, depth + 1);
    switch (deprel) {
      case 'conj':
        return this.isVerbal(head) || tokens[head].upos === 'ADJ' ? up() : -1;
      case 'xcomp': {
        const object = this.controllingObject(head);
        return object >= 0 ? object : up();
      }
      case 'advcl':
        if (this.isCharge(verb)) return this.objects(head)[0] ?? -1;
        return up();
      case 'ccomp':
        return this.isPassive(head) && deprel === 'ccomp' ? -1 : up();
      case 'acl:relcl':
        return head;
      case 'acl':
        return tokens[verb].xpos === 'VB' ? this.holder(head, depth + 1) : head;
      case 'obl':
      case 'nmod':
        return this.isVerbal(verb) && this.isVerbal(head) ? up() : -1;
      default:
        return -1;
    }
  }

  /** Who has the plan, decision or right that an infinitive modifies: its owner, else the subject of the verb above. */
  private holder(noun: number, depth: number): number {
    const { tree, tokens } = this;
    const owner = tree.child(noun, 'nmod:poss');
    if (owner >= 0) return owner;
    const above = tokens[noun].head;
    if (above >= 0 && tree.is(noun, 'obj') && this.isVerbal(above)) return this.surfaceSubject(above, depth);
    return noun;
  }

  /** The object that is subject of the complement ("urged X to stop"), -1 where the subject is ("promised X to stop"). */
  private controllingObject(verb: number): number {
    if (/^(?:promise|threaten|vow|pledge)$/.test(this.lemma(verb))) return -1;
    if (this.isPassive(verb)) return -1;
    const object = this.tree.child(verb, 'obj', 'iobj');
    return object >= 0 ? object : -1;
  }

  /** Who does it: the subject, or of a passive the agent; empty where not told. */
  doers(verb: number): number[] {
    if (this.isPassive(verb)) {
      return this.obliques(verb)
        .filter(({ token, preposition }) => this.tree.is(token, 'obl:agent') || preposition === 'by')
        .map(({ token }) => token);
    }
    const own = this.tree.childrenBy(verb, 'nsubj');
    if (own.length > 0) return own.map((token) => this.antecedent(token));
    const subject = this.surfaceSubject(verb);
    if (subject < 0) return [];
    // "issued a statement demanding ...": the statement's author.
    const { deprel } = this.tokens[verb];
    if (deprel === 'acl' && this.tree.is(subject, 'obj')) {
      const author = this.surfaceSubject(this.tokens[subject].head);
      if (author >= 0) return [subject, author];
    }
    return [subject];
  }

  /** Direct and indirect objects; of a passive its surface subject; of a relative clause the noun it lacks. */
  objects(verb: number): number[] {
    const { tree, tokens } = this;
    const own = tree
      .childrenBy(verb, 'obj', 'iobj')
      .filter((token) => !isPeriod(tokens[token]))
      .map((token) => this.antecedent(token));
    if (this.isPassive(verb)) {
      const subject = this.surfaceSubject(verb);
      return subject >= 0 ? [subject, ...own] : own;
    }
    const { deprel, head } = tokens[verb];
    if (own.length === 0 && deprel === 'acl:relcl' && head >= 0) {
      const subject = tree.child(verb, 'nsubj');
      if (subject >= 0 && !RELATIVIZERS.has(this.lemma(subject))) return [head];
    }
    // "arrested and deported five men": an object behind the last verb of a coordination is shared, whichever verb it hangs on.
    if (own.length === 0) {
      if (deprel === 'conj' && head >= 0 && this.isVerbal(head) && tree.child(verb, 'nsubj') < 0) {
        const shared = tree.childrenBy(head, 'obj').filter((object) => object > verb);
        if (shared.length > 0) return shared;
      }
      for (const next of tree.childrenBy(verb, 'conj')) {
        if (tokens[next].xpos === tokens[verb].xpos && tree.child(next, 'nsubj') < 0 && next - verb < 6) {
          const shared = tree.childrenBy(next, 'obj');
          if (shared.length > 0 && tree.childrenBy(verb, 'obl', 'xcomp', 'ccomp').length === 0) return shared;
        }
      }
    }
    return own;
  }

  /** Prepositional dependents of a verb, or of a noun ("talks with Iran"). */
  obliques(head: number): Oblique[] {
    const { tree } = this;
    return tree.childrenBy(head, 'obl', 'nmod').flatMap((token) => {
      const mark = tree.child(token, 'case');
      if (tree.is(token, 'nmod:poss')) return [];
      return mark >= 0 ? [{ preposition: this.lemma(mark), token }] : [];
    });
  }

  /** Heads of clausal complements, gerunds after a preposition included ("accused of killing"). */
  complements(verb: number): number[] {
    const { tree } = this;
    return tree
      .children(verb)
      .filter(
        (kid) =>
          tree.is(kid, 'xcomp', 'ccomp') ||
          (tree.is(kid, 'acl') && this.isVerbal(verb)) ||
          (tree.is(kid, 'advcl', 'obl') &&
            this.isVerbal(kid) &&
            tree.children(kid).some((mark) => mark < kid && /^(?:of|from|for|against|to)$/.test(this.lemma(mark)))),
      );
  }

  /** The verb, adjective or noun whose clause a token belongs to. */
  clauseOf(token: number): number {
    for (const above of this.tree.ancestors(token)) {
      const { deprel, head, upos } = this.tokens[above];
      if (head < 0 || upos === 'VERB' || /^(?:ccomp|advcl|acl|xcomp|parataxis|acl:relcl)$/.test(deprel)) return above;
    }
    return token;
  }
}
