/** The whole training, from data to model files, in the order in which one needs the other. Seeded and single-threaded. */
import { Gazetteer, packGazetteer, unpackGazetteer } from '../language/gazetteer';
import type { ModelFiles } from '../language/models';
import { packVectors, unpackVectors, WordVectors } from '../language/network/vectors';
import { packNetwork } from '../language/network/weights';
import { WordForms } from '../language/words';
import type { TreeDocument } from './conllu';
import { classesOf, ExampleReader, NAME_SET_COUNT } from './examples';
import { makeGazetteer } from './gazetteer';
import type { Example } from './gradients';
import { learnLemmas } from './lemmas';
import type { NamesDocument } from './names-data';
import { type NetworkSettings, NetworkTrainer } from './network';
import { newsDocuments } from './news';
import { Taught } from './taught';
import { makeVectors } from './vectors';

export interface TrainingData {
  trees: readonly TreeDocument[];
  names: readonly NamesDocument[];
}

/** Documents of made news sentences: a seventh of the tokens of the treebanks. */
const MADE_NEWS = 270;
const SIZES = { width: 192, layers: 2, arc: 96, label: 64, nameSets: NAME_SET_COUNT };
const SETTINGS: NetworkSettings = {
  passes: 10,
  seed: 1,
  rate: 0.003,
  batch: 500,
  decay: 0.01,
  dropout: { input: 0.05, hidden: 0.1, mlp: 0.1, word: 0.05, form: 0.15 },
};

type Report = (line: string) => void;
type Tables = Pick<Required<ModelFiles>, 'vectors' | 'gazetteer'>;

/** Word vectors and gazetteer: they come from packages, not from the treebanks. */
export function trainTables(): Tables {
  return { vectors: packVectors(makeVectors()), gazetteer: packGazetteer(makeGazetteer()) };
}

/** All sentences with gold: trees (with names, where a copy of the text has them), made news, texts with names. */
function examplesOf({ trees, names }: TrainingData, reader: ExampleReader, made: readonly TreeDocument[]): Example[] {
  const copies = new Map(names.flatMap((document) => (document.source === 'gum' ? [[document.id, document]] : [])));
  const taught = Taught.read();
  return [
    ...[...trees, ...made].flatMap((document) => reader.ofTree(document, taught, copies.get(document.id))),
    ...names.flatMap((document) => (document.source === 'gum' ? [] : reader.ofNames(document, taught))),
  ];
}

/**
 * Learns all models.
 * @param tables word vectors and gazetteer, as `trainTables` makes them
 * @returns the model files, uncompressed
 */
export function trainModels(data: TrainingData, tables: Tables, report: Report): ModelFiles {
  const lemmas = new TextEncoder().encode(JSON.stringify(learnLemmas(data.trees)));
  report('lemmas');
  const vectors = new WordVectors(unpackVectors(tables.vectors));
  const gazetteer = new Gazetteer(unpackGazetteer(tables.gazetteer));
  const made = newsDocuments(MADE_NEWS);
  const classes = classesOf([...data.trees, ...made]);
  const reader = new ExampleReader(classes, new WordForms(vectors, gazetteer), gazetteer);
  const examples = examplesOf(data, reader, made);
  report(`${examples.length} sentences`);
  const sizes = {
    ...SIZES,
    upos: classes.upos.length,
    xpos: classes.xpos.length,
    relations: classes.relations.length,
  };
  const trainer = new NetworkTrainer(sizes, SETTINGS, vectors);
  trainer.train(examples, (pass, loss) => report(`pass ${pass + 1} of ${SETTINGS.passes}, loss ${loss.toFixed(3)}`));
  return { ...tables, lemmas, network: packNetwork(sizes, classes, trainer.weights()) };
}
