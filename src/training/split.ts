/** Divides documents by a hash of their id: what is held back, and the folds of jackknifing. */
import { hashString } from '../language/hash';

/** True for the tenth of the documents that reported scores are measured on. */
export const isHeldBack = (id: string): boolean => (hashString(`held-back ${id}`) >>> 8) % 10 === 0;

/** Fold of a document, 0 to `folds` - 1. */
export const foldOf = (id: string, folds: number): number => (hashString(`fold ${id}`) >>> 8) % folds;
