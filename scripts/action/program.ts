// Finds the journey program: the one that is named, the one that the repository has installed, else that of the registry.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { annotate, folder, given, setOutput } from './runner.ts';

const inPackage = 'node_modules/journey-as-code/dist/cli/journey.cjs';
const own = join(import.meta.dirname, '../package.json');

setOutput('path', find());

function find(): string {
  const named = given('PROGRAM');
  if (named !== '') return resolve(named);
  if (given('VERSION') === '' && existsSync(inPackage)) return resolve(inPackage);
  const version = given('VERSION') || JSON.parse(readFileSync(own, 'utf8')).version;
  const place = folder('program');
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      place,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `journey-as-code@${version}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status === 0) return join(place, inPackage);
  annotate('error', `journey-as-code ${version} could not be installed.`);
  process.exit(2);
}
