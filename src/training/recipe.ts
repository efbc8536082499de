/** The whole training, from data to model files, in the order in which one needs the other. Seeded and single-threaded. */
import { createAnalyser } from '../language/analyser';
import { Clusters, packClusters, unpackClusters } from '../language/clusters';
import { Gazetteer, packGazetteer, unpackGazetteer } from '../language/gazetteer';
import { Model, prune, quantise, sum } from '../language/learner';
import { type ModelFiles, packParts } from '../language/models';
import { pack, unpack } from '../language/pack';
import { Tagger } from '../language/tagger';
import { WordForms } from '../language/words';
import type { Token } from '../model';
import { trainClusters } from './clusters';
import type { TreeDocument } from './conllu';
import { makeGazetteer } from './gazetteer';
import { learnLemmas } from './lemmas';
import { train as trainNames } from './names';
import type { NamesDocument } from './names-data';
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
const PARSER: ParserSettings = { passes: 8, seeds: [1, 2, 3], structureThreshold: 4, labelThreshold: 3 };
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

/** Documents with the tags that a tagger gives them that has not seen them, as it is in use. */
function jackknife(
  documents: readonly TaggedDocument[],
  labels: readonly string[],
  forms: WordForms,
  report: Report,
): ParsedDocument[] {
  const found = new Map<TaggedDocument, Token[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainTagger(
      documents.filter(({ id }) => foldOf(id, FOLDS) !== fold),
      labels,
      forms,
      JACKKNIFE,
    );
    const tagger = new Tagger(new Model(unpack(pack(quantise(weights)))), labels, forms);
    for (const document of documents)
      if (foldOf(document.id, FOLDS) === fold) found.set(document, tagged(document, tagger));
    report(`tags for the parser: fold ${fold + 1} of ${FOLDS}`);
  }
  return documents.map((document) => ({ ...document, tagged: found.get(document)! }));
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

  const documents = withWink(data.trees);
  const labels = labelsOf(documents);
  const taggerWeights = trainTagger(documents, labels, forms, TAGGER);
  const tagger = packParts({ labels }, [pack(quantise(taggerWeights))]);
  report('tagger');

  const relations = relationsOf(documents);
  const { structure, labels: labelWeights } = trainParser(
    jackknife(documents, labels, forms, report),
    relations,
    labels,
    forms,
    PARSER,
    report,
  );
  const parser = packParts({ relations, tags: labels }, [pack(quantise(structure)), pack(quantise(labelWeights))]);

  const analyser = createAnalyser({ clusters: tables.clusters, tagger });
  const analysed = data.names.map((document) => {
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
  const nameTables = {
    clusters: new Clusters(unpackClusters(tables.clusters)),
    gazetteer: new Gazetteer(unpackGazetteer(tables.gazetteer)),
  };
  const runs = NAMES.seeds.map((seed) =>
    trainNames(analysed, nameTables, { passes: NAMES.passes, seed, dropout: NAMES.dropout, foreign: NAMES.foreign }),
  );
  const names = pack(quantise(prune(runs.length > 1 ? sum(runs) : runs[0], NAMES.threshold)));
  report('names');
  return { ...tables, lemmas, tagger, parser, names };
}
