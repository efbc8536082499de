/** What has been said so far: the memory from which nominals and pronouns find whom they mean. */
import type { Tree } from '../language/tree';
import type { ActorKind } from '../model';
import { fold } from './fold';
import type { Draft, Entity, EntityRole } from './roster';
import type { Gender } from './titles';

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'inside', 'across', 'throughout', 'around']);
/** How much of a mention's weight is left so many sentences later; beyond the table nothing is remembered. */
const FADING = [1, 0.65, 0.42, 0.27, 0.18, 0.12, 0.08];

/** Kinds that can be a side. */
const PARTIES: ReadonlySet<ActorKind> = new Set(['country', 'organization', 'group']);

/** Entities named together; `heads`: the first of each time. */
interface Together {
  entities: Entity[];
  heads: number[];
  score: number;
}

interface Memory {
  draft: Draft;
  entity: Entity;
  sentence: number;
  /** Grammatical prominence: subject, object, other. */
  weight: number;
  locative: boolean;
}

export class Discourse {
  private readonly memories: Memory[] = [];
  private readonly byHead = new Map<number, Memory[]>();
  private readonly persons = new Set<Entity>();
  private sentence = 0;

  constructor(private readonly tree: Tree) {}

  enter(sentence: number): void {
    this.sentence = sentence;
  }

  /** Remembers a linked mention; call in the order of the text. */
  note(draft: Draft): void {
    if (!draft.entity) return;
    if (draft.entity.kind === 'person') this.persons.add(draft.entity);
    const { tree } = this;
    const place = tree.childrenBy(draft.head, 'case').some((kid) => LOCATIVE.has(tree.tokens[kid].lemma));
    const weight = tree.is(draft.head, 'nsubj')
      ? 3
      : tree.is(draft.head, 'obj', 'iobj')
        ? 1.6
        : tree.is(draft.head, 'obl', 'nmod')
          ? 1.2
          : 1;
    const memory = { draft, entity: draft.entity, sentence: this.sentence, weight, locative: place };
    this.memories.push(memory);
    const beside = this.byHead.get(draft.head);
    if (beside) beside.push(memory);
    else this.byHead.set(draft.head, [memory]);
  }

  private *recent(): Generator<Memory> {
    for (let i = this.memories.length - 1; i >= 0; i--) {
      if (this.sentence - this.memories[i].sentence >= FADING.length) return;
      yield this.memories[i];
    }
  }

  /** Weight of every entity in memory that `accepts`, best first; ties go to the later mention. */
  ranked(accepts: (memory: Memory) => boolean): [Entity, number][] {
    const scores = new Map<Entity, number>();
    for (const memory of this.recent()) {
      if (!accepts(memory)) continue;
      const score = memory.weight * FADING[this.sentence - memory.sentence];
      scores.set(memory.entity, (scores.get(memory.entity) ?? 0) + score);
    }
    // Map keeps the order of insertion, which is from the latest back; sort is stable.
    return [...scores].sort((a, b) => b[1] - a[1]);
  }

  /** The entity of a kind mentioned last, as a list of at most one. */
  last(kind: ActorKind): Entity[] {
    for (const { entity, draft } of this.recent()) if (entity.kind === kind && draft.form === 'name') return [entity];
    return [];
  }

  lastPerson(gender: Gender): Entity[] {
    const [best] = this.ranked(
      ({ entity }) => entity.kind === 'person' && (!entity.gender || entity.gender === gender),
    );
    return best ? [best[0]] : [];
  }

  /** The organization that "the commission" means: named with that word, else the last of that sector. */
  lastBody(word: string, sector: string): Entity | null {
    let bySector: Entity | null = null;
    for (const { entity } of this.recent()) {
      if (entity.kind !== 'organization' && entity.kind !== 'group') continue;
      for (const name of entity.names.keys()) if (fold(name).split(' ').includes(word)) return entity;
      const generic = sector === 'BUS' || sector === 'NGO' || sector === 'MED' || sector === 'EDU';
      if (!bySector && (entity.sector === sector || (generic && !entity.sector))) bySector = entity;
    }
    return bySector;
  }

  /**
   * Entities named in one breath, two or more ("A and B", "diplomats of A and B"), with the weight of having been so; heaviest first, ties to
   * the latest. Those that stand in places are none.
   */
  together(): Together[] {
    const found = new Map<string, Together>();
    const numbers = new Map<Entity, number>();
    const numberOf = (entity: Entity) => {
      if (!numbers.has(entity)) numbers.set(entity, numbers.size);
      return numbers.get(entity) as number;
    };
    for (const { draft, locative, weight, sentence } of this.recent()) {
      const { head } = draft;
      if (locative || this.tree.tokens[head].deprel === 'conj' || this.byHead.get(head)?.[0].draft !== draft) continue;
      const members = this.tree.conjuncts(head).flatMap((token) => this.byHead.get(token) ?? []);
      const entities = [...new Set(members.map(({ entity }) => entity))];
      if (entities.length < 2) continue;
      const key = entities
        .map(numberOf)
        .sort((a, b) => a - b)
        .join();
      const score = weight * FADING[this.sentence - sentence];
      const known = found.get(key);
      if (known) {
        known.score += score;
        known.heads.push(head);
      } else found.set(key, { entities, heads: [head], score });
    }
    return [...found.values()].sort((a, b) => b.score - a.score);
  }

  /** The `count` parties: countries or bodies named together, else the countries most spoken of, not as places; empty when there are not as many. */
  parties(count: number): Entity[] {
    const pair = this.together().find(
      ({ entities }) => entities.length === count && entities.every(({ kind }) => PARTIES.has(kind)),
    );
    if (pair) return pair.entities;
    const ranked = this.ranked(({ entity, locative }) => entity.kind === 'country' && !locative);
    return ranked.length >= count ? ranked.slice(0, count).map(([entity]) => entity) : [];
  }

  /**
   * Who holds a role, of those named so far.
   * @param leader a word that fits any office of a state ("leader", "official")
   */
  holder(title: string, leader: boolean, of: Entity | null): Entity | null {
    const wanted = ` ${title} `.toLowerCase();
    const fits = (role: EntityRole): boolean => {
      const known = ` ${role.title.toLowerCase()} `;
      if (of && role.of && role.of !== of) return false;
      if (leader) return of !== null && role.of === of;
      return known.includes(wanted) || wanted.includes(known);
    };
    const ranked = this.ranked(({ entity }) => entity.kind === 'person' && entity.roles.some(fits));
    if (ranked.length > 0) return ranked[0][0];
    if (leader) return null;
    const far = [...this.persons].filter((person) => person.roles.some((role) => fits(role) && role.of === of));
    return far.length === 1 ? far[0] : null;
  }

  /** The draft that covers exactly this head, if it was noted. */
  at(head: number): Draft | null {
    return this.byHead.get(head)?.at(-1)?.draft ?? null;
  }
}
