/** A phrase book of who did what to whom: sentences with the events they tell, and those that tell none. */
import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract';
import type { Event } from '../../src/model';
import { bodyOf, testAnalyser } from '../analyser';

const eventsOf = (text: string, date = '2010-06-16') => extract(bodyOf(text, date), testAnalyser()).events;

const short = (ids: readonly string[]) => ids.map((id) => id.replace(/^\w+:/, '')).join('+') || '-';

/** "PER ASSAULT CHL", with the status where it is not asserted. */
const told = ({ type, source, target, status }: Event) =>
  `${short(source)} ${type} ${short(target)}${status === 'asserted' ? '' : ` ${status}`}`;

describe.each<[string, [string, string[]][]]>([
  [
    'verbs and their frames',
    [
      ['Peru launched an attack on Chile.', ['PER ASSAULT CHL']],
      ['Peru imposed sanctions on Chile.', ['PER SANCTION CHL']],
      ['Peru broke off relations with Chile.', ['PER SANCTION CHL']],
      ['Peru expressed support for Chile.', ['PER SUPPORT CHL']],
      ['Peru called on Chile to disarm.', ['PER REQUEST CHL']],
      ['Peru called for sanctions against Chile.', ['PER REQUEST CHL']],
      ['Peru arrested two Chilean journalists.', ['PER COERCE CHL']],
      ['Peru recalled its ambassador from Chile.', ['PER SANCTION CHL']],
      ['Peru closed its border with Chile.', ['PER SANCTION CHL']],
      ['Peru pulled its troops out of Chile.', ['PER RETREAT CHL']],
      ['Kenya sued Uganda in 2009.', ['KEN ACCUSE UGA']],
      ['Maria Lopez called Peter Hahn a liar.', ['maria-lopez ACCUSE peter-hahn']],
      ['Peter Hahn apologized to Maria Lopez.', ['peter-hahn SUPPORT maria-lopez']],
      ['Judge Anna Ruiz sentenced Peter Hahn to ten years.', ['anna-ruiz COERCE peter-hahn']],
    ],
  ],
  [
    'reciprocal events have every party on both sides',
    [
      ['Norway and Chile signed a treaty.', ['NOR+CHL SUPPORT NOR+CHL']],
      ['Norwegian and Chilean diplomats held talks in Geneva.', ['NOR+CHL CONSULT NOR+CHL']],
      ['Talks between Peru and Chile resumed on Monday.', ['PER+CHL CONSULT PER+CHL']],
      ["Peru's talks with Chile collapsed.", ['PER+CHL CONSULT PER+CHL']],
      ['The ambassador of Peru met the president of Chile in Lima.', ['PER+CHL CONSULT PER+CHL']],
    ],
  ],
  [
    'voices, clauses and conjuncts',
    [
      ['Chilean forces were attacked by Peruvian rebels.', ['PER ASSAULT CHL']],
      ['Chile was criticized by Peru.', ['PER ACCUSE CHL']],
      ['Peru was asked by Chile to help Brazil.', ['CHL REQUEST PER']],
      ['Peru attacked and occupied Chile.', ['PER ASSAULT CHL', 'PER COERCE CHL']],
      ['Chilean forces, which had attacked Peru, withdrew.', ['CHL ASSAULT PER', 'CHL RETREAT -']],
      ['Kenyan soldiers killed by Ugandan rebels were buried.', ['UGA ASSAULT KEN']],
      ['Nine Kenyans were killed in a raid by Ugandan soldiers.', ['UGA ASSAULT KEN']],
      ['Two Kenyan soldiers were wounded near the border.', ['- ASSAULT KEN']],
      ['A landmine killed nine Ugandan pilgrims on Friday.', ['- ASSAULT UGA']],
      ['Peru faces criticism from Chile.', ['CHL ACCUSE PER']],
      ['Peruvian troops and Chilean police arrested Maria Lopez.', ['PER+CHL COERCE maria-lopez']],
      ['Maria Lopez will visit Kenya next month.', ['maria-lopez AGREE KEN hypothetical']],
    ],
  ],
  [
    'the outer verb decides the type, the inner one gives the target',
    [
      ['Peru refused to meet Chile.', ['PER REJECT CHL']],
      ['Peru threatened to attack Chile.', ['PER THREATEN CHL']],
      ['Peru vowed to retaliate against Chile.', ['PER THREATEN CHL']],
      ['Peru promised to help Chile.', ['PER AGREE CHL']],
      ['Peru offered to train Chilean soldiers.', ['PER AGREE CHL']],
      ['Peru is ready to cooperate with Chile.', ['PER AGREE CHL']],
      ['Peru is willing to help Chile.', ['PER AGREE CHL']],
      ['Peru demanded that Chile stop the shelling.', ['PER REQUEST CHL']],
      ['Peru urged Chile to release the prisoners.', ['PER REQUEST CHL']],
      ['Peru accused Chile of arming rebels.', ['PER ACCUSE CHL']],
      ['Peru denied attacking Chile.', ['PER REJECT CHL']],
      ['Peru said Chile must leave the island.', ['PER REQUEST CHL']],
      ['Peru will not negotiate with Chile.', ['PER REJECT CHL']],
      ['Peru lifted sanctions against Chile.', ['PER CONCEDE CHL']],
      ['Peru suspended aid to Chile.', ['PER SANCTION CHL']],
    ],
  ],
  [
    'owners of things and answers to what was said',
    [
      ["Brazil rejected Chile's proposal.", ['BRA REJECT CHL']],
      ['Brazil rejected a proposal by the Chileans.', ['BRA REJECT CHL']],
      ["Peru's offer to Chile surprised diplomats.", ['PER AGREE CHL']],
      ["Kenya praised Uganda's efforts to help Sudan.", ['KEN SUPPORT UGA']],
      ['Uganda accused Kenya of spying. Kenya rejected the allegations.', ['UGA ACCUSE KEN', 'KEN REJECT UGA']],
      ['Uganda attacked Sudan. Kenya condemned the attack.', ['UGA ASSAULT SDN', 'KEN ACCUSE UGA']],
      ['Uganda expelled Kenyan diplomats. Kenya criticized the decision.', ['UGA SANCTION KEN', 'KEN ACCUSE UGA']],
      ["Kenya's ally Uganda attacked Sudan.", ['UGA ASSAULT SDN']],
      ["Uganda's army chief visited Kenya.", ['UGA CONSULT KEN']],
      ['The president of Kenya telephoned his Ugandan counterpart.', ['KEN CONSULT UGA']],
    ],
  ],
  [
    'status',
    [
      ['Peru did not attack Chile.', ['PER ASSAULT CHL negated']],
      ['Peru never threatened Chile.', ['PER THREATEN CHL negated']],
      ['Peru may attack Chile.', ['PER ASSAULT CHL hypothetical']],
      ['Peru tried to overthrow the government of Chile.', ['PER COERCE CHL hypothetical']],
      ['Peru will send aid to Chile.', ['PER AGREE CHL hypothetical']],
      ['Kenya said it had not attacked Uganda.', ['KEN ASSAULT UGA negated']],
      ['Kenya would have attacked Uganda if Peru had helped.', ['KEN ASSAULT UGA hypothetical']],
    ],
  ],
  [
    'what is no event between two parties is left out',
    [
      ['Peter Hahn wrote a book about Maria Lopez.', []],
      ['Peter Hahn is the son of Maria Lopez.', []],
      ['Kenya released a report on Uganda.', []],
      ['Officials in Kenya demonstrated that the drug works.', []],
      ['Kenya was hit by a storm on Monday.', []],
      ['France lost to Spain in Madrid.', []],
      ['Reporters asked the minister about Kenya.', []],
      ['In Chile, Peru lost the match.', []],
      ['The decision to attack Peru was criticized by Chile.', []],
      ['Police said Peru attacked Chile.', ['PER ASSAULT CHL']],
      ['Kenya and Uganda exchanged prisoners.', ['KEN+UGA COOPERATE KEN+UGA']],
      ['Kenya mourned its dead.', []],
      ["Kenya's relations with Uganda are bad.", []],
      ['Uganda is bigger than Kenya.', []],
    ],
  ],
])('%s', (_, phrases) => {
  test.each(phrases)('%s', (text, expected) => {
    expect(eventsOf(text).map(told)).toEqual(expected);
  });
});

