// `npm run check`: everything that can be said of the project without a browser or an editor.
import { root } from './hosts/folders.ts';
import { run } from './hosts/run.ts';

type Step = [name: string, command: string, args: string[]];

const bin = (name: string) => `node_modules/.bin/${name}`;
/** One group after the other; the steps of a group run side by side, as none of them changes a file. */
const groups: Step[][] = [
  [['Build, and generated files', process.execPath, ['scripts/generate.ts', '--check']]],
  [
    ['Types', bin('tsc'), ['-p', '.']],
    ['Lint, format and layers', bin('biome'), ['check', '--error-on-warnings', '.']],
    ['Unused code', bin('knip'), []],
  ],
  [['Tests', bin('vitest'), ['run']]],
];

for (const group of groups) {
  console.log(`\n${group.map(([name]) => name).join('; ')} …`);
  const done = await Promise.all(group.map((step) => take(step, group.length === 1)));
  if (done.includes(false)) process.exit(1);
}

/** Runs a step and tells how it went. Its output is shown as it comes, or else in one piece. */
async function take([name, command, args]: Step, show: boolean): Promise<boolean> {
  const start = performance.now();
  try {
    const output = await run(command, args, { cwd: root, show });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${output.trimEnd()}\n  ${name}: done in ${seconds} s`.trimStart());
    return true;
  } catch (error) {
    console.error(`\n${name}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
