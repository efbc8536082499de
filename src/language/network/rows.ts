/** Rows of input: what the network is told of a form, and of a context. */
import { EVIDENCE_BITS } from '../evidence';
import type { WordForm } from '../words';
import type { Encoder } from './encoder';
import type { Inputs } from './inputs';
import { CONTEXT, CONTEXT_COLUMNS, FORM, FORM_COLUMNS, FORM_TABLES, TABLES } from './layout';
import type { WordVectors } from './vectors';

/** Writes the `FORM` columns of a form. */
export function writeForm(encoder: Encoder, vectors: WordVectors, form: WordForm, at: number): void {
  const { kernel, layout, weights } = encoder;
  const { values } = kernel;
  FORM_TABLES.forEach((name, t) => {
    const columns = TABLES[name][1];
    const from = weights + layout.tables[name] + form.rows[t] * columns;
    values.copyWithin(at + FORM_COLUMNS[name], from, from + columns);
  });
  if (form.vector >= 0) vectors.write(form.vector, values, at + FORM_COLUMNS.vector);
  else values.fill(0, at + FORM_COLUMNS.vector, at + FORM);
}

const FLAGS = TABLES.flags[0];
const WINK = TABLES.wink[0];

/** All that stands around a token, as one number. */
export const contextOf = ({ wink, flags, evidence }: Inputs, i: number): number =>
  (evidence[i] * WINK + wink[i]) * FLAGS + flags[i];

/** Rows of wink's class and of flags in their tables, and the evidence, in a context. */
export const partsOf = (context: number) => ({
  flags: context % FLAGS,
  wink: Math.floor(context / FLAGS) % WINK,
  evidence: Math.floor(context / (FLAGS * WINK)),
});

/** Writes the `CONTEXT` columns of a context. */
export function writeContext(encoder: Encoder, context: number, at: number): void {
  const { kernel, layout, weights } = encoder;
  const { values } = kernel;
  const parts = partsOf(context);
  values.fill(0, at, at + CONTEXT);
  for (const name of ['wink', 'flags'] as const) {
    const columns = TABLES[name][1];
    const from = weights + layout.tables[name] + parts[name] * columns;
    values.copyWithin(at + CONTEXT_COLUMNS[name], from, from + columns);
  }
  for (let b = 0; b < EVIDENCE_BITS; b++) values[at + CONTEXT_COLUMNS.evidence + b] = (parts.evidence >>> b) & 1;
}
