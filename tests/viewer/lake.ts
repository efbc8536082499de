/** The sample: two articles about a dispute of two countries that do not exist, fifteen actors, about thirty ties. */
import type { Bundle } from '../../src/model';
import { type Article, type CastList, makeBundle } from './sample';

export const CAST: CastList = {
  'country:VAL': { kind: 'country', name: 'Valdoria', aliases: ['Valdorian'], country: 'VAL' },
  'country:ORM': { kind: 'country', name: 'Ormland', aliases: ['Ormish', 'Port Orm'], country: 'ORM' },
  'country:TES': { kind: 'country', name: 'Tesk', aliases: ['Teskan'], country: 'TES' },
  'person:ana-duarte': {
    kind: 'person',
    name: 'Ana Duarte',
    aliases: ['Duarte', 'Ms. Duarte'],
    roles: [{ title: 'foreign minister', of: 'country:VAL', status: 'current' }],
    country: 'VAL',
  },
  'person:piet-holm': {
    kind: 'person',
    name: 'Piet Holm',
    aliases: ['Holm'],
    roles: [
      { title: 'president', of: 'country:ORM', status: 'current' },
      { title: 'governor', of: 'place:east-quay', status: 'former' },
    ],
    country: 'ORM',
  },
  'person:sena-okur': {
    kind: 'person',
    name: 'Sena Okur',
    aliases: ['Okur'],
    roles: [{ title: 'mediator', of: 'organization:river-council', status: 'acting' }],
  },
  'person:lars-vint': {
    kind: 'person',
    name: 'Lars Vint',
    aliases: ['Vint', 'General Vint'],
    roles: [{ title: 'army chief', of: 'country:ORM', status: 'current' }],
    country: 'ORM',
  },
  'person:mira-tal': {
    kind: 'person',
    name: 'Mira Tal',
    aliases: ['Tal'],
    roles: [{ title: 'analyst', of: null, status: 'current' }],
  },
  'organization:river-council': { kind: 'organization', name: 'River Council', aliases: ['the council'] },
  'organization:harbour-union': { kind: 'organization', name: 'Harbour Union', aliases: ['the union'], country: 'ORM' },
  'organization:blue-field': { kind: 'organization', name: 'Blue Field Relief', aliases: ['Blue Field'] },
  'group:fishers': { kind: 'group', name: 'fishers', aliases: ['the fishers'] },
  'group:border-guards': { kind: 'group', name: 'border guards', aliases: [], country: 'ORM' },
  'place:east-quay': { kind: 'place', name: 'East Quay', aliases: [], country: 'ORM' },
  'place:lake-sorn': { kind: 'place', name: 'Lake Sorn', aliases: [] },
};

const both = ['country:VAL', 'country:ORM'];
const ministers = ['person:ana-duarte', 'person:piet-holm'];

