/**
 * Scores the built filter on the development sets with the scorer beside the repository (../shared/eval).
 *
 *   npm run eval                        every set, a summary at the end
 *   npm run eval -- --set names-gum     one set
 *   npm run eval -- --summary           only the summary table, as the README has it
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Row {
  measure: string;
  p?: number;
  r?: number;
  f1?: number;
  value?: number;
}
interface Report {
  set: string;
  metrics: Record<string, { rows: Row[] }>;
}

const root = resolve(import.meta.dirname, '../..');
const runner = resolve(root, '../shared/eval/run.mjs');
const filter = join(root, 'dist/dramatis.js');

function main(args: string[]): number {
  if (!existsSync(runner)) {
    console.error(
      'evaluation data not found: expected the kit at ../shared/eval beside the repository; nothing was scored',
    );
    return process.env.CI === 'true' ? 1 : 0;
  }
  const quiet = args.includes('--summary');
  const passed = args.filter((arg) => arg !== '--summary');
  const set = passed.includes('--set') ? [] : ['--set', 'all'];
  const scratch = mkdtempSync(join(tmpdir(), 'dramatis-eval-'));
  const json = join(scratch, 'report.json');
  const run = spawnSync(
    process.execPath,
    [runner, ...set, ...passed, '--json', json, '--', process.execPath, filter, 'extract'],
    { cwd: root, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] },
  );
  if (run.status === 0 && existsSync(json)) {
    const { reports } = JSON.parse(readFileSync(json, 'utf8')) as { reports: Report[] };
    console.log(`\n${summary(reports)}`);
  }
  rmSync(scratch, { recursive: true, force: true });
  return run.status ?? 1;
}

/** All figures in per cent as a Markdown table: F1 with precision and recall, else the value. */
function summary(reports: Report[]): string {
  const percent = (x: number | undefined) => (x === undefined ? '' : (100 * x).toFixed(1));
  const lines = ['| set | measure | P | R | F1 |', '| --- | --- | ---: | ---: | ---: |'];
  for (const { set, metrics } of reports) {
    for (const { rows } of Object.values(metrics)) {
      for (const { measure, p, r, f1, value } of rows) {
        lines.push(`| ${set} | ${measure} | ${percent(p)} | ${percent(r)} | ${percent(f1 ?? value)} |`);
      }
    }
  }
  return lines.join('\n');
}

process.exitCode = main(process.argv.slice(2));