describe('what an event says of itself', () => {
  test('the trigger and every telling slice to words of the text', () => {
    const text = 'Peru attacked Chile. Brazil was silent. Peru attacked Chile again.';
    const events = eventsOf(text);
    expect(events.map(told)).toEqual(['PER ASSAULT CHL']);
    expect(events[0].evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['attacked', 'attacked']);
  });

  test('the same deed on two days is two events', () => {
    const events = eventsOf('Peru attacked Chile on May 3. Peru attacked Chile on June 5.');
    expect(events.map(({ date }) => date)).toEqual(['2010-05-03', '2010-06-05']);
  });

  test('date and place come from the clause of the deed', () => {
    const [event] = eventsOf('Peter Hahn and Maria Lopez met in Vienna last month.');
    expect(event).toMatchObject({ date: '2010-05', datePrecision: 'month', place: 'place:vienna' });
  });

  test('a day on which something was said is not the day of the deed', () => {
    const events = eventsOf('Kenya said on Monday that Uganda had attacked Sudan.');
    expect(events.find(({ type }) => type === 'ASSAULT')).toMatchObject({ date: null, reportedBy: 'country:KEN' });
  });

  test('confidence lies between 0 and 1, and two tellings are surer than one', () => {
    const [once] = eventsOf('Peru attacked Chile.');
    const [twice] = eventsOf('Peru attacked Chile. Peru attacked Chile.');
    expect(once.confidence).toBeGreaterThan(0);
    expect(twice.confidence).toBeGreaterThan(once.confidence);
    expect(twice.confidence).toBeLessThanOrEqual(1);
  });

  test('two runs are equal', () => {
    const text = 'Peru accused Chile of arming rebels and closed its border.';
    expect(eventsOf(text)).toEqual(eventsOf(text));
  });

  test.each(['', '\n\n', 'attack', 'said said said', '(((', 'Peru '.repeat(500)])(
    'odd text %j does no harm',
    (text) => {
      expect(Array.isArray(eventsOf(text))).toBe(true);
    },
  );
});
