import { exchangeTests } from './exchange-tests.ts';
import { featureTests } from './feature-tests.ts';
import { languageTests } from './language-tests.ts';
import { mapTests } from './map-tests.ts';
import { ruleTests } from './rule-tests.ts';
import { runTests } from './runner.ts';

/** Called by the extension host of desktop VS Code, of code-server and of VS Code for the web. */
export function run(): Promise<void> {
  return runTests([...languageTests, ...featureTests, ...mapTests, ...ruleTests, ...exchangeTests]);
}
