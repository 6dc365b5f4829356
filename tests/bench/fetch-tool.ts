import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Whether `npm run bench -- --against <tool>` asks for a tool. */
export function isAsked(tool: string): boolean {
  const { values } = parseArgs({
    options: { against: { type: 'string', multiple: true, default: [] } },
    strict: false,
  });
  return (values.against as string[]).includes(tool);
}

/**
 * A package to compare with, fetched once into the folder for temporary files, without running its scripts.
 * @param file A file that is there once it has been fetched, below its own folder.
 * @returns the folder of the package; undefined, and said, where it could not be fetched.
 */
export async function fetchTool(name: string, version: string, file: string): Promise<string | undefined> {
  const place = join(tmpdir(), `journey-bench-${name.replace(/^.*\//, '')}-${version}`);
  const folder = join(place, 'node_modules', name);
  if (existsSync(join(folder, file))) return folder;
  console.log(`Fetching ${name} ${version} …`);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), '{ "private": true }');
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', place, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    },
  );
  if (status === 0 && existsSync(join(folder, file))) return folder;
  console.error(`${name} ${version} is not here and could not be fetched, so nothing is compared with it.`);
  return undefined;
}
