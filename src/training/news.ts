/**
 * Made sentences with gold trees: constructions of news that treebanks of other texts have little of. Annotated like the
 * English treebanks of Universal Dependencies (version 2.16): a title is `nmod:desc` of the name, a bare day `obl:unmarked`.
 */
import type { TreeDocument } from './conllu';
import { Phrases } from './news-phrases';
import { appendSentence, as, comma, mark, type Node, node } from './news-tree';
import * as words from './news-words';

const SENTENCES_PER_DOCUMENT = 12;

/** Makes sentences, a method for each construction. */
class Maker extends Phrases {
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

  /** "Her nephew X runs ...", "praised the film Y", and as what somebody is of: "a letter from his lawyer X". */
  companion(): Node {
    if (this.chance(0.5)) return this.clause(this.known());
    const clause = this.clause();
    const known = this.known();
    const others = clause.behind.filter(({ relation }) => relation !== 'obj');
    const object = this.chance(0.6)
      ? known
      : node(
          this.pick(words.THINGS.filter((thing) => !thing.endsWith('s'))),
          'NOUN NN',
          [this.det()],
          [as('nmod', { ...known, before: [this.case(this.pick(['from', 'by', 'with', 'for'])), ...known.before] })],
        );
    clause.behind = [as('obj', object), ...others];
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
          () => node(`${this.pick(words.VERDICTS.filter((noun) => !/[sy]$/.test(noun)))}s`, 'NOUN NNS'),
        ),
      ),
    );
    return verb;
  }

  /** "voiced concern over the plan", "expressed hope for a free, united Somalia". */
  attitude(): Node {
    const [noun, preposition] = this.pick(words.ATTITUDES).split(' ');
    const verb = this.verb(words.VOICING);
    const what = this.one(
      () => this.pictured(),
      () => this.pictured(),
      () => this.object(),
    );
    const head = node(noun, /s$/.test(noun) ? 'NOUN NNS' : 'NOUN NN');
    head.behind.push(as('nmod', { ...what, before: [this.case(preposition), ...what.before] }));
    verb.before.push(as('nsubj', this.subject()));
    verb.behind.push(as('obj', head));
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
    maker.attitude,
    maker.companion,
    maker.companion,
    maker.headline,
    maker.headline,
    maker.headline,
  ] as const;
  const document: TreeDocument = { id, genre: 'made-news', text: '', tokens: [], sentences: [] };
  for (let n = 0; n < SENTENCES_PER_DOCUMENT; n++) {
    const make = maker.pick(kinds);
    const top: Node = (make as () => Node).call(maker);
    if (make !== maker.headline) top.behind.push(mark('.'));
    appendSentence(document, top, make === maker.headline ? '\n\n' : ' ');
  }
  return document;
}
