/** The language layer: a Document becomes sentences of tokens with lemmas, tags, heads and names. */
import type { Analyser, Analysis, Document, Sentence, Span, Token } from '../model';
import { Clusters, unpackClusters } from './clusters';
import { Gazetteer, unpackGazetteer } from './gazetteer';
import { Model } from './learner';
import { type LemmaTable, Lemmatiser } from './lemmas';
import { type ModelFiles, unpackParts } from './models';
import { NameTagger } from './names';
import { unpack } from './pack';
import { Parser } from './parser';
import { MoveModel } from './parser-moves';
import { divide } from './sentences';
import { Tagger } from './tagger';
import { tokenise } from './tokens';
import { WinkTagger } from './wink';
import { WordForms } from './words';

/** An analyser that also takes tokens and sentences as given: how it is measured against treebanks. */
export interface TokenAnalyser extends Analyser {
  analyseTokens(text: string, tokens: readonly Span[], sentences: readonly Sentence[]): Token[];
}

/**
 * Makes an analyser from model files. Without a tagger the tags are wink's, without a parser there are no heads, without
 * a name tagger no names.
 */
export function createAnalyser(files: ModelFiles): TokenAnalyser {
  const wink = new WinkTagger();
  const clusters = files.clusters ? new Clusters(unpackClusters(files.clusters)) : null;
  const forms = new WordForms(clusters);
  const lemmatiser = files.lemmas
    ? new Lemmatiser(JSON.parse(new TextDecoder().decode(files.lemmas)) as LemmaTable)
    : null;
  const tagger = files.tagger ? readTagger(files.tagger, forms) : null;
  const names = clusters ? readNames(files, clusters) : null;
  const parser = files.parser ? readParser(files.parser, forms) : null;

  /** Gives tokens with known bounds their lemmas, tags and heads. */
  const analyseTokens = (text: string, spans: readonly Span[], sentences: readonly Sentence[]): Token[] => {
    const words = wink.read(text, spans);
    const tokens: Token[] = spans.map(({ start, end }, i) => ({
      start,
      end,
      text: text.slice(start, end),
      lemma: words[i].lemma,
      upos: words[i].upos,
      xpos: '',
      head: -1,
      deprel: '',
    }));
    tagger?.tag(
      tokens,
      sentences,
      words.map(({ upos }) => upos),
    );
    tokens.forEach((token, i) => {
      const fallback = words[i].exact ? words[i].lemma : token.text.toLowerCase();
      token.lemma = lemmatiser?.of(token.text.replace(/[’‘]/g, "'"), token.upos, token.xpos, fallback) ?? fallback;
    });
    parser?.parse(tokens, sentences);
    return tokens;
  };
  const analyse = (document: Document): Analysis => {
    const spans = tokenise(document.text);
    const sentences = divide(document.text, spans, document.zones);
    const tokens = analyseTokens(document.text, spans, sentences);
    return { document, tokens, sentences, names: names?.find(tokens, sentences) ?? [] };
  };
  return { analyse, analyseTokens };
}

function readTagger(bytes: Uint8Array, forms: WordForms): Tagger {
  const { header, parts } = unpackParts<{ labels: string[] }>(bytes);
  return new Tagger(new Model(unpack(parts[0])), header.labels, forms);
}

function readParser(bytes: Uint8Array, forms: WordForms): Parser {
  const { header, parts } = unpackParts<{ relations: string[]; tags: string[] }>(bytes);
  const [backward, forward] = [0, 2].map((at) => ({
    structure: new MoveModel(unpack(parts[at])),
    labels: new Model(unpack(parts[at + 1])),
  }));
  return new Parser(backward, forward, header.relations, header.tags, forms);
}

function readNames({ names, gazetteer }: ModelFiles, clusters: Clusters): NameTagger | null {
  if (!names || !gazetteer) return null;
  return new NameTagger(new Model(unpack(names)), { clusters, gazetteer: new Gazetteer(unpackGazetteer(gazetteer)) });
}
