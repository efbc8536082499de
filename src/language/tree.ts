/** A view of the dependency trees of an analysis: children, subtrees and paths, without copying tokens. */
import type { Analysis, Token } from '../model';

export class Tree {
  readonly tokens: readonly Token[];
  private readonly kids: readonly (readonly number[])[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    const kids: number[][] = tokens.map(() => []);
    for (let i = 0; i < tokens.length; i++) {
      const head = tokens[i].head;
      if (head >= 0) kids[head].push(i);
    }
    this.kids = kids;
  }

  /** Dependents of a token in order of position. */
  children(head: number): readonly number[] {
    return this.kids[head];
  }

  /** True where the token's relation is one of `relations`; a bare name ("nsubj") covers its subtypes ("nsubj:pass"). */
  is(token: number, ...relations: string[]): boolean {
    const { deprel } = this.tokens[token];
    const colon = deprel.indexOf(':');
    const bare = colon < 0 ? deprel : deprel.slice(0, colon);
    return relations.some((relation) => relation === deprel || relation === bare);
  }

  /** First dependent by one of the relations, or -1. */
  child(head: number, ...relations: string[]): number {
    return this.kids[head].find((kid) => this.is(kid, ...relations)) ?? -1;
  }

  /** Dependents by any of the relations. */
  childrenBy(head: number, ...relations: string[]): number[] {
    return this.kids[head].filter((kid) => this.is(kid, ...relations));
  }

  /** All tokens at or below `top`, sorted; branches for which `prune` is true are left out. */
  subtree(top: number, prune: (token: number) => boolean = () => false): number[] {
    const found = [top];
    for (let i = 0; i < found.length; i++) for (const kid of this.kids[found[i]]) if (!prune(kid)) found.push(kid);
    return found.sort((a, b) => a - b);
  }

  /** The token and its ancestors, nearest first. */
  ancestors(token: number): number[] {
    const chain: number[] = [];
    for (let at = token; at >= 0; at = this.tokens[at].head) chain.push(at);
    return chain;
  }

  /** The token and those coordinated with it ("A, B and C"), whichever of them is given. */
  conjuncts(token: number): number[] {
    let first = token;
    while (this.tokens[first].deprel === 'conj') first = this.tokens[first].head;
    const all = [first];
    for (let i = 0; i < all.length; i++) all.push(...this.childrenBy(all[i], 'conj'));
    return all.sort((a, b) => a - b);
  }
}

const trees = new WeakMap<Analysis, Tree>();

/** The trees of an analysis, made once. */
export function treeOf(analysis: Analysis): Tree {
  let tree = trees.get(analysis);
  if (!tree) {
    tree = new Tree(analysis.tokens);
    trees.set(analysis, tree);
  }
  return tree;
}
