/** dramatis view: builds in memory and serves the viewer to this machine. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeHtml } from '../export/html';
import { UsageError } from './fail';
import { bundleOf, type GatherOptions, gather } from './gather';
import { viewerPage } from './page';

export interface ViewOptions extends GatherOptions {
  port: number;
  open: boolean;
}

const HOST = '127.0.0.1';

/** Opens the address in a browser where there is one; where there is none, the printed address serves. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

export async function view(files: readonly string[], options: ViewOptions): Promise<void> {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535)
    throw new UsageError('--port: give a number from 0 to 65535');
  const html = writeHtml(viewerPage(), bundleOf(gather(files, options)));
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    // A page elsewhere that resolves its name to this machine must not read the articles (DNS rebinding).
    const isOurs = request.headers.host === `${HOST}:${port}` || request.headers.host === `localhost:${port}`;
    const isKnown = request.url === '/' && (request.method === 'GET' || request.method === 'HEAD');
    if (!isOurs || !isKnown) {
      response.writeHead(isOurs ? 404 : 403, { 'content-type': 'text/plain' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    response.end(html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new UsageError(`--port ${options.port}: is in use; take another, or 0 for a free one`)
          : error,
      ),
    );
    server.listen(options.port, HOST, resolve);
  });
  const address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  process.stdout.write(`${address}\nCtrl-C ends it.\n`);
  if (options.open) openBrowser(address);
}
