import { describe, expect, test } from '@jest/globals';
import { findActors } from '../../src/actors/cast';
import { findQuotations } from '../../src/quotations/quotations';
import { analyse } from '../analyser';

/** "direct|reported attitude speaker: content" of all quotations. */
function quotations(text: string): string[] {
  const analysis = analyse(text);
  return findQuotations(analysis, findActors(analysis)).map(
    ({ direct, attitude, speaker, sourceText, content }) =>
      `${direct ? 'direct' : 'reported'} ${attitude} ${speaker ?? sourceText}: ${text.slice(content.start, content.end)}`,
  );
}

describe('direct speech', () => {
  test.each<[string, string[]]>([
    ['“We will not go,” Carla Ruiz said.', ['direct says person:carla-ruiz: We will not go,']],
    ['"We will not go," said Carla Ruiz.', ['direct says person:carla-ruiz: We will not go,']],
    ['“We will not go.” — Carla Ruiz', ['direct says person:carla-ruiz: We will not go.']],
    ['Carla Ruiz said: “We will not go.”', ['direct says person:carla-ruiz: We will not go.']],
    [
      '“We will not go,” Carla Ruiz said. “Nobody has asked us to.”',
      ['direct says person:carla-ruiz: We will not go,', 'direct says person:carla-ruiz: Nobody has asked us to.'],
    ],
    [
      '“We will not go,” Carla Ruiz said. “Nobody asked us to.\n\n“Nobody ever does.”',
      [
        'direct says person:carla-ruiz: We will not go,',
        'direct says person:carla-ruiz: Nobody asked us to.',
        'direct says person:carla-ruiz: Nobody ever does.',
      ],
    ],
  ])('%s', (text, expected) => expect(quotations(text)).toEqual(expected));

  test('apostrophes, inches and terms in marks are nobody’s words', () => {
    expect(quotations('The farmers\' union bought a 5" pipe for the so-called “green belt”.')).toEqual([]);
  });
  test('a pronoun speaks for whom it means', () => {
    expect(quotations('Carla Ruiz left Lima. “We will not return,” she said.')).toContain(
      'direct says person:carla-ruiz: We will not return,',
    );
  });
});

describe('reported speech', () => {
  test.each<[string, string[]]>([
    ['Carla Ruiz said the talks had failed.', ['reported says person:carla-ruiz: the talks had failed']],
    ['The talks had failed, Carla Ruiz said.', ['reported says person:carla-ruiz: The talks had failed']],
    ['The talks had failed, according to Carla Ruiz.', ['reported says person:carla-ruiz: The talks had failed']],
    [
      'Peru claimed that Chile had broken the treaty.',
      ['reported claims country:PER: that Chile had broken the treaty'],
    ],
    ['Peru denied that it had broken the treaty.', ['reported denies country:PER: that it had broken the treaty']],
    ['A clerk at the court said the file was lost.', ['reported says A clerk at the court: the file was lost']],
    ['Peru promised to free the prisoners.', ['reported plans country:PER: to free the prisoners']],
  ])('%s', (text, expected) => expect(quotations(text)).toEqual(expected));

  test('speech within speech is told twice', () => {
    const found = quotations('Carla Ruiz said Peru had told Chile that the talks were over.');
    expect(found).toEqual([
      'reported says person:carla-ruiz: Peru had told Chile that the talks were over',
      'reported says country:PER: that the talks were over',
    ]);
  });
  test('a clause with marks in it is taken whole', () => {
    expect(quotations('Carla Ruiz said the talks were “long and dull” but useful.')).toEqual([
      'reported says person:carla-ruiz: the talks were “long and dull” but useful',
    ]);
  });
});

test('cue, source and content lie in the text and apart from each other', () => {
  const text = 'The talks had failed, said Peruvian Foreign Minister Carla Ruiz, who left at once.';
  const analysis = analyse(text);
  const [{ cue, source, content }] = findQuotations(analysis, findActors(analysis));
  expect(text.slice(cue!.start, cue!.end)).toBe('said');
  expect(text.slice(source!.start, source!.end)).toContain('Carla Ruiz');
  expect(content.end).toBeLessThanOrEqual(cue!.start);
});
