import { defineConfig } from 'vitest/config';

const tests = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];
/** Suites that put something else in the place of a module, which the files after them must not see. */
const withMocks = ['tests/extension/**'];

export default defineConfig({
  test: {
    // every core is busy, so a long test may take twice its time
    testTimeout: 120_000,
    // all of them: by default one is kept free for Vitest itself, which has little to do
    maxWorkers: '100%',
    globalSetup: 'tests/support/run-folder.ts',
    projects: [
      { extends: true, test: { name: 'mocked', include: withMocks.map((folder) => `${folder}/*.test.ts`) } },
      // no test changes what the modules keep, so a worker loads them once
      {
        extends: true,
        test: { name: 'plain', include: tests, exclude: ['tests/vscode/**', ...withMocks], isolate: false },
      },
    ],
  },
});
