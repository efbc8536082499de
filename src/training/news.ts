/**
 * Made sentences with gold trees: constructions of news that treebanks of other texts have little of. Annotated like the
 * English treebanks of Universal Dependencies (version 2.16): a title is `nmod:desc` of the name, a bare day `obl:unmarked`.
 */
import type { TreeDocument } from './conllu';
import { Reports } from './news-reports';
import { appendSentence, as, comma, mark, type Node, node } from './news-tree';
import * as words from './news-words';

const SENTENCES_PER_DOCUMENT = 12;

/** Makes the other sentences, a method for each construction. */
class Maker extends Reports {
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

  /** "Peru's letter to the court angered diplomats." */
  reaction(): Node {
    const doing = node(this.pick(words.DOINGS), 'NOUN NN');
    if (this.chance(0.5)) {
      const owner = this.one(
        () => this.place(false),
        () => this.person(),
        () => this.nominal(),
      );
      doing.before.push(as('nmod:poss', { ...owner, behind: [...owner.behind, as('case', node("'s", 'PART POS'))] }));
    } else doing.before.push(this.det());
    if (this.chance(0.6)) {
      const other = this.one(
        () => this.place(),
        () => this.nominal(),
      );
      const preposition = this.case(this.pick(['to', 'from', 'by', 'about']));
      doing.behind.push(as('nmod', { ...other, before: [preposition, ...other.before] }));
    }
    const verb = this.verb(words.REACTIONS);
    verb.before.push(as('nsubj', doing));
    const whom = node(this.pick(words.GROUPS.filter((group) => group !== 'police')), 'NOUN NNS');
    verb.behind.push(as('obj', this.chance(0.7) ? whom : this.group()));
    if (this.chance(0.3)) verb.behind.push(this.adjunct());
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
    maker.reaction,
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