export const ARTICLES: Article[] = [
  {
    id: 'lake-talks',
    title: 'Valdoria and Ormland open talks on the lake',
    date: '2031-03-04',
    paragraphs: [
      '[Valdoria|country:VAL] and [Ormland|country:ORM] open talks on the lake',
      'By Joan Reed',
      '[Valdorian|country:VAL] Foreign Minister [Ana Duarte|person:ana-duarte] {met|met} [Ormish|country:ORM] President [Piet Holm|person:piet-holm] on Monday on the shore of [Lake Sorn|place:lake-sorn], the first time in nine years that the two neighbours {sat down|talks} together. [Both sides|country:VAL+country:ORM] called the morning useful. Nobody called it friendly.',
      '[Duarte|person:ana-duarte] {accused|accused} [Ormland|country:ORM] of moving the buoys at night, and [Holm|person:piet-holm] {rejected|rejected} the charge. “The buoys are where our grandfathers left them,” [he|person:piet-holm] said.',
      'The meeting was arranged by [Sena Okur|person:sena-okur], who {mediates|mediates} for the [River Council|organization:river-council]. [She|person:sena-okur] {asked|asked} [both governments|country:VAL+country:ORM] to keep their patrol boats in harbour while they talk. [Ormland|country:ORM] {agreed|agreed} to do so for a week; [Valdoria|country:VAL] {did not promise|promise} anything.',
      'Outside, [fishers|group:fishers] from [East Quay|place:east-quay] {protested|protested} against [President Holm|person:piet-holm], whose [border guards|group:border-guards] have {seized|seized} eleven of their boats since January. The [Harbour Union|organization:harbour-union] {backed|backed} the [fishers|group:fishers] and {threatened|threatened} [Ormland|country:ORM] with a strike.',
      '[Mira Tal|person:mira-tal], an analyst, said [Tesk|country:TES] would probably {support|support} [Valdoria|country:VAL] if the talks failed. [Tesk|country:TES] has {sanctioned|sanctioned} two [Ormish|country:ORM] shipping firms.',
    ],
    deeds: {
      met: { type: 'CONSULT', source: ministers, target: ministers, date: '2031-03-03' },
      talks: { type: 'CONSULT', source: both, target: both, date: '2031-03-03' },
      accused: { type: 'ACCUSE', source: ['person:ana-duarte'], target: ['country:ORM'], date: '2031-03-03' },
      rejected: { type: 'REJECT', source: ['person:piet-holm'], target: ['person:ana-duarte'], date: '2031-03-03' },
      mediates: { type: 'COOPERATE', source: ['person:sena-okur'], target: ['organization:river-council'] },
      asked: { type: 'REQUEST', source: ['person:sena-okur'], target: both },
      agreed: { type: 'AGREE', source: ['country:ORM'], target: ['person:sena-okur'] },
      promise: { type: 'AGREE', source: ['country:VAL'], target: ['person:sena-okur'], status: 'negated' },
      protested: { type: 'PROTEST', source: ['group:fishers'], target: ['person:piet-holm'] },
      seized: { type: 'COERCE', source: ['group:border-guards'], target: ['group:fishers'] },
      backed: { type: 'SUPPORT', source: ['organization:harbour-union'], target: ['group:fishers'] },
      threatened: { type: 'THREATEN', source: ['organization:harbour-union'], target: ['country:ORM'] },
      support: {
        type: 'SUPPORT',
        source: ['country:TES'],
        target: ['country:VAL'],
        status: 'hypothetical',
        reportedBy: 'person:mira-tal',
      },
      sanctioned: { type: 'SANCTION', source: ['country:TES'], target: ['country:ORM'] },
    },
    relations: [
      { type: 'affiliated-with', source: 'person:ana-duarte', target: 'country:VAL', label: 'Foreign Minister' },
      { type: 'affiliated-with', source: 'person:piet-holm', target: 'country:ORM', label: 'President' },
      { type: 'part-of', source: 'group:border-guards', target: 'country:ORM', label: 'border guards' },
      { type: 'located-in', source: 'group:fishers', target: 'place:east-quay', label: 'from East Quay' },
    ],
  },
  {
    id: 'lake-clash',
    title: 'Shots on Lake Sorn as talks stall',
    date: '2031-03-18',
    paragraphs: [
      'Shots on [Lake Sorn|place:lake-sorn] as talks stall',
      'A patrol led by [General Lars Vint|person:lars-vint] of [Ormland|country:ORM] {fired|fired} on [fishers|group:fishers] near [East Quay|place:east-quay] on Sunday, the [Harbour Union|organization:harbour-union] said. [Vint|person:lars-vint] {denied|denied} it and {accused|blamed} the [union|organization:harbour-union] of inventing the story.',
      '[Valdoria|country:VAL] {condemned|condemned} [Ormland|country:ORM] and {sent|mobilized} gunboats towards the [Ormish|country:ORM] shore. [Ana Duarte|person:ana-duarte] {warned|warned} [General Vint|person:lars-vint] that she would {close|close} the crossing to [Ormland|country:ORM] if one more boat was touched.',
      '[Blue Field Relief|organization:blue-field] {brought|brought} food and blankets to the [fishers|group:fishers]. [Tesk|country:TES] {gave|gave} the charity two helicopters, and the [River Council|organization:river-council] {thanked|thanked} [Tesk|country:TES] for it.',
      '[Sena Okur|person:sena-okur] {spoke|spoke} with [Holm|person:piet-holm] by telephone late on Sunday. [She|person:sena-okur] {urged|urged} [him|person:piet-holm] to call back the patrols. [Holm|person:piet-holm] {yielded|yielded}: the boats of [Vint|person:lars-vint] {left|left} the [Valdorian|country:VAL] side before dawn.',
    ],
    deeds: {
      fired: {
        type: 'ASSAULT',
        source: ['person:lars-vint'],
        target: ['group:fishers'],
        date: '2031-03-16',
        reportedBy: 'organization:harbour-union',
      },
      denied: { type: 'REJECT', source: ['person:lars-vint'], target: ['organization:harbour-union'] },
      blamed: { type: 'ACCUSE', source: ['person:lars-vint'], target: ['organization:harbour-union'] },
      condemned: { type: 'ACCUSE', source: ['country:VAL'], target: ['country:ORM'] },
      mobilized: { type: 'MOBILIZE', source: ['country:VAL'], target: ['country:ORM'] },
      warned: { type: 'THREATEN', source: ['person:ana-duarte'], target: ['person:lars-vint'] },
      close: { type: 'COERCE', source: ['person:ana-duarte'], target: ['country:ORM'], status: 'hypothetical' },
      brought: { type: 'AID', source: ['organization:blue-field'], target: ['group:fishers'] },
      gave: { type: 'AID', source: ['country:TES'], target: ['organization:blue-field'] },
      thanked: { type: 'SUPPORT', source: ['organization:river-council'], target: ['country:TES'] },
      spoke: {
        type: 'CONSULT',
        source: ['person:sena-okur', 'person:piet-holm'],
        target: ['person:sena-okur', 'person:piet-holm'],
        date: '2031-03-16',
      },
      urged: { type: 'REQUEST', source: ['person:sena-okur'], target: ['person:piet-holm'] },
      yielded: { type: 'CONCEDE', source: ['person:piet-holm'], target: ['person:sena-okur'] },
      left: { type: 'RETREAT', source: ['person:lars-vint'], target: ['country:VAL'], date: '2031-03-17' },
    },
    relations: [{ type: 'affiliated-with', source: 'person:lars-vint', target: 'country:ORM', label: 'General' }],
  },
];

export const sampleBundle = (): Bundle => makeBundle(ARTICLES, CAST, 'The lake dispute');
