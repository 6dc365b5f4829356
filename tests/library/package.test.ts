import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeLibrary } from '../../scripts/library.ts';
import { folder, journeyProgram, plainEnv } from '../cli/program.ts';

const root = join(import.meta.dirname, '../..');
const hello = readFileSync(join(root, 'examples/hello.journey'), 'utf8');
/** A project of somebody else, in which nothing but the packed package is installed. */
let project: string;

beforeAll(async () => {
  const staged = folder({});
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const file of ['package.json', 'README.md', 'LICENSE']) copyFileSync(join(root, file), join(staged, file));
  cpSync(join(root, 'schemas'), join(staged, 'schemas'), { recursive: true });
  cpSync(dirname(await journeyProgram()), join(staged, 'dist/cli'), { recursive: true });
  await writeLibrary(join(staged, 'dist/library'), true);
  // what is started is where the manifest says it is
  for (const path of Object.values<string>(manifest.bin)) mkdirSync(dirname(join(staged, path)), { recursive: true });
  const npm = (args: string[], cwd: string) => execFileSync('npm', args, { cwd, encoding: 'utf8', env: plainEnv() });
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts'], staged));
  project = folder({ 'package.json': '{"name":"theirs","private":true,"type":"module"}', 'hello.journey': hello });
  npm(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(staged, filename)], project);
}, 180_000);

test('the package brings nothing else along', () => {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  expect(Object.keys(packages)).toEqual(['', 'node_modules/journey-as-code']);
});

test.each(['journey-as-code', 'journey'])('npx %s check', (command) => {
  const run = (file: string) => {
    const args = ['--offline', '--no-install', command].concat('check', file);
    return spawnSync('npx', args, { cwd: project, encoding: 'utf8', env: plainEnv() });
  };
  expect(run('hello.journey')).toMatchObject({ status: 0 });
  writeFileSync(join(project, 'wrong.journey'), 'journey a "A" {\n  stag b "B" { }\n}\n');
  const wrong = run('wrong.journey');
  expect(wrong).toMatchObject({ status: 1 });
  expect(wrong.stdout).toContain('syntax-error');
});

describe('the library', () => {
  test('is imported in Node', () => {
    const script = `import { check, render } from 'journey-as-code';
      const files = { 'hello.journey': ${JSON.stringify(hello)} };
      const { summary } = await check(files);
      const [{ content }] = await render(files);
      console.log(JSON.stringify({ errors: summary.errors, svg: content.includes('<svg') }));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({ errors: 0, svg: true });
  });

  test('runs where there is no Node', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from 'journey-as-code'`, resolveDir: project },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      globalName: 'journeys',
    });
    // what a language has, and a few things that every browser has
    const world = {
      setTimeout,
      clearTimeout,
      performance,
      URL,
      TextEncoder,
      TextDecoder,
      files: { 'hello.journey': hello },
    };
    const result = await runInNewContext(
      `${outputFiles[0]?.text}
      (async () => {
        const { summary } = await journeys.check(files);
        const maps = await journeys.render(files);
        const { changes } = await journeys.diff(files, files);
        const [{ changed }] = await journeys.format(files);
        const { text } = await journeys.importFrom('journey\\n section Go\\n Walk: 3: Me', { from: 'mermaid' });
        return JSON.stringify({ errors: summary.errors, maps: maps.length, changes, changed, text: text !== '' });
      })()`,
      world,
    );
    expect(JSON.parse(result)).toEqual({ errors: 0, maps: 1, changes: [], changed: false, text: true });
  });

  test('has types that a strict project can use, and that see a mistake', () => {
    const tsc = (text: string) => {
      writeFileSync(join(project, 'use.ts'), text);
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
      return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'use.ts'], {
        cwd: project,
        encoding: 'utf8',
      });
    };
    const use = `import { check, diff, format, importFrom, render, type Finding, type MapModel } from 'journey-as-code';
      const files = new Map([['a.journey', '']]);
      const findings: Finding[] = (await check(files, { profile: 'strict' })).files.flatMap((file) => file.findings);
      const model: MapModel | undefined = (await render(files, { theme: 'dark' }))[0]?.model;
      const label: string | undefined = model?.cards[0]?.label;
      export const all = [findings, label, (await diff(files, {})).markdown, (await format(files))[0]?.changed,
        (await importFrom('', { from: 'mermaid' })).notes[0]?.lines];`;
    expect(tsc(use)).toMatchObject({ status: 0, stdout: '' });
    const wrong = tsc(use.replace(`'strict'`, `'stric'`));
    expect(wrong.status).not.toBe(0);
    expect(wrong.stdout).toContain('"stric"');
  });
});
