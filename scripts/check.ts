// `npm run check`: everything that can be said of the project without a browser or an editor.
import { root } from './hosts/folders.ts';
import { run } from './hosts/run.ts';

const bin = (name: string) => `node_modules/.bin/${name}`;
const steps: [string, string, string[]][] = [
  ['Build, and generated files', process.execPath, ['scripts/generate.ts', '--check']],
  ['Types', bin('tsc'), ['-p', '.']],
  ['Lint, format and layers', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['Unused code', bin('knip'), []],
  ['Tests', bin('vitest'), ['run']],
];

for (const [name, command, args] of steps) {
  const start = performance.now();
  console.log(`\n${name} …`);
  try {
    await run(command, args, { cwd: root, show: true });
  } catch (error) {
    console.error(`\n${name}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  console.log(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
