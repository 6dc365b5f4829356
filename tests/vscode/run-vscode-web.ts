import { open } from '@vscode/test-web';
import { freePort } from '../../scripts/hosts/ports.ts';
import { setUpVscodeWeb } from '../../scripts/hosts/setup-vscode-web.ts';
import { bundleSuite, copyExamples, extension, runSuiteAt } from './run-suite.ts';

/** The same suite in VS Code for the web: no Node anywhere, the language server in a worker. */
export async function runInVscodeWeb(): Promise<void> {
  const { data, commit } = await setUpVscodeWeb();
  const suite = await bundleSuite();
  const folderPath = await copyExamples();
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    host: 'localhost',
    port,
    extensionDevelopmentPath: extension,
    extensionTestsPath: `${suite}.js`,
    folderPath,
  });
  try {
    await runSuiteAt(`http://localhost:${port}`, 'vscode-web-failed.png', true);
  } finally {
    server.dispose();
  }
}
