/** Made sentences of who says what to whom, when and after what: see news.ts. */
import { Phrases } from './news-phrases';
import { as, comma, mark, type Node, node } from './news-tree';
import * as words from './news-words';

/** Makes sentences, a method for each construction. */
export class Reports extends Phrases {
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
}
