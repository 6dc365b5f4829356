// Writes schemas/config.schema.json, the schema of journey.config.json, from the options of the commands.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './hosts/folders.ts';
import { run } from './hosts/run.ts';

const path = join(root, 'schemas/config.schema.json');
const folder = await mkdtemp(join(tmpdir(), 'journey-schema-'));
try {
  // the commands reach code that Node cannot read by itself
  const outfile = join(folder, 'schema.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['scripts/config-schema/schema.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': '__filename' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const { configSchema } = createRequire(import.meta.url)(outfile);
  await writeFile(path, `${JSON.stringify(await configSchema(), undefined, 2)}\n`);
  await run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', path], { cwd: root });
} finally {
  await rm(folder, { recursive: true, force: true });
}
