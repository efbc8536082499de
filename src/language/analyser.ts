/** The language layer: a Document becomes sentences of tokens with lemmas, tags, heads and names. */
import type { Analyser, Analysis, Document, Sentence, Span, Token } from '../model';
import { Gazetteer, unpackGazetteer } from './gazetteer';
import { type LemmaTable, Lemmatiser } from './lemmas';
import type { ModelFiles } from './models';
import { findNames } from './names';
import { type Inputs, readInputs } from './network/inputs';
import { Network, type Reading } from './network/network';
import { unpackVectors, WordVectors } from './network/vectors';
import { repairTree } from './repair';
import { divide } from './sentences';
import { tokenise } from './tokens';
import { WinkTagger, type WinkWord } from './wink';
import { WordForms } from './words';

/** An analyser that also takes tokens and sentences as given: how it is measured against treebanks. */
export interface TokenAnalyser extends Analyser {
  analyseTokens(text: string, tokens: readonly Span[], sentences: readonly Sentence[]): Token[];
}

/** Makes an analyser from model files. Without the network the tags are wink's, and there are no heads and no names. */
export function createAnalyser(files: ModelFiles): TokenAnalyser {
  const wink = new WinkTagger();
  const lemmatiser = files.lemmas
    ? new Lemmatiser(JSON.parse(new TextDecoder().decode(files.lemmas)) as LemmaTable)
    : null;
  const reader = readerOf(files);

  const lemmaOf = ({ text, upos, xpos }: Token, { exact, lemma }: WinkWord): string => {
    const fallback = exact ? lemma : text.toLowerCase();
    return lemmatiser?.of(text.replace(/[’‘]/g, "'"), upos, xpos, fallback) ?? fallback;
  };

  const read = (text: string, spans: readonly Span[], sentences: readonly Sentence[]) => {
    const words = wink.read(text, spans);
    const texts = spans.map(({ start, end }) => text.slice(start, end));
    const found = reader?.(texts, sentences, words);
    const tokens: Token[] = spans.map(({ start, end }, i) => ({
      start,
      end,
      text: texts[i],
      lemma: '',
      upos: found?.reading.upos[i] ?? words[i].upos,
      xpos: found?.reading.xpos[i] ?? '',
      head: found?.reading.heads[i] ?? -1,
      deprel: found?.reading.relations[i] ?? '',
    }));
    tokens.forEach((token, i) => {
      token.lemma = lemmaOf(token, words[i]);
    });
    if (found) for (const sentence of sentences) repairTree(tokens, sentence);
    return { tokens, found };
  };

  return {
    analyse(document: Document): Analysis {
      const spans = tokenise(document.text);
      const sentences = divide(document.text, spans, document.zones);
      const { tokens, found } = read(document.text, spans, sentences);
      const names = found ? findNames(tokens, sentences, found.inputs.forms, found.reading.names) : [];
      return { document, tokens, sentences, names };
    },
    analyseTokens: (text, spans, sentences) => read(text, spans, sentences).tokens,
  };
}

type Reader = (
  texts: readonly string[],
  sentences: readonly Sentence[],
  words: readonly WinkWord[],
) => { inputs: Inputs; reading: Reading };

/** The network with its tables; null where a file is missing. */
function readerOf({ vectors, gazetteer, network }: ModelFiles): Reader | null {
  if (!vectors || !gazetteer || !network) return null;
  const wordVectors = new WordVectors(unpackVectors(vectors));
  const known = new Gazetteer(unpackGazetteer(gazetteer));
  const forms = new WordForms(wordVectors, known);
  const net = new Network(network, wordVectors);
  return (texts, sentences, words) => {
    const inputs = readInputs(texts, sentences, words.map(({ upos }) => upos), forms, known); // biome-ignore format: short
    return { inputs, reading: net.read(inputs, sentences) };
  };
}
