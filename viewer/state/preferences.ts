/** What the reader chose for this browser: colours and the sizes of panels. Kept where the browser lets us. */
import { computed, effect, signal } from '@preact/signals';
import type { Theme } from '../model/look';

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`dramatis.${key}`);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`dramatis.${key}`, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

export type ThemeChoice = 'auto' | Theme;
const CHOICES: ThemeChoice[] = ['auto', 'light', 'dark'];

const asked = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = signal<Theme>(asked.matches ? 'dark' : 'light');
asked.addEventListener('change', () => {
  systemTheme.value = asked.matches ? 'dark' : 'light';
});

export const themeChoice = signal<ThemeChoice>(CHOICES.find((choice) => choice === kept('theme')) ?? 'auto');
export const theme = computed<Theme>(() => (themeChoice.value === 'auto' ? systemTheme.value : themeChoice.value));

export function nextTheme(): void {
  themeChoice.value = CHOICES[(CHOICES.indexOf(themeChoice.value) + 1) % CHOICES.length];
  keep('theme', themeChoice.value);
}

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});

/** Whether the window is at most so wide, as a signal. */
function narrower(width: number) {
  const query = matchMedia(`(max-width: ${width}px)`);
  const matches = signal(query.matches);
  query.addEventListener('change', () => {
    matches.value = query.matches;
  });
  return matches;
}

/** The panels are stacked. */
export const isNarrow = narrower(899);
/** A phone: the list comes first. */
export const isPhone = narrower(575);

const quiet = matchMedia('(prefers-reduced-motion: reduce)');
export const wantsStillness = (): boolean => quiet.matches;

/** A size of a panel, in per cent or pixels, kept between visits. */
export function keptSize(key: string, usual: number) {
  const size = signal(Number(kept(key)) || usual);
  return {
    value: size,
    set: (next: number) => {
      size.value = next;
      keep(key, String(Math.round(next)));
    },
  };
}
