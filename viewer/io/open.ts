/** Opening data: what stands in the page, or a file the reader drops on it. */
import { signal } from '@preact/signals';
import { say } from '../messages';
import { BundleError, type Dataset, readBundle } from '../model/dataset';
import { openDataset } from '../state/store';

export const problem = signal<string | null>(null);

/**
 * Reads the text of a bundle.
 * @throws Error with a sentence for the reader
 */
export function parseBundle(text: string): Dataset {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(say.notJson(error instanceof Error ? error.message : String(error)));
  }
  try {
    return readBundle(json);
  } catch (error) {
    throw error instanceof BundleError ? new Error(say.notBundle(error.message)) : error;
  }
}

function openText(name: string, text: string): void {
  try {
    openDataset(parseBundle(text));
    problem.value = null;
  } catch (error) {
    problem.value = say.cannotRead(name, error instanceof Error ? error.message : String(error));
  }
}

/** Opens what the page carries, if it carries anything. */
export function openEmbedded(): void {
  const text = document.getElementById('dramatis-bundle')?.textContent?.trim();
  if (text) openText(say.product, text);
}

export async function openFile(file: File): Promise<void> {
  openText(file.name, await file.text());
}
