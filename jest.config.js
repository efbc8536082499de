/** Unit tests run the TypeScript of src/ directly; browser and command tests run what `npm run build` made. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(marked|css-select|css-what|cssomnom|dom-serializer|domelementtype|domhandler|domutils|entities|boolbase|nth-check|htmlparser2)/)'],
  reporters: ['default', '<rootDir>/tests/count-reporter.js'],
};
