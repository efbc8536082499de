/** The public API. */
export { extract } from './extract';
export type * from './model';
