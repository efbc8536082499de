/**
 * Bundles what runs in Node into dist/: the command and the library. Packages stay outside the bundle;
 * the tables of graph-data are put inside.
 */
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { dramatis: 'src/cli/main.ts', index: 'src/index.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  json: { stringify: true },
  logLevel: 'warn',
});
