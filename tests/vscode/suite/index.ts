import { workspace } from 'vscode';
import { exchangeTests } from './exchange-tests.ts';
import { featureTests } from './feature-tests.ts';
import { languageTests } from './language-tests.ts';
import { mapTests } from './map-tests.ts';
import { ruleTests } from './rule-tests.ts';
import { runTests } from './runner.ts';

/** Called by the extension host of desktop VS Code, of code-server and of VS Code for the web. */
export async function run(): Promise<void> {
  // windows in the browser save a second after an edit: what a test does and takes back would stay for the next, on a slow day
  await workspace.getConfiguration('files').update('autoSave', 'off', true);
  await runTests([...languageTests, ...featureTests, ...mapTests, ...ruleTests, ...exchangeTests]);
}
