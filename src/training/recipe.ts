/** The whole training, from data to model files, in the order in which one needs the other. Seeded and single-threaded. */
import { createAnalyser } from '../language/analyser';
import { Clusters, packClusters, unpackClusters } from '../language/clusters';
import { Gazetteer, packGazetteer, unpackGazetteer } from '../language/gazetteer';
import { Model, prune, quantise, sum } from '../language/learner';
import { type ModelFiles, packParts, unpackParts } from '../language/models';
import { pack, unpack } from '../language/pack';
import { Tagger } from '../language/tagger';
import { WordForms } from '../language/words';
import type { Token } from '../model';
import { trainClusters } from './clusters';
import type { TreeDocument } from './conllu';
import { makeGazetteer } from './gazetteer';
import { learnLemmas } from './lemmas';
import { type AnalysedNames, train as trainNames } from './names';
import type { NamesDocument } from './names-data';
import { newsDocuments } from './news';
import { type ParsedDocument, type ParserSettings, relationsOf, trainParser } from './parser';
import { foldOf } from './split';
import { labelsOf, type TaggedDocument, type TaggerSettings, trainTagger, withWink } from './tagger';

export interface TrainingData {
  trees: readonly TreeDocument[];
  names: readonly NamesDocument[];
}

const FOLDS = 5;
const JACKKNIFE: TaggerSettings = { passes: 3, seeds: [1], threshold: 1 };
const TAGGER: TaggerSettings = { passes: 5, seeds: [1, 2], threshold: 2 };
const PARSER: ParserSettings = {
  guide: { passes: 3, seeds: [1] },
  backward: { passes: 5, seeds: [1], structureThreshold: 1.9, labelThreshold: 1.6 },
  forward: { passes: 7, seeds: [1, 2], structureThreshold: 3.4, labelThreshold: 2.8 },
};
/** Documents of made news sentences: a twentieth of the tokens. */
const MADE_NEWS = 100;
const NAMES = { passes: 5, seeds: [1, 2], dropout: 0.4, threshold: 1.2, foreign: ['gmb', 'btc', 'wnut17'] };

type Report = (line: string) => void;
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Word clusters and gazetteer: they come from packages, not from the treebanks. */
export function trainTables(): Pick<Required<ModelFiles>, 'clusters' | 'gazetteer'> {
  return { clusters: packClusters(trainClusters()), gazetteer: packGazetteer(makeGazetteer()) };
}

function tagged(document: TaggedDocument, tagger: Tagger): Token[] {
  const tokens = document.tokens.map((token) => ({ ...token }));
  tagger.tag(tokens, document.sentences, document.wink);
  return tokens;
}

/** A tagger for each fold that has not seen the documents of the fold, as model files. */
export function foldTaggers(
  documents: readonly TaggedDocument[],
  labels: readonly string[],
  forms: WordForms,
  report: Report,
): Uint8Array[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = documents.filter(({ id }) => foldOf(id, FOLDS) !== fold);
    const weights = trainTagger(others, labels, forms, JACKKNIFE);
    report(`tagger of fold ${fold + 1} of ${FOLDS}`);
    return packParts({ labels }, [pack(quantise(weights))]);
  });
}

/** Documents with the tags that a tagger gives them that has not seen them, as it is in use. */
function jackknife(
  documents: readonly TaggedDocument[],
  labels: readonly string[],
  forms: WordForms,
  files: readonly Uint8Array[],
): ParsedDocument[] {
  const taggers = files.map((file) => new Tagger(new Model(unpack(unpackParts(file).parts[0])), labels, forms));
  return documents.map((document) => ({ ...document, tagged: tagged(document, taggers[foldOf(document.id, FOLDS)]) }));
}

/** Name documents as the analyser reads them; those that are in the treebanks too with a tagger that has not seen them. */
function analyseNames(
  names: readonly NamesDocument[],
  clusters: Uint8Array,
  tagger: Uint8Array,
  folds: readonly Uint8Array[],
): AnalysedNames[] {
  const whole = createAnalyser({ clusters, tagger });
  const unseen = folds.map((file) => createAnalyser({ clusters, tagger: file }));
  return names.map((document) => {
    const analyser = document.source === 'gum' ? unseen[foldOf(document.id, FOLDS)] : whole;
    const { tokens, sentences } = analyser.analyse({
      id: document.id,
      text: document.text,
      title: null,
      date: null,
      url: null,
      zones: [],
    });
    return { ...document, tokens, sentences };
  });
}

/** The name tagger's weights, packed. */
export function trainNameTagger(
  documents: readonly NamesDocument[],
  tables: ReturnType<typeof trainTables>,
  tagger: Uint8Array,
  folds: readonly Uint8Array[],
): Uint8Array {
  const analysed = analyseNames(documents, tables.clusters, tagger, folds);
  const nameTables = {
    clusters: new Clusters(unpackClusters(tables.clusters)),
    gazetteer: new Gazetteer(unpackGazetteer(tables.gazetteer)),
  };
  const { passes, dropout, foreign, threshold } = NAMES;
  const runs = NAMES.seeds.map((seed) => trainNames(analysed, nameTables, { passes, seed, dropout, foreign }));
  return pack(quantise(prune(runs.length > 1 ? sum(runs) : runs[0], threshold)));
}

/**
 * Learns all models.
 * @param tables clusters and gazetteer, as `trainTables` makes them
 * @returns the model files, uncompressed
 */
export function trainModels(data: TrainingData, tables: ReturnType<typeof trainTables>, report: Report): ModelFiles {
  const forms = new WordForms(new Clusters(unpackClusters(tables.clusters)));
  const lemmas = json(learnLemmas(data.trees));
  report('lemmas');

  const documents = withWink([...data.trees, ...newsDocuments(MADE_NEWS)]);
  const labels = labelsOf(documents);
  const taggerWeights = trainTagger(documents, labels, forms, TAGGER);
  const tagger = packParts({ labels }, [pack(quantise(taggerWeights))]);
  report('tagger');

  const folds = foldTaggers(documents, labels, forms, report);
  const relations = relationsOf(documents);
  const examples = jackknife(documents, labels, forms, folds);
  const { backward, forward } = trainParser(examples, relations, labels, forms, PARSER, report);
  const parser = packParts(
    { relations, tags: labels },
    [backward.structure, backward.labels, forward.structure, forward.labels].map((weights) => pack(quantise(weights))),
  );

  const names = trainNameTagger(data.names, tables, tagger, folds);
  report('names');
  return { ...tables, lemmas, tagger, parser, names };
}
