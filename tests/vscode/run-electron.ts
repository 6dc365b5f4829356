// The same suite on a desktop with internet: node tests/vscode/run-electron.ts [version], after `npm run package`.
// Run it with the oldest version of `engines` in package.json as well.
import { runTests } from '@vscode/test-electron';
import { bundleSuite, copyExamples, extension } from './run-suite.ts';

process.exitCode = await runTests({
  version: process.argv[2] ?? 'stable',
  extensionDevelopmentPath: extension,
  extensionTestsPath: `${await bundleSuite()}.js`,
  launchArgs: [await copyExamples(), '--disable-extensions', '--disable-workspace-trust', '--no-sandbox'],
});
