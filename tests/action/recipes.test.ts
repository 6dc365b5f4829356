import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/library/index.ts';
import { journey, journeyProgram, plainEnv } from '../cli/program.ts';
import { readAction, root } from './run-action.ts';
import { edits, sampleRepository, shop } from './sample-repository.ts';

const page = readFileSync(join(root, 'docs/continuous-integration.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The blocks of the page in a language. */
function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

describe('the page', () => {
  test('its YAML is YAML, and calls the action as it is', () => {
    const [workflow, gitlab, hooks] = blocks('yaml').map((text) => parse(text));
    const step = workflow.jobs.journeys.steps.find(({ id }: { id?: string }) => id === 'journeys');
    const { inputs, outputs } = readAction();
    for (const name of Object.keys(step.with)) expect(Object.keys(inputs)).toContain(name);
    for (const [, name] of page.matchAll(/steps\.journeys\.outputs\.([\w-]+)/g))
      expect(Object.keys(outputs)).toContain(name);
    expect(step.uses).toBe(`${manifest.name}/${manifest.name}@v${manifest.version}`);
    expect(gitlab.journeys.script).toHaveLength(5);
    expect(hooks.repos[0].rev).toBe(`v${manifest.version}`);
    const known = hooksOfFile().map(({ id }) => id);
    expect(hooks.repos[0].hooks.map(({ id }: { id: string }) => id)).toEqual(known);
  });

  test('names every input of the action', () => {
    const named = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(readAction().inputs));
  });

  test('the script for GitLab does what it says, and fails with findings', async () => {
    const repository = sampleRepository();
    repository.commit('Wrong', { 'shop.journey': edits.raised(shop).replace('on web', 'on wbe') });
    const script: string[] = parse(blocks('yaml')[1] ?? '').journeys.script.slice(1);
    const program = await journeyProgram();
    const text = [`journey() { node "${program}" "$@"; }`, 'set -e', ...script].join('\n');
    const run = () =>
      execFileSync('bash', ['-c', text], {
        cwd: repository.path,
        env: plainEnv({ CI_MERGE_REQUEST_DIFF_BASE_SHA: repository.base }),
        stdio: 'pipe',
      });
    expect(run).toThrow(expect.objectContaining({ status: 1 }));
    expect(readFileSync(join(repository.path, 'journeys.xml'), 'utf8')).toContain('unknown-reference');
    expect(readFileSync(join(repository.path, 'journeys.md'), 'utf8')).toContain('Pay (pay)');
  });

  test('git diff in words', async () => {
    const repository = sampleRepository();
    writeFileSync(join(repository.path, '.gitattributes'), blocks('gitattributes')[0] ?? '');
    const [, line = ''] = /git config diff\.journey\.command "(.*)"/.exec(blocks('sh')[0] ?? '') ?? [];
    repository.git(
      'config',
      'diff.journey.command',
      line.replace('npx journey-as-code', `node ${await journeyProgram()}`),
    );
    writeFileSync(join(repository.path, 'shop.journey'), edits.raised(shop));
    expect(repository.git('diff')).toContain('feels: -1 "annoyed" → +1 "glad"');
    expect(repository.git('diff', '--no-ext-diff')).toContain('+    touchpoint pay');
  });

  test('its Markdown holds a journey without a mistake', async () => {
    const text = /```journey\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect((await check({ 'a.journey': text })).summary).toMatchObject({ files: 1, errors: 0 });
    expect(text).toContain('journey tea');
  });
});

describe('hooks for pre-commit', () => {
  test('are programs of the package, for journey files', () => {
    for (const { entry, files, language } of hooksOfFile()) {
      expect(language).toBe('node');
      expect(Object.keys(manifest.bin)).toContain(entry.split(' ')[0]);
      expect(new RegExp(files).test('shop/a.journey')).toBe(true);
      expect(new RegExp(files).test('a.journey.md')).toBe(false);
    }
  });

  test('check everything; write the files that changed', async () => {
    const { path } = sampleRepository();
    writeFileSync(join(path, 'shop.journey'), edits.raised(shop).replace('  stage buy', ' stage   buy'));
    const run = (id: string) => {
      const hook = hooksOfFile().find((one) => one.id === id);
      const args = hook?.entry.split(' ').slice(1) ?? [];
      return journey([...args, ...(hook?.pass_filenames === false ? [] : ['shop.journey'])], { cwd: path });
    };
    expect((await run('journey-format')).code).toBe(0);
    expect(readFileSync(join(path, 'shop.journey'), 'utf8')).toBe(edits.raised(shop));
    expect((await run('journey-check')).code).toBe(0);
    writeFileSync(join(path, 'shared.journey'), '');
    const broken = await run('journey-check');
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.stdout).toContain('unknown-reference');
  });
});

interface Hook {
  id: string;
  entry: string;
  files: string;
  language: string;
  pass_filenames?: boolean;
}

function hooksOfFile(): Hook[] {
  return parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
}
