/**
 * Made sentences with gold trees: constructions of news that treebanks of other texts have little of. Annotated like the
 * English treebanks of Universal Dependencies (version 2.16): a title is `nmod:desc` of the name, a bare day `obl:unmarked`.
 */
import { random } from '../language/hash';
import type { Sentence, Token, Upos } from '../model';
import type { TreeDocument } from './conllu';
import * as words from './news-words';

/** A word with its dependents before and behind it, outermost first and last. */
interface Node {
  text: string;
  upos: Upos;
  xpos: string;
  lemma: string;
  relation: string;
  before: Node[];
  behind: Node[];
}

const SENTENCES_PER_DOCUMENT = 12;
const OPENING = new Set(['(', '“']);
const CLOSING = new Set([',', '.', ')', '”', "'s", '?']);

function node(text: string, tag: string, before: Node[] = [], behind: Node[] = [], lemma = text): Node {
  const [upos, xpos] = tag.split(' ');
  return { text, upos: upos as Upos, xpos, lemma, relation: 'root', before, behind };
}

const as = (relation: string, child: Node): Node => ({ ...child, relation });
const mark = (text: string) => as('punct', node(text, `PUNCT ${text === '“' ? '``' : text === '”' ? "''" : text}`));
const comma = () => mark(',');

/** "deny" of "denies", "dismiss" of "dismisses", "attack" of "attacks". */
const baseOf = (present: string) =>
  present.endsWith('ies') ? `${present.slice(0, -3)}y` : present.replace(/(?<=ss|sh|ch)es$|s$/, '');

/** Makes sentences; all choices come from one seed. */
class Maker {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  private pickSome<T>(list: readonly T[], n: number): T[] {
    const found = new Set<T>();
    while (found.size < n) found.add(this.pick(list));
    return [...found];
  }

  one(...makers: (() => Node)[]): Node {
    return this.pick(makers)();
  }

  private det(text = this.pick(['the', 'the', 'a'])): Node {
    return as('det', node(text, 'DET DT'));
  }

  private case(text: string): Node {
    return as('case', node(text, 'ADP IN'));
  }

  private place(): Node {
    return node(this.pick(this.chance(0.5) ? words.CITIES : words.COUNTRIES), 'PROPN NNP');
  }

  person(): Node {
    const name = node(this.pick(words.FIRST), 'PROPN NNP');
    name.behind.push(as('flat', node(this.pick(words.LAST), 'PROPN NNP')));
    return this.chance(0.1) ? node(this.pick(words.LAST), 'PROPN NNP') : name;
  }

  private nation(): Node {
    return this.chance(0.35)
      ? as('compound', node(this.pick(['U.S.', 'U.S.', 'U.K.', 'U.N.', 'EU']), 'PROPN NNP'))
      : as('amod', node(this.pick(words.DEMONYMS), 'ADJ JJ'));
  }

  /** "U.S. Ambassador X", "Foreign Minister X", "government spokesman X", "Secretary of State X". */
  titled(): Node {
    const name = this.person();
    const kind = this.next();
    let title: Node;
    if (kind < 0.3) title = node(this.pick(words.TITLES), 'PROPN NNP');
    else if (kind < 0.55) {
      const [first, second] = this.pick(words.OFFICES).split(' ');
      const modifier = /^(?:Foreign|Prime|Chief|Vice|Deputy)$/.test(first)
        ? as('amod', node(first, 'ADJ JJ', [], [], first.toLowerCase()))
        : as('compound', node(first, 'PROPN NNP'));
      title = node(second, 'PROPN NNP', [modifier]);
    } else if (kind < 0.62) {
      title = node('Secretary', 'PROPN NNP', [], [as('nmod', node('State', 'PROPN NNP', [this.case('of')]))]);
    } else {
      title = node(this.pick(words.POSTS), 'NOUN NN');
      if (this.chance(0.8)) title.before.push(as('compound', node(this.pick(words.BODIES), 'NOUN NN')));
      if (this.chance(0.15))
        title.before = [as('compound', node('ministry', 'NOUN NN', [as('amod', node('foreign', 'ADJ JJ'))]))];
    }
    if (this.chance(0.45)) title.before.unshift(this.nation());
    if (this.chance(0.1)) title.before.unshift(as('amod', node('former', 'ADJ JJ')));
    name.before.push(as('nmod:desc', title));
    return name;
  }

