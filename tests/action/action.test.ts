import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { describe, expect, test } from 'vitest';
import { folder, plainEnv } from '../cli/program.ts';
import { fakeGitHub } from './fake-github.ts';
import { readAction, root, runAction } from './run-action.ts';
import { edits, sampleRepository, shop } from './sample-repository.ts';

async function gitHub({ onTestFinished }: TestContext, options?: { readOnly: boolean }) {
  const fake = await fakeGitHub(options);
  onTestFinished(() => void fake.close());
  return fake;
}

const pullRequest = (base: string) => ({ pull_request: { number: 7, base: { sha: base } } });

// they wait for programs most of the time
const together = { concurrent: true, timeout: 120_000 };

describe('a pull request', together, () => {
  test('has one comment, which is kept up to date', async (context) => {
    const { path, base, commit } = sampleRepository();
    const { api, comments, writes } = await gitHub(context);
    const run = () =>
      runAction(path, { api, event: pullRequest(base), inputs: { maps: 'false' }, only: ['diff', 'comment'] });

    commit('Paying is a pleasure', { 'shop.journey': edits.raised(shop) });
    const first = await run();
    expect(first).toMatchObject({ code: 0, outputs: { changes: '1' } });
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('feels: \\-1 "annoyed" → \\+1 "glad"');
    expect(first.summary).toContain('Pay (pay)');

    commit('Help where people pay', { 'shop.journey': edits.moved(edits.raised(shop)) });
    expect((await run()).outputs.changes).toBe('2');
    expect(writes()).toEqual([
      'POST /repos/team/journeys/issues/7/comments',
      'PATCH /repos/team/journeys/issues/comments/1',
    ]);
    expect(comments[0]?.body).toContain('| moved | touchpoint **Help (help)**');

    await run();
    expect(writes()).toHaveLength(2);

    commit('As it was', { 'shop.journey': shop });
    await run();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).not.toContain('Pay (pay)');
  });

  test('a comment of a person, and those on further pages, are told apart', async (context) => {
    const { path, base, commit } = sampleRepository();
    const { api, comments } = await gitHub(context);
    for (let i = 1; i <= 101; i++)
      comments.push({ id: i, body: '<!-- journey-as-code -->\nHa!', user: { type: 'User' } });
    comments.push({ id: 102, body: '<!-- journey-as-code -->\nold', user: { type: 'Bot' } });
    commit('Paying is a pleasure', { 'shop.journey': edits.raised(shop) });
    await runAction(path, { api, event: pullRequest(base), inputs: { maps: 'false' }, only: ['diff', 'comment'] });
    expect(comments).toHaveLength(102);
    expect(comments.filter(({ body }) => body.endsWith('Ha!'))).toHaveLength(101);
    expect(comments[101]?.body).toContain('Pay (pay)');
  });

  test('a change of layout alone is not worth a comment', async (context) => {
    const { path, base, commit } = sampleRepository();
    const { api, writes } = await gitHub(context);
    commit('Other lines', { 'shop.journey': edits.laidOut(shop) });
    const { code, outputs, summary } = await runAction(path, {
      api,
      event: pullRequest(base),
      only: ['diff', 'comment'],
    });
    expect({ code, changes: outputs.changes, summary }).toEqual({ code: 0, changes: '0', summary: '' });
    expect(writes()).toEqual([]);
  });

  test('one that may not be written to is no fault', async (context) => {
    const { path, base, commit } = sampleRepository();
    const { api } = await gitHub(context, { readOnly: true });
    commit('A better name', { 'shop.journey': edits.renamed(shop) });
    const { code, log, summary } = await runAction(path, {
      api,
      event: pullRequest(base),
      only: ['diff', 'comment', 'verdict'],
    });
    expect(code).toBe(0);
    expect(log).toContain('::notice::The comment could not be written: POST');
    expect(summary).toContain('renamed');
  });

  test('a checkout without history fetches what it needs', async () => {
    const { path, base, commit } = sampleRepository();
    commit('Paying is a pleasure', { 'shop.journey': edits.raised(shop) });
    const shallow = join(folder({}), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=change', `file://${path}`, shallow], {
      env: plainEnv(),
    });
    const { outputs, summary } = await runAction(shallow, {
      only: ['diff'],
      event: pullRequest(base),
    });
    expect(outputs.changes).toBe('1');
    expect(summary).toContain('Pay (pay)');
  });
});

