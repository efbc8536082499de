/** Who is meant by the subject of an attribution: the words that name the source, and the actor they refer to. */
import { CastIndex } from '../actors/lookup';
import { type Tree, treeOf } from '../language/tree';
import type { Analysis, Cast, Mention, Span } from '../model';
import { clauseCues } from './cues';

export interface Source {
  span: Span;
  speaker: string | null;
  text: string;
}

/** Parts of a subject that are told about the source rather than name it. */
const ASIDES = ['acl', 'advcl', 'parataxis', 'conj', 'cc', 'ccomp', 'punct', 'dep'];

const isSayVerb = (lemma: string) => clauseCues.get(lemma) === 'says';

export class Sources {
  readonly tree: Tree;
  private readonly index: CastIndex;
  /** Mention that covers a token, the shortest. */
  private readonly covering = new Map<number, Mention>();

  constructor(
    private readonly analysis: Analysis,
    cast: Cast,
  ) {
    this.tree = treeOf(analysis);
    this.index = new CastIndex(cast);
    for (const mention of cast.mentions) {
      for (let i = mention.first; i < mention.last; i++) {
        const known = this.covering.get(i);
        if (!known || mention.last - mention.first < known.last - known.first) this.covering.set(i, mention);
      }
    }
  }

  /** Actor of the phrase headed by a token: its own mention, else the name that its title stands before. */
  speakerAt(head: number): string | null {
    const { tree } = this;
    const joined = [
      ...tree.childrenBy(head, 'flat', 'appos', 'compound'),
      ...tree.childrenBy(head, 'nmod').filter((kid) => tree.tokens[kid].deprel === 'nmod:desc'),
    ];
    const named = [head, ...joined]
      .map((token) => this.covering.get(token))
      .filter((mention) => mention?.form === 'name');
    const person = named.find((mention) => mention?.actor.startsWith('person:'));
    if (person) return person.actor;
    const own = this.index.mentionsAt(head)[0];
    if (own) return own.actor;
    const cover = this.covering.get(head);
    return cover && cover.form !== 'demonym' ? cover.actor : null;
  }

  /** The source whose head is a token. */
  at(head: number): Source {
    const { tree, analysis } = this;
    const { tokens } = tree;
    const words = tree.subtree(
      head,
      (token) =>
        tree.is(token, ...ASIDES) ||
        /^[“”"«»]$/u.test(tokens[token].text) ||
        (tokens[token].head === head && tree.is(token, 'case')),
    );
    // What hangs on the head across a gap (a verb, a quotation) is a slip of the parser.
    let first = head;
    let last = head + 1;
    const inside = new Set(words);
    while (inside.has(first - 1)) first--;
    while (inside.has(last) || (inside.has(last + 1) && tokens[last].text === ',')) last++;
    // A name is named whole.
    const name = this.covering.get(head);
    if (name?.form === 'name') {
      first = Math.min(first, name.first);
      last = Math.max(last, name.last);
    }
    const span = { start: tokens[first].start, end: tokens[last - 1].end };
    return {
      span,
      speaker: this.speakerAt(head),
      text: analysis.document.text.slice(span.start, span.end).replace(/\s+/gu, ' '),
    };
  }

  /**
   * The token that heads the subject of a predicate: its own, that of the clause it is joined to, or the noun it modifies.
   * -1 where none is told.
   */
  subjectOf(predicate: number, depth = 0): number {
    const { tree } = this;
    const { tokens } = tree;
    if (depth > 4) return -1;
    const own = tree.childrenBy(predicate, 'nsubj', 'csubj').find((kid) => tokens[kid].deprel !== 'nsubj:outer') ?? -1;
    if (own >= 0) {
      // "who said": the noun that the clause is about.
      if (/^W/.test(tokens[own].xpos) && tokens[predicate].deprel === 'acl:relcl') return tokens[predicate].head;
      return own;
    }
    const { deprel, head } = tokens[predicate];
    const inverted = this.inverted(predicate);
    if (inverted >= 0) return inverted;
    if (head < 0) return -1;
    if (tree.is(predicate, 'conj', 'advcl', 'xcomp', 'aux', 'cop'))
      return tokens[head].upos === 'VERB' || tokens[head].upos === 'ADJ' || tree.child(head, 'cop') >= 0
        ? this.subjectOf(head, depth + 1)
        : deprel === 'conj'
          ? -1
          : this.subjectOf(head, depth + 1);
    if (tree.is(predicate, 'acl')) return head;
    return -1;
  }

  /** "..., said spokeswoman Ann Lee": the parser may take an inverted subject for an object or a clause. -1 where none follows. */
  private inverted(verb: number): number {
    const { tree } = this;
    const { tokens } = tree;
    if (!isSayVerb(tokens[verb].lemma) || !/^(?:VBD|VBZ)$/.test(tokens[verb].xpos)) return -1;
    if (verb > 0 && !/^[,.”"’]$/u.test(tokens[verb - 1].text)) return -1;
    return (
      tree
        .childrenBy(verb, 'obj', 'ccomp', 'xcomp', 'obl', 'nmod', 'dep', 'iobj')
        .find(
          (kid) =>
            kid > verb &&
            kid - verb < 8 &&
            /^(?:NOUN|PROPN|PRON)$/.test(tokens[kid].upos) &&
            tree.child(kid, 'case') < 0 &&
            tree.child(kid, 'cop') < 0,
        ) ?? -1
    );
  }
}