  /** "the new government", "a former general", "rebels". */
  nominal(noun = this.pick(words.ACTORS)): Node {
    const head = node(noun, noun.endsWith('s') ? 'NOUN NNS' : 'NOUN NN');
    if (this.chance(0.25)) head.before.unshift(as('amod', node(this.pick(words.ADJECTIVES), 'ADJ JJ')));
    if (this.chance(0.2)) head.before.unshift(this.nation());
    head.before.unshift(this.det(/s$/.test(noun) ? 'the' : undefined));
    return head;
  }

  private group(): Node {
    const head = node(this.pick(words.GROUPS), 'NOUN NNS');
    if (head.text === 'police') head.xpos = 'NN';
    const kind = this.next();
    if (kind < 0.2) head.before.push(as('nummod', node(this.pick(['two', 'three', 'ten', '12', 'six']), 'NUM CD')));
    else if (kind < 0.4) head.before.push(this.nation());
    else if (kind < 0.5) head.before.push(as('amod', node(this.pick(words.ADJECTIVES), 'ADJ JJ')));
    else if (kind < 0.6) head.before.push(this.det('the'));
    return head;
  }

  private thing(): Node {
    const head = this.nominal(this.pick(words.THINGS));
    if (this.chance(0.2)) head.behind.push(as('nmod', this.place2(this.pick(['in', 'with', 'on', 'near']))));
    return head;
  }

  private place2(preposition: string): Node {
    const place = this.place();
    return { ...place, before: [this.case(preposition)] };
  }

  /** "X, a lawyer for the family": the name with an apposition. */
  private apposed(closed: boolean): Node {
    const swap = this.chance(0.3);
    const name = this.one(
      () => this.person(),
      () => this.person(),
      () => this.place(),
    );
    const post = node(this.pick(words.POSTS), 'NOUN NN', [this.det()]);
    if (this.chance(0.25)) post.before.push(as('amod', node(this.pick(words.ADJECTIVES), 'ADJ JJ')));
    if (this.chance(0.2)) post.before.push(as('amod', node(this.pick(words.DEMONYMS), 'ADJ JJ')));
    if (this.chance(0.5)) {
      const of = this.one(
        () => this.nominal(),
        () => this.place(),
      );
      post.behind.push(
        as('nmod', { ...of, before: [this.case(this.pick(['of', 'for', 'in', 'from'])), ...of.before] }),
      );
    }
    const [outer, inner] = swap ? [{ ...post, behind: post.behind.slice(0, 0) }, this.person()] : [name, post];
    inner.before = [comma(), ...inner.before];
    if (closed) inner.behind = [...inner.behind, comma()];
    outer.behind = [...outer.behind, as('appos', inner)];
    return outer;
  }

  subject(): Node {
    return this.one(
      () => this.titled(),
      () => this.nominal(),
      () => this.nominal(),
      () => this.group(),
      () => this.place(),
      () => this.person(),
      () => this.apposed(true),
    );
  }

  object(): Node {
    return this.one(
      () => this.thing(),
      () => this.thing(),
      () => this.group(),
      () => this.titled(),
      () => this.person(),
      () => this.nominal(),
      () => this.place(),
    );
  }

  private adjunct(): Node {
    const kind = this.next();
    if (kind < 0.4) return as('obl', this.place2(this.pick(['in', 'in', 'near', 'at', 'from'])));
    const noun = this.thing();
    return as('obl', {
      ...noun,
      before: [
        this.case(this.pick(['during', 'after', 'before', 'at', 'over', 'despite', 'in', 'about'])),
        ...noun.before,
      ],
    });
  }

  /** "Monday", "on Monday", "last week". */
  private day(bare = 0.7): Node {
    if (this.chance(0.1)) {
      return as(
        'obl:unmarked',
        node(this.pick(['week', 'month', 'year']), 'NOUN NN', [as('amod', node('last', 'ADJ JJ'))]),
      );
    }
    const day = node(this.pick(words.DAYS), 'PROPN NNP');
    return this.chance(bare) ? as('obl:unmarked', day) : as('obl', { ...day, before: [this.case('on')] });
  }

  verb(forms: readonly string[], form: 'present' | 'past' | 'participle' = 'past'): Node {
    const [present, past, participle] = this.pick(forms).split(' ');
    const [text, xpos] = form === 'present' ? [present, 'VBZ'] : form === 'past' ? [past, 'VBD'] : [participle, 'VBN'];
    return node(text, `VERB ${xpos}`, [], [], baseOf(present));
  }

