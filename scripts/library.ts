import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lateTranslations } from './late-translations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The library: one script for Node and browsers alike, and its types. */
export async function writeLibrary(folder: string, minify: boolean): Promise<void> {
  await build({
    bundle: true,
    plugins: [lateTranslations],
    alias: { 'vscode-languageserver-protocol': './scripts/protocol-parts.ts' },
    minify,
    legalComments: 'none',
    logLevel: 'warning',
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    absWorkingDir: root,
    entryPoints: ['src/library/index.ts'],
    outfile: join(folder, 'index.js'),
  });
  await writeTypes(folder);
}

/** What the compiler says about the sources, without what nobody sees of it from outside. */
async function writeTypes(folder: string): Promise<void> {
  const made = await mkdtemp(join(tmpdir(), 'journey-types-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(
      process.execPath,
      [compiler, '-p', 'tsconfig.library.json', '--outDir', made],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The types of the library could not be made:\n${stdout}`);
    const start = join(made, 'library/index.d.ts');
    const targetOf = (file: string) =>
      file === start ? join(folder, 'index.d.ts') : join(folder, 'types', relative(made, file));
    const wanted = new Set([start]);
    for (const file of wanted) {
      const text = (await readFile(file, 'utf8')).replace(specifiers, (_, before: string, path: string) => {
        const found = join(dirname(file), path.replace(/\.tsx?$/, '.d.ts'));
        wanted.add(found);
        const way = relative(dirname(targetOf(file)), targetOf(found)).replaceAll('\\', '/');
        return before + (way.startsWith('.') ? way : `./${way}`).replace(/\.d\.ts$/, '.js');
      });
      await mkdir(dirname(targetOf(file)), { recursive: true });
      await writeFile(targetOf(file), text);
    }
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** Where a declaration names another file of the project. */
const specifiers = /(\bfrom ['"]|\bimport\(['"])(\.[^'"]*)/g;
