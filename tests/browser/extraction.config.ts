/** Bundles extraction.ts as a script that leaves `dramatis` in the page. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    lib: {
      entry: fileURLToPath(new URL('extraction.ts', import.meta.url)),
      name: 'dramatis',
      formats: ['iife'],
      fileName: () => 'extraction.js',
    },
    target: 'es2022',
    reportCompressedSize: false,
  },
  logLevel: 'warn',
});
