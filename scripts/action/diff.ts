// What the pull request changes, in words and as a page with both maps.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addSummary, annotate, folder, given, journey, paths, pullRequest, setOutput } from './runner.ts';

const request = pullRequest();
if (request) tell(request.base);

function tell(base: string): void {
  const range = rangeFrom(base);
  const markdown = join(folder('.'), 'diff.md');
  const asked = ['diff', '--git', range, '--format'];
  const { code, output } = journey([...asked, 'json', ...paths()]);
  setOutput('code', code);
  if (code !== 0) return;
  const { changes } = JSON.parse(output);
  journey([...asked, 'md', '-o', markdown, ...paths()]);
  if (changes.length > 0) {
    addSummary(readFileSync(markdown, 'utf8'));
    if (given('MAPS') === 'true') journey([...asked, 'html', '-o', join(folder('maps'), 'changes.html'), ...paths()]);
  }
  setOutput('changes', changes.length);
  setOutput('markdown', markdown);
}

/** Since the branches parted; where the checkout does not hold that place, against the branch as it is now. */
function rangeFrom(base: string): string {
  const git = (...args: string[]) => spawnSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const isHere = () => spawnSync('git', ['cat-file', '-e', `${base}^{commit}`], { stdio: 'ignore' }).status === 0;
  if (!/^[0-9a-f]{40,64}$/.test(base)) throw new Error('The base of the pull request is no commit.');
  if (!isHere() && !git('fetch', '--no-tags', '--depth=1', 'origin', base))
    annotate('warning', 'The base of the pull request could not be fetched; check out with “fetch-depth: 0”.');
  return git('merge-base', base, 'HEAD') ? `${base}...HEAD` : `${base}..HEAD`;
}
