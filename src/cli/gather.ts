/** What build and view share: files become documents, extractions, a network and the viewer's bundle. */
import { extract } from '../extract';
import { buildNetwork, type Network } from '../graph/network';
import type { Bundle, Document, Extraction } from '../model';
import { readInputs } from '../read/files/inputs';
import { loadAnalyser } from '../read/files/models';
import { say } from './fail';
import { checkConfidence, checkDate } from './options';
import { progress } from './progress';

export interface GatherOptions {
  date?: string;
  minConfidence: number;
}

export interface Gathered {
  documents: Document[];
  extractions: Extraction[];
  network: Network;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Reads all inputs. Results are sorted by document id. */
export function gather(files: readonly string[], options: GatherOptions): Gathered {
  const least = checkConfidence(options.minConfidence);
  const documents = [...readInputs(files, { warn: say, date: checkDate(options.date) })].sort(byId);
  const analyser = loadAnalyser();
  const bar = progress(documents.length);
  const extractions = documents.map((document) => {
    const extraction = extract(document, analyser);
    bar.step();
    return { ...extraction, events: extraction.events.filter(({ confidence }) => confidence >= least) };
  });
  bar.stop();
  return { documents, extractions, network: buildNetwork(documents, extractions) };
}

/** What the viewer opens. */
export function bundleOf({ documents, extractions, network }: Gathered): Bundle {
  const title = documents.length === 1 ? (documents[0].title ?? documents[0].id) : `${documents.length} articles`;
  return { version: 1, title, documents, extractions, network: network.export() };
}