  /** A clause without its full stop. */
  clause(subject: Node = this.subject()): Node {
    const transitive = this.chance(0.75);
    const modal = this.chance(0.2);
    const verb = this.verb(transitive ? words.VERBS : words.INTRANSITIVE);
    if (modal) {
      verb.text = verb.lemma;
      verb.xpos = 'VB';
      verb.before.push(as('aux', node(this.pick(['will', 'would', 'could']), 'AUX MD')));
      if (this.chance(0.4)) verb.before.push(as('advmod', node('not', 'PART RB')));
    }
    verb.before.unshift(as('nsubj', subject));
    if (transitive) verb.behind.push(as('obj', this.object()));
    if (this.chance(0.35)) verb.behind.push(this.adjunct());
    return verb;
  }

  private copular(): Node {
    const adjective = this.chance(0.5);
    const head = adjective
      ? node(this.pick(words.QUALITIES), 'ADJ JJ')
      : node(this.pick(words.VERDICTS), 'NOUN NN', [this.det('a')]);
    const subject = this.one(
      () => node(this.pick(['It', 'This', 'That']), 'PRON PRP', [], [], 'it'),
      () => this.thing(),
    );
    head.before = [
      as('nsubj', subject),
      as('cop', node(this.pick(['is', 'was']), 'AUX VBZ', [], [], 'be')),
      ...head.before,
    ];
    return head;
  }

  private spoken(): Node {
    const pronoun = () => node(this.pick(['We', 'They', 'I']), 'PRON PRP');
    return this.one(
      () => this.copular(),
      () => this.clause(pronoun()),
      () => this.clause(),
    );
  }

  /** "...", said government spokesman X. */
  quotative(): Node {
    const said = this.verb(words.SAYING, this.chance(0.85) ? 'past' : 'present');
    const content = as('ccomp', this.spoken());
    const quoted = this.chance(0.75);
    const straight = this.chance(0.5);
    if (quoted) content.before.unshift(mark(straight ? '"' : '“'));
    content.behind.push(comma());
    if (quoted) content.behind.push(mark(straight ? '"' : '”'));
    const speaker = this.one(
      () => this.titled(),
      () => this.titled(),
      () => this.titled(),
      () => this.person(),
      () => this.apposed(false),
      () => this.agent(),
    );
    said.before.push(content);
    said.behind.push(as('nsubj', speaker));
    if (this.chance(0.2)) said.behind.push(this.day(0.3));
    return said;
  }

  /** "a spokesman for the army", "the union's lawyer". */
  private agent(): Node {
    const post = node(this.pick(words.POSTS), 'NOUN NN');
    const owner = this.nominal();
    if (this.chance(0.5)) {
      post.before.push(as('nmod:poss', { ...owner, behind: [...owner.behind, as('case', node("'s", 'PART POS'))] }));
    } else {
      post.before.push(this.det());
      post.behind.push(as('nmod', { ...owner, before: [this.case(this.pick(['for', 'of'])), ...owner.before] }));
    }
    if (this.chance(0.4)) post.behind.push(as('appos', { ...this.person(), before: [comma()] }));
    return post;
  }

  /** "held Monday its first session", "claimed Saturday that ...", "met Tuesday in ...". */
  weekday(): Node {
    const kind = this.next();
    if (kind < 0.45) {
      const clause = this.clause();
      if (this.chance(0.3)) clause.before.splice(1, 0, this.day(0.4));
      else clause.behind.splice(this.chance(0.5) ? 0 : clause.behind.length, 0, this.day(0.8));
      return clause;
    }
    if (kind < 0.9) {
      const verb = this.verb(words.CLAIMING);
      verb.before.push(as('nsubj', this.subject()));
      if (this.chance(0.8)) verb.behind.push(this.day(0.85));
      const content = as(
        'ccomp',
        this.one(
          () => this.clause(),
          () => this.clause(node(this.pick(['they', 'he', 'she', 'it']), 'PRON PRP')),
        ),
      );
      if (content.xpos === 'VBD' && this.chance(0.4)) {
        content.xpos = 'VBN';
        content.before.push(as('aux', node('had', 'AUX VBD', [], [], 'have')));
      }
      if (this.chance(0.6)) content.before.unshift(as('mark', node('that', 'SCONJ IN')));
      verb.behind.push(content);
      return verb;
    }
    const subject = this.thing();
    subject.behind.push(as('acl', { ...this.verb(words.VERBS, 'participle'), behind: [this.day(0.8)] }));
    return this.clause(subject);
  }

  /** "During a meeting in ..., X did ...", "Speaking to reporters, ...". */
  fronted(): Node {
    const clause = this.clause();
    const kind = this.next();
    let front: Node;
    if (kind < 0.45) front = this.adjunct();
    else if (kind < 0.6) front = this.day(0);
    else if (kind < 0.8) {
      front = as('advcl', this.clause());
      front.before.unshift(as('mark', node(this.pick(['after', 'as', 'before', 'while', 'although']), 'SCONJ IN')));
    } else {
      const reporters = { ...this.group(), before: [this.case('to')] };
      front = as('advcl', node('speaking', 'VERB VBG', [], [as('obl', reporters)], 'speak'));
      if (this.chance(0.4)) front.behind.push(this.adjunct());
    }
    front.behind = [...front.behind, comma()];
    clause.before.unshift(front);
    return clause;
  }

