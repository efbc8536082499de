/** Progress on standard error, with rate and time left; silent where it is no terminal or there is one document. */
import cliProgress from 'cli-progress';

export interface Progress {
  step(): void;
  stop(): void;
}

export function progress(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} articles, {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