test(
  'findings, files out of form: told beside their lines, with all the rest, and then the job fails',
  together,
  async (context) => {
    const { path, base, commit } = sampleRepository();
    const { api, comments } = await gitHub(context);
    commit('Wrong', { 'shop.journey': shop.replace('on till', 'on tell'), 'b: 1,2.journey': 'journey  b "B"{ }\n' });
    const run = await runAction(path, { api, event: pullRequest(base) });
    expect(run.code).toBe(1);
    expect(run.log).toMatch(/^::error file=shop\.journey,line=9,.*title=unknown-reference::/m);
    expect(run.log).toMatch(/^::error file=b%3A 1%2C2\.journey::This file is not in its canonical form/m);
    const { runs } = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
    expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('unknown-reference');
    expect(comments).toHaveLength(1);
    expect(run.used.map(({ uses }) => uses.split('@')[0])).toEqual(['actions/setup-node', 'actions/upload-artifact']);
    expect(run.used.at(-1)?.with.path).toBe(run.outputs.maps);
    expect(readFileSync(join(run.outputs.maps ?? '', 'shop/shop.svg'), 'utf8')).toContain('<svg');
    expect(readFileSync(join(run.outputs.maps ?? '', 'changes.html'), 'utf8')).toContain("default-src 'none'");
  },
);

test('the mildest findings that fail are a choice', together, async () => {
  const { path } = sampleRepository();
  const only = ['check', 'verdict'];
  expect((await runAction(path, { inputs: { 'fail-on': 'info' }, only })).code).toBe(1);
  expect((await runAction(path, { only })).code).toBe(0);
});

test('maps are pictures in the folders of their files, and the difference is a page', together, async () => {
  const { path, base, commit } = sampleRepository();
  commit('Paying is a pleasure', {
    'shop.journey': edits.raised(shop),
    'two.journey': 'journey a "A" { }\njourney b "B" { }\n',
  });
  const { outputs } = await runAction(path, { only: ['diff', 'maps'], event: pullRequest(base) });
  const files = readdirSync(outputs.maps ?? '', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.map(({ name }) => name).sort()).toEqual(['a.svg', 'b.svg', 'changes.html', 'shop.svg']);
  expect(readFileSync(join(outputs.maps ?? '', 'shop/shop.svg'), 'utf8')).toContain('<svg');
});

test('outside of a pull request there is nothing to compare', together, async () => {
  const { path } = sampleRepository();
  const { code, outputs, log } = await runAction(path, { only: ['check', 'diff', 'comment', 'verdict'] });
  expect({ code, changes: outputs.changes, log: log.includes('::error') }).toEqual({
    code: 0,
    changes: '',
    log: false,
  });
});

test('a path that is not there fails the job', together, async () => {
  const { path } = sampleRepository();
  const { code, log } = await runAction(path, {
    inputs: { paths: 'shop.journey\n  gone.journey' },
    only: ['check', 'maps', 'verdict'],
  });
  expect(code).toBe(2);
  expect(log).toContain('gone.journey');
});

test('what the action says of itself is whole', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  const { inputs, outputs, runs } = readAction();
  const ids = runs.steps.map(({ id }) => id);
  for (const [, name] of text.matchAll(/\binputs\.([\w-]+)/g)) expect(Object.keys(inputs)).toContain(name);
  for (const [, id] of text.matchAll(/\bsteps\.([\w-]+)/g)) expect(ids).toContain(id);
  expect(Object.keys(outputs)).toEqual(['sarif', 'changes', 'maps']);
  for (const { run, shell, uses } of runs.steps) {
    if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    else {
      expect(shell).toBe('bash');
      const script = /^node "\$GITHUB_ACTION_PATH\/(scripts\/action\/[\w-]+\.ts)"$/.exec(run ?? '')?.[1] ?? '';
      expect(existsSync(join(root, script))).toBe(script !== '');
      // values reach a step by its environment only: in a script they would be run
      expect(run).not.toContain('${{');
      expect(script).not.toBe('');
    }
  }
});
