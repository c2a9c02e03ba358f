// The script's zone is the process's zone, as on Google: see src/local/host.
process.env.TZ = 'Asia/Jakarta';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // Two test files at once, however few the cores: they wait for workers and browsers more than they compute.
  maxWorkers: 2,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // numfmt 4.0.1 names a file for `require` that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  globalSetup: '<rootDir>/test/global-setup.mjs',
  // The hash library ships modules only, which jest cannot `require`.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  transform: {
    '(\\.tsx?|@noble/.+\\.js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
};
