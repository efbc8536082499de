/** Phrases and clauses of made news sentences. */
import { random } from '../language/hash';
import { as, comma, type Node, node } from './news-tree';
import * as words from './news-words';

/** "deny" of "denies", "dismiss" of "dismisses", "attack" of "attacks". */
const baseOf = (present: string) =>
  present.endsWith('ies') ? `${present.slice(0, -3)}y` : present.replace(/(?<=ss|sh|ch)es$|s$/, '');

/** Makes phrases and clauses; all choices come from one seed. */
export class Phrases {
  protected readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  protected pickSome<T>(list: readonly T[], n: number): T[] {
    const found = new Set<T>();
    while (found.size < n) found.add(this.pick(list));
    return [...found];
  }

  one(...makers: (() => Node)[]): Node {
    return this.pick(makers)();
  }

  protected det(text = this.pick(['the', 'the', 'a'])): Node {
    return as('det', node(text, 'DET DT'));
  }

  protected case(text: string): Node {
    return as('case', node(text, 'ADP IN'));
  }

  /** "Lima", "Peru", seldom "Lima, Peru,". */
  protected place(closed = true): Node {
    if (this.chance(0.9)) return node(this.pick(this.chance(0.5) ? words.CITIES : words.COUNTRIES), 'PROPN NNP');
    const country = as('appos', node(this.pick(words.COUNTRIES), 'PROPN NNP', [comma()], closed ? [comma()] : []));
    return node(this.pick(words.CITIES), 'PROPN NNP', [], [country]);
  }

  person(): Node {
    const name = node(this.pick(words.FIRST), 'PROPN NNP');
    name.behind.push(as('flat', node(this.pick(words.LAST), 'PROPN NNP')));
    return this.chance(0.1) ? node(this.pick(words.LAST), 'PROPN NNP') : name;
  }

  protected nation(): Node {
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

  /** "his brother Karim Amiri", "the ferry Albatross". */
  protected known(): Node {
    if (this.chance(0.4)) {
      const title = as('appos', node(this.pick(words.WORK_TITLES), 'PROPN NNP'));
      return node(this.pick(words.WORKS), 'NOUN NN', [this.det('the')], [title]);
    }
    const owner = this.chance(0.7)
      ? node(this.pick(['his', 'her', 'their', 'my', 'our', 'its']), 'PRON PRP$')
      : { ...this.person(), behind: [] };
    if (owner.upos === 'PROPN') owner.behind.push(as('case', node("'s", 'PART POS')));
    return node(this.pick(words.RELATIONS), 'NOUN NN', [as('nmod:poss', owner)], [as('appos', this.person())]);
  }

  protected group(): Node {
    const head = node(this.pick(words.GROUPS), 'NOUN NNS');
    if (head.text === 'police') head.xpos = 'NN';
    const kind = this.next();
    if (kind < 0.2) head.before.push(as('nummod', node(this.pick(['two', 'three', 'ten', '12', 'six']), 'NUM CD')));
    else if (kind < 0.4) head.before.push(this.nation());
    else if (kind < 0.5) head.before.push(as('amod', node(this.pick(words.ADJECTIVES), 'ADJ JJ')));
    else if (kind < 0.6) head.before.push(this.det('the'));
    return head;
  }

  protected thing(): Node {
    const head = this.nominal(this.pick(words.THINGS));
    if (this.chance(0.2)) head.behind.push(as('nmod', this.placeAfter(this.pick(['in', 'with', 'on', 'near']))));
    return head;
  }

  protected placeAfter(preposition: string): Node {
    const place = this.place();
    return { ...place, before: [this.case(preposition)] };
  }

  /** "X, a lawyer for the family": the name with an apposition. */
  protected apposed(closed: boolean): Node {
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

  /** "a free, united Somalia that is at peace", "a long, bitter conflict". */
  protected pictured(): Node {
    const noun = this.pick(words.THINGS.filter((thing) => !thing.endsWith('s')));
    const head = this.chance(0.6) ? node(this.pick(words.COUNTRIES), 'PROPN NNP') : node(noun, 'NOUN NN');
    const [first, second] = this.pickSome(words.IMAGES, 2).map((image) => as('amod', node(image, 'ADJ JJ')));
    if (this.chance(0.8)) first.behind.push(comma());
    head.before.push(this.det('a'), first, second);
    if (this.chance(0.5)) {
      const link = node('that', 'PRON WDT');
      const state = node(this.pick(words.IMAGES), 'ADJ JJ', [
        as('nsubj', link),
        as('cop', node(this.pick(['is', 'was']), 'AUX VBZ', [], [], 'be')),
      ]);
      head.behind.push(as('acl:relcl', this.chance(0.4) ? state : this.clause(link)));
    }
    return head;
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
      () => (this.chance(0.4) ? this.known() : this.nominal()),
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
      () => (this.chance(0.4) ? this.known() : this.group()),
      () => (this.chance(0.4) ? this.pictured() : this.thing()),
    );
  }

  protected adjunct(): Node {
    const kind = this.next();
    if (kind < 0.4) return as('obl', this.placeAfter(this.pick(['in', 'in', 'near', 'at', 'from'])));
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
  protected day(bare = 0.7): Node {
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
}
