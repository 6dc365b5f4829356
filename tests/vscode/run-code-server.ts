import { join } from 'node:path';
import { startCodeServer } from '../../scripts/hosts/code-server.ts';
import { root } from '../../scripts/hosts/folders.ts';
import { bundleSuite, copyExamples, runSuiteAt, vsix } from './run-suite.ts';

/** The suite against the packed extension, in the extension host of code-server: Node, and a server process. */
export async function runInCodeServer(): Promise<void> {
  const suite = await bundleSuite();
  const folder = await copyExamples();
  // a built workbench heeds the addresses of tests only with this switch
  const server = await startCodeServer({ vsix, args: ['--vscode-option', 'enable-smoke-test-driver'] });
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
  try {
    const address = server.address({
      folder,
      payload: [
        ['extensionDevelopmentPath', remote(join(root, 'tests/vscode/stub'))],
        ['extensionTestsPath', remote(suite)],
      ],
    });
    await runSuiteAt(address, 'code-server-failed.png');
  } finally {
    await server.stop();
  }
}
