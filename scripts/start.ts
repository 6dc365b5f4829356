// `npm start`: builds, checks and renders the examples, then opens them in VS Code with the map beside them.
// --once  shows that the map is there and ends (the default in CI and without a terminal)
// --stay  stays until Ctrl+C (the default in a terminal)
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './hosts/folders.ts';
import { openDesktop } from './hosts/open-desktop.ts';
import { openInBrowser } from './hosts/open-in-browser.ts';
import { has, run } from './hosts/run.ts';

const { values } = parseArgs({ options: { once: { type: 'boolean' }, stay: { type: 'boolean' } } });
const terminal = process.stdin.isTTY || process.stdout.isTTY;
const once = values.once ?? !(values.stay ?? (terminal && !process.env.CI));
const examples = join(root, 'examples');
const journey = join(root, 'dist/cli/journey.cjs');

try {
  await start();
} catch (error) {
  // what a program wrote says more than where it was started from
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  await step('Building', async () => {
    await run(process.execPath, ['build.mjs'], { cwd: root });
    await run(process.execPath, ['scripts/package.ts'], { cwd: root });
  });
  await step('Checking the examples', () =>
    run(process.execPath, [journey, 'check', 'examples'], { cwd: root, show: true, accept: [0, 1] }),
  );
  await step('Rendering the examples', renderExamples);
  if (!once && (await has('code'))) await openDesktop({ folder: examples, file: join(examples, 'aurora.journey') });
  else await openInBrowser({ folder: examples, file: join(examples, 'aurora.journey'), once });
}

async function renderExamples(): Promise<void> {
  const maps = join(root, 'out/maps');
  await mkdir(maps, { recursive: true });
  for (const file of (await readdir(examples, { recursive: true })).filter((name) => name.endsWith('.journey'))) {
    // shared files hold no journey, so there is nothing to draw
    if (file.includes('shared')) continue;
    const map = join(maps, `${basename(file, '.journey')}.svg`);
    await run(process.execPath, [journey, 'render', join(examples, file), '-o', map], { cwd: root });
    console.log(`  ${relative(root, map)}`);
  }
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  console.log(`${name} …`);
  await work();
  console.log(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
