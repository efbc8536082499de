/** The public API. */
export { type GexfOptions, writeGexf } from './export/gexf';
export { writeHtml } from './export/html';
export { writeJson } from './export/json';
export { extract, writeExtraction } from './extract';
export { buildNetwork, type Network } from './graph/network';
export { createAnalyser } from './language/analyser';
export type { ModelFiles } from './language/models';
export type * from './model';
export { InputError } from './read/errors';
export { type ReadOptions, readInputs } from './read/files/inputs';
export { loadAnalyser, readModels } from './read/files/models';
export { readHtml } from './read/html';
export { parseRecord, readRecord } from './read/record';
export { readMarkdown, readText } from './read/text';
