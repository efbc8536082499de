/** What a network tells, in a terminal. */
import type { Gathered } from './gather';

/** Control characters and what else could move the cursor become blanks: names come from articles. */
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
const clip = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

export interface Summary {
  documents: number;
  actors: { id: string; name: string; kind: string; roles: string[]; mentions: number; events: number }[];
  ties: { source: string; target: string; family: string; types: string[]; weight: number; sentence: string }[];
}

/** Actors by involvement, ties by weight. */
export function summarise({ documents, network }: Gathered): Summary {
  const label = (id: string | null) => (id && network.hasNode(id) ? network.getNodeAttribute(id, 'label') : null);
  const actors = network
    .mapNodes((id, { label: name, kind, roles, mentions, events }) => ({
      id,
      name,
      kind,
      roles: roles.map(({ title, of }) => (label(of) ? `${title} of ${label(of)}` : title)),
      mentions,
      events,
    }))
    .sort((a, b) => b.events - a.events || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const ties = network
    .mapEdges((_edge, { family, types, weight, evidence }, source, target) => ({
      source: label(source) ?? source,
      target: label(target) ?? target,
      family,
      types,
      weight,
      sentence: evidence[0].text,
    }))
    .filter(({ family }) => family !== 'relation')
    .sort((a, b) => b.weight - a.weight);
  return { documents: documents.length, actors, ties };
}

/** The summary as lines of text. */
export function summaryText({ documents, actors, ties }: Summary, most = 15): string {
  const lines = [
    `${documents} ${documents === 1 ? 'article' : 'articles'}, ${actors.length} actors, ${ties.length} ties`,
    '',
  ];
  const width = Math.min(32, Math.max(...actors.slice(0, most).map(({ name }) => clean(name).length), 5));
  for (const { name, kind, roles, mentions, events } of actors.slice(0, most)) {
    const counts = `${String(mentions).padStart(4)} mentions ${String(events).padStart(3)} events`;
    lines.push(
      `  ${clip(clean(name), width).padEnd(width)}  ${kind.padEnd(12)} ${counts}  ${clip(clean(roles.join('; ')), 60)}`.trimEnd(),
    );
  }
  if (actors.length > most) lines.push(`  and ${actors.length - most} more`);
  if (ties.length > 0) lines.push('');
  for (const { source, target, types, weight, sentence } of ties.slice(0, most)) {
    lines.push(`  ${clean(source)} → ${clean(target)}  ${types.join(', ')}${weight > 1 ? ` ×${weight}` : ''}`);
    lines.push(`      ${clip(clean(sentence), 110)}`);
  }
  if (ties.length > most) lines.push(`  and ${ties.length - most} more`);
  return `${lines.join('\n')}\n`;
}
