/** Builds the page into one HTML file that needs nothing but itself. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const here = fileURLToPath(new URL('.', import.meta.url));

const SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;

/** Lets the page run its own script and style, by their hashes, and nothing else; no request can leave it. */
function contentSecurityPolicy(): Plugin {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const hashes = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].map((match) => hash(match[1])).join(' ');
  return {
    name: 'content-security-policy',
    enforce: 'post',
    generateBundle: {
      // After the scripts have been put inside.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          // HTML has no NUL character: the minifier's own would be another by the time it is hashed.
          const html = String(file.source).replaceAll('\0', '\\x00');
          const policy = [
            "default-src 'none'",
            `script-src ${hashes(html, SCRIPT)}`,
            `style-src ${hashes(html.replace(SCRIPT, ''), /<style[^>]*>([\s\S]*?)<\/style>/g)}`,
            'img-src data:',
            "base-uri 'none'",
            "form-action 'none'",
          ].join('; ');
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
          file.source = html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
        }
      },
    },
  };
}

export default defineConfig({
  root: here,
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist/viewer', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  logLevel: 'warn',
});
