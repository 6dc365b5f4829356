// `npm run bench`: all benchmarks, one after the other; `--against likec4` is for the check of many files,
// `--against mermaid` for the map page and the whole picture.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const asked = process.argv.slice(2);
const codes = [
  ['bench.ts'],
  ['check-against.ts', ...asked],
  ['map-page.ts', ...asked],
  ['render-against.ts', ...asked],
].map(([name = '', ...args]) => {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], { stdio: 'inherit' });
  return status ?? 1;
});
process.exitCode = Math.max(...codes);
