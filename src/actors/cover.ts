/** Which name or demonym covers a token: the view that roles and nominals have of the names found so far. */
import type { ActorKind } from '../model';
import type { Draft, Entity, Roster } from './roster';

export class Cover {
  private readonly byToken: (Draft | null)[];
  private readonly byHead = new Map<number, Draft>();

  constructor(
    drafts: readonly Draft[],
    tokenCount: number,
    private readonly roster: Roster,
  ) {
    this.byToken = new Array(tokenCount).fill(null);
    for (const draft of drafts) {
      this.byToken.fill(draft, draft.first, draft.last);
      this.byHead.set(draft.head, draft);
    }
  }

  /** The name or demonym that covers the token. */
  at(token: number): Draft | null {
    return this.byToken[token] ?? null;
  }

  /**
   * The name that a syntactic argument with this head is: headed by the token, or joined to it as the treebanks join
   * a name to its title ("Secretary Rice": Rice is flat or compound of the title, or the other way round).
   */
  named(token: number): Draft | null {
    const draft = this.byHead.get(token) ?? this.byToken[token];
    return draft && draft.form === 'name' ? draft : null;
  }

  /** The same, of one kind of actor only. */
  headed(token: number, kind: ActorKind): Draft | null {
    const draft = this.named(token);
    return draft?.entity?.kind === kind ? draft : null;
  }

  country(code: string): Entity {
    return this.roster.country(code);
  }
}
