/**
 * How kinds of actor and families of tie look. Shape carries the kind and glyph and words the family, so that nothing
 * depends on colour; the colours keep apart under protan, deutan and tritan vision and have 3:1 against the ground.
 */
import type { ActorKind, EventStatus, TieFamily } from '../../src/model';

export type Theme = 'light' | 'dark';
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'ring';
type Colours = Record<Theme, string>;

export const KINDS: Record<ActorKind, { shape: Shape; colour: Colours }> = {
  country: { shape: 'square', colour: { light: '#3f3f46', dark: '#ffffff' } },
  person: { shape: 'circle', colour: { light: '#7a4fb5', dark: '#b79ced' } },
  organization: { shape: 'diamond', colour: { light: '#1b7f6b', dark: '#44aa99' } },
  group: { shape: 'triangle', colour: { light: '#8c510a', dark: '#c9a66b' } },
  place: { shape: 'ring', colour: { light: '#cc79a7', dark: '#f0e442' } },
};

/** The sign is the polarity; doubled, it is a deed and not only words. */
export const FAMILIES: Record<TieFamily, { glyph: string; colour: Colours }> = {
  'verbal-cooperation': { glyph: '+', colour: { light: '#4292c6', dark: '#a6d4f5' } },
  'material-cooperation': { glyph: '++', colour: { light: '#08306b', dark: '#2f7fc8' } },
  'verbal-conflict': { glyph: '−', colour: { light: '#cc7a00', dark: '#ffd08a' } },
  'material-conflict': { glyph: '−−', colour: { light: '#7f1d00', dark: '#d9542b' } },
  other: { glyph: '·', colour: { light: '#767676', dark: '#9a9aa2' } },
  relation: { glyph: '∈', colour: { light: '#767676', dark: '#9a9aa2' } },
};

export const GROUND: Record<Theme, { ground: string; text: string; dim: string }> = {
  light: { ground: '#ffffff', text: '#18181b', dim: '#e4e4e7' },
  dark: { ground: '#15181d', text: '#f4f4f5', dim: '#2a2e35' },
};

export const KIND_LIST = Object.keys(KINDS) as ActorKind[];
export const FAMILY_LIST = Object.keys(FAMILIES) as TieFamily[];
export const STATUS_LIST: EventStatus[] = ['asserted', 'hypothetical', 'negated'];
