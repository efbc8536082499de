/** Progress on standard error, with rate and time left; silent where it is no terminal or there is one document. */
import cliProgress from 'cli-progress';

export interface Progress {
  step(): void;
  stop(): void;
}

export function progress(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} articles, {rate} a second, {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(total, 0, { rate: '-' });
  const start = performance.now();
  let done = 0;
  const step = () => {
    done++;
    bar.increment({ rate: ((1000 * done) / (performance.now() - start)).toFixed(1) });
  };
  return { step, stop: () => bar.stop() };
}
