// All findings: beside the lines of the pull request, and as SARIF.
import { join } from 'node:path';
import { folder, given, journey, paths, setOutput } from './runner.ts';

const limits = given('FAIL_ON') === '' ? [] : ['--fail-on', given('FAIL_ON')];
const sarif = join(folder('.'), 'journey.sarif');
const { code } = journey(['check', ...limits, '--format', 'sarif', '-o', sarif, ...paths()]);
setOutput('sarif', sarif);
setOutput('code', code);
// what is wrong with the call itself is told once
if (code !== 2) process.stdout.write(journey(['check', '--format', 'github', ...paths()]).output);
