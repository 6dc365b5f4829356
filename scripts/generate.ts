// Makes every generated file again; with --check it fails when one of them was not up to date.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './hosts/folders.ts';
import { run } from './hosts/run.ts';

const files = [
  'src/language/generated/ast.ts',
  'src/language/generated/grammar.ts',
  'src/language/generated/module.ts',
  'docs/grammar.html',
  'src/map/generated/inter-widths.ts',
  'src/rules/README.md',
  'src/rules/generated/summaries.ts',
  'src/cli/check/generated/descriptions.ts',
  'schemas/settings.schema.json',
  'schemas/config.schema.json',
  'schemas/map.schema.json',
  'docs/aurora.svg',
];
const read = () => Promise.all(files.map((file) => readFile(join(root, file), 'utf8').catch(() => '')));

const before = await read();
const node = process.execPath;
await run(node, ['node_modules/langium-cli/bin/langium.js', 'generate', '--mode=production'], { cwd: root });
await run(node, ['scripts/font-widths.ts'], { cwd: root });
await run(node, ['scripts/rule-index.ts'], { cwd: root });
await run(node, ['scripts/rule-descriptions.ts'], { cwd: root });
await run(node, ['scripts/settings-schema.ts'], { cwd: root });
await run(node, ['scripts/config-schema.ts'], { cwd: root });
await run(node, ['scripts/map-schema.ts'], { cwd: root });
await run(node, ['build.mjs'], { cwd: root });
const picture = ['--today', '2026-09-01', '--embed-font', '-o', 'docs/aurora.svg'];
await run(node, ['dist/cli/journey.cjs', 'render', 'examples/aurora.journey', ...picture], { cwd: root });
const after = await read();
const stale = files.filter((_, i) => before[i] !== after[i]);
if (stale.length === 0) console.log('Generated files are up to date.');
else console.log(`Made again: ${stale.join(', ')}`);
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error('These files were not up to date. Commit them as they are now.');
  process.exitCode = 1;
}