  private listed(items: Node[], serial: boolean): Node {
    const [first, ...rest] = items;
    first.behind.push(
      ...rest.map((item, i) => {
        const last = i === rest.length - 1;
        const joint = last ? [...(serial ? [comma()] : []), as('cc', node('and', 'CCONJ CC'))] : [comma()];
        return as('conj', { ...item, before: [...joint, ...item.before] });
      }),
    );
    return first;
  }

  /** Lists of three to six names, groups or deeds. */
  coordination(): Node {
    const serial = this.chance(0.3);
    const kind = this.next();
    const n = 3 + Math.floor(this.next() * 3.2);
    if (kind < 0.35) {
      const [subject, ...more] = Array.from({ length: 3 }, () => this.verb(words.VERBS));
      for (const verb of [subject, ...more]) verb.behind.push(as('obj', this.object()));
      if (this.chance(0.3)) more[1].behind = [];
      subject.before.unshift(as('nsubj', this.subject()));
      return this.listed([subject, ...more], serial);
    }
    const names = () => this.pickSome(words.COUNTRIES, n).map((country) => node(country, 'PROPN NNP'));
    const bare = () => this.pickSome(words.GROUPS, n).map((noun) => node(noun, 'NOUN NNS'));
    const people = () => Array.from({ length: n }, () => (this.chance(0.5) ? this.titled() : this.person()));
    const list = this.listed(this.pick([names, bare, people])(), serial);
    if (kind < 0.6) return this.clause(list);
    const clause = this.clause();
    if (kind < 0.9) {
      clause.behind = [as('obj', list), ...clause.behind.filter(({ relation }) => relation !== 'obj')];
      return clause;
    }
    const head = node(this.pick(words.GROUPS), 'NOUN NNS');
    head.behind.push(as('nmod', { ...list, before: [this.case('from'), ...list.before] }));
    return this.clause(head);
  }

  apposition(): Node {
    if (this.chance(0.6)) return this.clause(this.apposed(true));
    const clause = this.verb(words.VERBS);
    clause.before.push(as('nsubj', this.subject()));
    clause.behind.push(as('obj', this.apposed(false)));
    return clause;
  }

  /** "called X an occupation", "appointed X ambassador". */
  complement(): Node {
    const appoints = this.chance(0.4);
    const verb = this.verb(appoints ? words.APPOINTING : words.NAMING);
    verb.before.push(as('nsubj', this.subject()));
    if (appoints) {
      const son = node(this.pick(['son', 'brother', 'deputy', 'ally']), 'NOUN NN', [
        as('nmod:poss', node('his', 'PRON PRP$')),
      ]);
      const post = this.chance(0.25)
        ? node('minister', 'NOUN NN', [as('amod', node('prime', 'ADJ JJ'))])
        : node(this.pick(words.POSTS), 'NOUN NN');
      verb.behind.push(as('obj', this.chance(0.75) ? this.person() : son), as('xcomp', post));
      return verb;
    }
    verb.behind.push(
      as('obj', this.object()),
      as(
        'xcomp',
        this.one(
          () => node(this.pick(words.QUALITIES), 'ADJ JJ'),
          () => node(this.pick(words.VERDICTS), 'NOUN NN', [this.det('a')]),
          () => node(`${this.pick(words.VERDICTS.filter((noun) => !noun.endsWith('y')))}s`, 'NOUN NNS'),
        ),
      ),
    );
    return verb;
  }

  /** "CAIRO (AP) -- The army ...". */
  dateline(): Node {
    const clause = this.clause();
    const place = node(this.pick(words.CITIES).toUpperCase(), 'PROPN NNP');
    if (this.chance(0.3))
      place.behind.push(as('appos', { ...node(this.pick(words.COUNTRIES), 'PROPN NNP'), before: [comma()] }));
    if (this.chance(0.2)) {
      const date = node(
        this.pick(words.MONTHS),
        'PROPN NNP',
        [comma()],
        [as('nummod', node(String(1 + Math.floor(this.next() * 28)), 'NUM CD'))],
      );
      place.behind.push(as('nmod:unmarked', date));
    }
    if (this.chance(0.6)) {
      const agency = node(this.pick(words.AGENCIES), 'PROPN NNP', [mark('(')], [mark(')')]);
      place.behind.push(as('parataxis', agency));
    }
    place.behind.push(as('punct', node(this.pick(['--', '-', '–', '—']), 'PUNCT :')));
    clause.before.unshift(as('parataxis', place));
    return clause;
  }

