import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../analyser';

/** "word deprel>head" of the tokens asked for. */
function arcs(text: string): Map<string, string> {
  const { tokens } = analyse(text);
  return new Map(
    tokens.map(({ text: word, deprel, head }) => [word, `${deprel}>${head < 0 ? 'ROOT' : tokens[head].text}`]),
  );
}

describe('tags and lemmas where events live', () => {
  test.each<[string, string, string]>([
    ['They must stop arming rebels.', 'arming', 'arm VERB'],
    ['The navy conducted exercises.', 'conducted', 'conduct VERB'],
    ['Peru accused Chile of spying.', 'accused', 'accuse VERB'],
    ['The countries tried to meet.', 'countries', 'country NOUN'],
  ])('%s: %s', (text, word, expected) => {
    const token = analyse(text).tokens.find((candidate) => candidate.text === word)!;
    expect(`${token.lemma} ${token.upos}`).toBe(expected);
  });
});

describe('trees', () => {
  test('subject, object, oblique and passive', () => {
    const active = arcs('Peru accused Chile of fraud.');
    expect(active.get('Peru')).toBe('nsubj>accused');
    expect(active.get('Chile')).toBe('obj>accused');
    expect(arcs('The minister was arrested by police.').get('minister')).toBe('nsubj:pass>arrested');
  });
  test('an inverted quotative keeps its subject', () => {
    const { tokens } = analyse('The talks failed, said government spokeswoman Carla Ruiz.');
    const subject = tokens.findIndex(({ deprel, head }) => deprel === 'nsubj' && tokens[head].text === 'said');
    expect(['Carla', 'Ruiz', 'spokeswoman']).toContain(tokens[subject].text);
  });
  test('every sentence is one tree, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('said', 'Peru', ',', '.', 'of', 'the', '"', '(', 'who', 'and', '\n\n', 'did', '-', '😀'),
          { maxLength: 60 },
        ),
        (parts) => {
          const { tokens, sentences, document } = analyse(parts.join(' '));
          for (const { start, end, text } of tokens) expect(document.text.slice(start, end)).toBe(text);
          for (const { first, last } of sentences) {
            const roots = tokens.slice(first, last).filter(({ head }) => head < 0);
            expect(roots).toHaveLength(1);
            for (let i = first; i < last; i++) {
              let at = i;
              for (let steps = 0; at >= 0; at = tokens[at].head) {
                expect(at).toBeGreaterThanOrEqual(first);
                expect(at).toBeLessThan(last);
                expect(++steps).toBeLessThanOrEqual(last - first);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('names', () => {
  test.each<[string, string[]]>([
    ['Carla Ruiz of the Interior Ministry flew to Lima.', ['Carla Ruiz PER', 'Interior Ministry ORG', 'Lima LOC']],
    ['Police in Nairobi arrested James Otieno.', ['Nairobi LOC', 'James Otieno PER']],
  ])('%s', (text, expected) => {
    const { names, document } = analyse(text);
    expect(names.map(({ start, end, type }) => `${document.text.slice(start, end)} ${type}`)).toEqual(expected);
  });
});
