/** Finds the actors behind a token, a span or an id: how quotations and events read a cast. */
import type { Actor, Cast, Mention } from '../model';

export class CastIndex {
  private readonly actors = new Map<string, Actor>();
  private readonly heads = new Map<number, Mention[]>();

  constructor(readonly cast: Cast) {
    for (const actor of cast.actors) this.actors.set(actor.id, actor);
    for (const mention of cast.mentions) {
      const at = this.heads.get(mention.head);
      if (at) at.push(mention);
      else this.heads.set(mention.head, [mention]);
    }
  }

  actor(id: string): Actor | undefined {
    return this.actors.get(id);
  }

  /** Mentions headed by the token, longest first; several for a plural party. */
  mentionsAt(token: number): readonly Mention[] {
    return this.heads.get(token) ?? [];
  }

  /** Ids of the actors that the phrase headed by the token stands for, each once. */
  actorsAt(token: number): string[] {
    return [...new Set(this.mentionsAt(token).map((mention) => mention.actor))];
  }
}
