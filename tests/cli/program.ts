import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { inject } from 'vitest';
import { lateTranslations } from '../../scripts/late-translations.ts';
import { writeStandalonePage } from '../../scripts/standalone-page.ts';
import type { Io } from '../../src/cli/io.ts';
import type { run } from '../../src/cli/run.ts';
import { english } from '../../src/texts/say.ts';

const root = join(import.meta.dirname, '../..');
let built: Promise<string> | undefined;

/** What a run of the program gave. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Arguments of Node itself. */
  node?: readonly string[];
}

/**
 * Runs the built program; without options it stands in an empty folder. It runs inside of the test, in a world that is
 * handed in, which is many times faster than a process; `process.test.ts` shows that both give the same. With
 * JOURNEY_PROCESSES=1 every run is a process.
 */
export function journey(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return options.node || process.env.JOURNEY_PROCESSES ? journeyProcess(args, options) : journeyInside(args, options);
}

/** Runs the built program as a process of its own. */
export async function journeyProcess(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const program = await journeyProgram();
  const child = spawn(process.execPath, [...(options.node ?? []), program, ...args], {
    cwd: options.cwd ?? folder({}),
    env: plainEnv(options.env),
  });
  const chunks = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (chunks.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (chunks.stderr += text));
  // a program that does not read its input closes it
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, ...chunks };
}

async function journeyInside(args: readonly string[], options: RunOptions): Promise<Ran> {
  const inside = join(dirname(await journeyProgram()), 'run.cjs');
  const program: { run: typeof run } = createRequire(import.meta.url)(inside);
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const outputOf = (name: keyof typeof written): Io['stdout'] => ({
    isTerminal: false,
    write: async (text) => {
      written[name].push(Buffer.from(text));
    },
  });
  const stdin = Buffer.from(options.stdin ?? '');
  const code = await program.run(args, {
    cwd: options.cwd ?? folder({}),
    env: plainEnv(options.env),
    stdin: (async function* () {
      if (stdin.length > 0) yield stdin;
    })(),
    stdout: outputOf('stdout'),
    stderr: outputOf('stderr'),
    words: english,
    today: () => new Date().toLocaleDateString('sv'),
  });
  return { code, stdout: String(Buffer.concat(written.stdout)), stderr: String(Buffer.concat(written.stderr)) };
}

/** The path of the program: the guard, the program and the server beside it. It is built once for all files of a worker. */
export function journeyProgram(): Promise<string> {
  built ??= build();
  return built;
}

/** An environment without anything that the tests' own surroundings say about colours; compiled code goes with the run. */
export function plainEnv(more: Record<string, string> = {}): Record<string, string> {
  const compiled = join(inject('runFolder'), 'compiled');
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_COMPILE_CACHE: compiled, ...more };
}

/** A folder with files by path; it is gone after the run. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(inject('runFolder'), 'journey-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

async function build(): Promise<string> {
  const out = folder({});
  const common: esbuild.BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    plugins: [lateTranslations],
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': '__filename' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  };
  await Promise.all([
    esbuild.build({
      ...common,
      target: 'node12',
      entryPoints: ['src/cli/journey.ts'],
      outdir: join(out, 'cli'),
      external: ['./main.cjs'],
    }),
    esbuild.build({
      ...common,
      entryPoints: ['src/cli/main.ts', 'src/cli/run.ts'],
      outdir: join(out, 'cli'),
      alias: { 'vscode-languageserver-protocol': './scripts/protocol-parts.ts' },
    }),
    esbuild.build({ ...common, entryPoints: ['src/server/node.ts'], outdir: join(out, 'server') }),
    writeStandalonePage(join(out, 'preview')),
  ]);
  for (const name of ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'])
    cpSync(
      join(root, `node_modules/@fontsource/inter/files/inter-${name}-normal.woff2`),
      join(out, `cli/fonts/inter-${name}-normal.woff2`),
    );
  return join(out, 'cli/journey.cjs');
}