  /** Without articles and auxiliaries: "Minister accused of fraud", "Rebels seize town". */
  headline(): Node {
    const bare = (list: readonly string[]) => {
      const noun = this.pick(list);
      return node(noun, /[^s]s$/.test(noun) ? 'NOUN NNS' : 'NOUN NN');
    };
    const subject = this.one(
      () => this.group(),
      () => bare(words.ACTORS),
      () => this.place(),
      () => this.titled(),
    );
    const end = () => {
      const noun = bare(words.THINGS);
      return as('obl', { ...noun, before: [this.case(this.pick(['over', 'after', 'in', 'at'])), ...noun.before] });
    };
    const kind = this.next();
    if (kind < 0.35) {
      const verb = this.verb(words.VERBS, 'participle');
      verb.before.push(as('nsubj:pass', subject));
      verb.behind.push(end());
      return verb;
    }
    const present = this.verb(words.VERBS, 'present');
    if (subject.xpos === 'NNS' || subject.text === 'police') {
      present.text = present.lemma;
      present.xpos = 'VBP';
    }
    if (kind < 0.5) {
      present.text = present.lemma;
      present.xpos = 'VB';
      present.before.push(as('mark', node('to', 'PART TO')));
    }
    present.before.unshift(as('nsubj', subject));
    present.behind.push(
      as(
        'obj',
        this.one(
          () => bare(words.THINGS),
          () => this.group(),
          () => this.place(),
        ),
      ),
    );
    if (this.chance(0.5)) present.behind.push(end());
    return present;
  }
}

/** The words of a tree in order, with heads; the root is -1. */
function inOrder(top: Node): { node: Node; head: number }[] {
  const order: { node: Node; head: Node | null }[] = [];
  const walk = (at: Node, head: Node | null) => {
    for (const child of at.before) walk(child, at);
    order.push({ node: at, head });
    for (const child of at.behind) walk(child, at);
  };
  walk(top, null);
  const place = new Map(order.map(({ node: at }, i) => [at, i]));
  return order.map(({ node: at, head }) => ({ node: at, head: head === null ? -1 : place.get(head)! }));
}

/**
 * Documents of made sentences.
 * @param count number of documents of twelve sentences
 */
export function newsDocuments(count: number): TreeDocument[] {
  return Array.from({ length: count }, (_, d) => newsDocument(`made-news-${d}`, new Maker(7000 + d)));
}

function newsDocument(id: string, maker: Maker): TreeDocument {
  const kinds = [
    maker.quotative,
    maker.weekday,
    maker.clause,
    maker.fronted,
    maker.coordination,
    maker.apposition,
    maker.complement,
    maker.dateline,
    maker.headline,
  ] as const;
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  for (let n = 0; n < SENTENCES_PER_DOCUMENT; n++) {
    const make = maker.pick(kinds);
    const top: Node = (make as () => Node).call(maker);
    if (make !== maker.headline) top.behind.push(mark('.'));
    const first = tokens.length;
    let quoted = false;
    let joined = true;
    if (text !== '') text += make === maker.headline ? '\n\n' : ' ';
    const order = inOrder(top);
    order.forEach(({ node: word, head }, i) => {
      const closes = CLOSING.has(word.text) || (word.text === '"' && quoted);
      if (!joined && !closes) text += ' ';
      const opens = OPENING.has(word.text) || (word.text === '"' && !quoted);
      if (word.text === '"') quoted = !quoted;
      const start = text.length;
      const isFirst = tokens.slice(first).every(({ upos }) => upos === 'PUNCT');
      const plain = word.text === 'a' && /^[aeio]/i.test(order[i + 1].node.text) ? 'an' : word.text;
      const form = isFirst ? plain[0].toUpperCase() + plain.slice(1) : plain;
      text += form;
      joined = opens;
      tokens.push({
        start,
        end: text.length,
        text: form,
        lemma: word.lemma,
        upos: word.upos,
        xpos: word.xpos,
        head: head < 0 ? -1 : first + head,
        deprel: head < 0 ? 'root' : word.relation,
      });
    });
    sentences.push({
      start: tokens[first].start,
      end: text.length,
      first,
      last: tokens.length,
      zone: 'body',
      paragraph: 0,
    });
  }
  return { id, genre: 'made-news', text, tokens, sentences };
}
