import { describe, expect, test } from '@jest/globals';
import { readBundle } from '../../viewer/model/dataset';
import { pairTies, quote, stepsOfActor, stepsOfTie } from '../../viewer/model/evidence';
import { articleMarks, nextOf, readArticle, runFace } from '../../viewer/reader/article';
import { sampleBundle } from './lake';

const data = readBundle(sampleBundle());

describe('evidence', () => {
  test('every trigger shown is the slice of the article at its offsets', () => {
    for (const tie of data.ties.values()) {
      for (const evidence of tie.evidence) {
        const document = data.documents.get(evidence.document)!;
        const { before, trigger, after, sound } = quote(evidence, document);
        expect(sound).toBe(true);
        expect(trigger).toBe(document.text.slice(evidence.trigger.start, evidence.trigger.end));
        expect(before + trigger + after).toBe(evidence.text);
      }
    }
  });

  const some = [...data.ties.values()][0].evidence[0];
  const document = data.documents.get(some.document)!;

  test.each([
    ['a trigger outside its sentence', { ...some, trigger: { start: 0, end: 3 } }],
    ['a sentence that is not in the article', { ...some, text: 'Something else was written here altogether.' }],
  ])('%s is shown without a mark', (_, evidence) => {
    expect(quote(evidence, document)).toEqual({ before: evidence.text, trigger: '', after: '', sound: false });
  });

  test('a tie can speak without its article', () => {
    expect(quote(some, undefined).sound).toBe(true);
  });

  test('the places of an actor are its mentions, in the order of the articles', () => {
    const steps = stepsOfActor(data, 'person:lars-vint');
    expect(steps.map(({ document, span }) => data.documents.get(document)!.text.slice(span.start, span.end))).toEqual([
      'General Lars Vint',
      'Vint',
      'General Vint',
      'Vint',
    ]);
  });

  test('the places of a tie are its triggers', () => {
    const tie = data.ties.get('person:lars-vint verbal-conflict organization:harbour-union')!;
    expect(stepsOfTie(tie)).toHaveLength(2);
  });

  test('all ties of a pair, whichever way', () => {
    const tie = data.ties.get('person:ana-duarte verbal-cooperation person:piet-holm')!;
    expect(pairTies(data, tie).map(({ id }) => id)).toContain('person:piet-holm verbal-conflict person:ana-duarte');
  });
});

describe('the article', () => {
  const article = data.documents.get('lake-talks')!;

  test('its runs make up its text, paragraph by paragraph', () => {
    for (const { start, end, runs } of readArticle(article, articleMarks(data, article), null)) {
      expect(runs.map((run) => article.text.slice(run.start, run.end)).join('')).toBe(article.text.slice(start, end));
    }
  });

  test('"both sides" leads to each of them, one after the other', () => {
    const runs = readArticle(article, articleMarks(data, article), null).flatMap((paragraph) => paragraph.runs);
    const both = runs.find((run) => article.text.slice(run.start, run.end) === 'Both sides')!;
    const { actors } = runFace(both);
    expect(actors).toHaveLength(2);
    expect(nextOf(actors, null)).toBe(actors[0]);
    expect(nextOf(actors, actors[0])).toBe(actors[1]);
    expect(nextOf(actors, actors[1])).toBe(actors[0]);
  });

  test('marks that do not fit are left out and counted', () => {
    const bundle = sampleBundle();
    bundle.extractions[0].mentions.push({ ...bundle.extractions[0].mentions[0], start: 5, end: 100_000 });
    const broken = readBundle(bundle);
    expect(articleMarks(broken, broken.documents.get('lake-talks')!).rejected).toBe(1);
  });

  test('the place of the reader is marked in its own article alone', () => {
    const [step] = stepsOfActor(data, 'person:mira-tal');
    const marked = (id: string) => {
      const document = data.documents.get(id)!;
      const runs = readArticle(document, articleMarks(data, document), step).flatMap((paragraph) => paragraph.runs);
      return runs.filter((run) => runFace(run).inStep).map((run) => document.text.slice(run.start, run.end));
    };
    expect(marked('lake-talks')).toEqual(['Mira Tal']);
    expect(marked('lake-clash')).toEqual([]);
  });
});
