#!/usr/bin/env node
/** The command: one file a subcommand, loaded when it is called for. */
import { Command, CommanderError } from 'commander';
import { fail } from './fail';

const program = new Command('dramatis')
  .description('Reads news and draws who is in it, who they stand for, and who did and said what to whom.')
  .version('0.1.0')
  .showHelpAfterError('(dramatis --help tells more)')
  .configureHelp({ sortSubcommands: false })
  .exitOverride()
  .addHelpText(
    'after',
    `
Start here:
  dramatis view article.txt                 open the actor network of an article in the browser
  dramatis build articles/ -o network       write it for Gephi (network.gexf) and for programs (JSON)
  dramatis extract < in.ndjson > out.ndjson the filter for pipelines

Exit codes: 0 done, 1 failed, 2 wrong use.`,
  );

program
  .command('build')
  .description('read articles and write the actor network')
  .argument('<file...>', 'text, Markdown, HTML or NDJSON files, folders of them, or - for standard input')
  .option('-o, --output <dir>', 'folder to write to', 'dramatis-network')
  .option('--date <date>', 'publication date (YYYY-MM-DD) of articles that tell none')
  .option('--min-confidence <number>', 'leave out events below this confidence, 0 to 1', Number, 0)
  .option('--static', 'GEXF without a timeline')
  .option('--json', 'print the summary as JSON')
  .addHelpText(
    'after',
    `
Writes extraction.json, network.json (graphology), network.gexf (Gephi) and network.html (one page, opens offline).

Examples:
  dramatis build article.txt
  dramatis build *.html -o iran --date 2007-05-29
  curl -s localhost/article | dramatis build - -o out`,
  )
  .action(async (files, options) => (await import('./build')).build(files, options));

program
  .command('view')
  .description('build in memory and open the viewer in the browser')
  .argument('<file...>', 'what to read, as in build')
  .option('--port <number>', 'port on this machine; 0 takes a free one', Number, 0)
  .option('--no-open', 'print the address only')
  .option('--date <date>', 'publication date (YYYY-MM-DD) of articles that tell none')
  .option('--min-confidence <number>', 'leave out events below this confidence, 0 to 1', Number, 0)
  .addHelpText(
    'after',
    '\nExample:\n  dramatis view article.txt\n\nThe page is served to this machine alone; Ctrl-C ends it.',
  )
  .action(async (files, options) => (await import('./view')).view(files, options));

program
  .command('extract')
  .description('a filter: documents in, extractions out, one JSON object a line')
  .option('--min-confidence <number>', 'leave out events below this confidence, 0 to 1', Number, 0)
  .addHelpText(
    'after',
    `
In:  {"id": "a1", "text": "...", "title": "...", "date": "2007-05-29"}   title and date may be missing
Out: {"id": "a1", "actors": [...], "mentions": [...], "events": [...], "relations": [...], "quotations": [...]}

Offsets are UTF-16 code units of text. A line that is no document is reported and skipped; the exit code is 1 then.

Examples:
  dramatis extract < articles.ndjson > extractions.ndjson
  parallel --pipe -N 100 dramatis extract < articles.ndjson`,
  )
  .action(async (options) => (await import('./extract')).extractLines(options));

program
  .command('export')
  .description('convert a network that build has written')
  .argument('<network>', 'network.json')
  .requiredOption('--to <format>', 'gexf or json')
  .option('-o, --output <file>', 'file to write; standard output by default')
  .option('--static', 'GEXF without a timeline')
  .addHelpText('after', '\nExample:\n  dramatis export network.json --to gexf -o network.gexf')
  .action(async (network, options) => (await import('./export')).exportNetwork(network, options));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else fail(error);
}
