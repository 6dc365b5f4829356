import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folder, journey, journeyProgram, plainEnv } from './program.ts';

const shared = `channel web "Website" { medium digital  control owned }
channel till "Till" { medium physical  control owned }
kpi csat "Satisfaction" {
  scale csat
  target >= 4
  current 3.9 at 2026-06-30
}
`;
const shop = `import "./shared.journey"
journey shop "Shop" {
  stage look "Look around" {
    phase before
    touchpoint home "Home page" { on web  feels +1 }
    touchpoint help "Help" { on web  feels -1 }
  }
  stage buy "Buy" {
    phase during
    touchpoint pay "Pay" {
      on till
      feels -1 "annoyed"
      measures csat
      pain process "Two forms" as forms { severity high }
      leads-to leave
    }
    touchpoint leave "Leave" { on till }
  }
}
`;
const target = `import "./shop.journey"
journey target "Shop, as it will be" variant-of shop {
  state to-be
}
`;

/** What each commit does to the files, with what the difference must say. */
const history = {
  rename: [
    (text: string) => text.replaceAll(/\bpay\b/g, 'checkout'),
    'renamed touchpoint checkout name: pay → checkout',
  ],
  move: [
    (text: string) =>
      text
        .replace('    touchpoint help "Help" { on web  feels -1 }\n', '')
        .replace('    touchpoint leave', '    touchpoint help "Help" { on web  feels -1 }\n    touchpoint leave'),
    'moved touchpoint help stage: look → buy',
  ],
  feeling: [
    (text: string) => text.replace('feels -1 "annoyed"', 'feels +1 "calm"'),
    'changed touchpoint checkout feels: -1 "annoyed" → +1 "calm"',
  ],
  pain: [
    (text: string) =>
      text.replace('  state to-be\n', '  state to-be\n  stage buy { touchpoint checkout { resolves forms } }\n'),
    'changed touchpoint checkout resolves: none → forms',
  ],
  target: [(text: string) => text.replace('target >= 4', 'target >= 4.5'), 'changed kpi csat target: >= 4 → >= 4.5'],
  layout: [
    (text: string) =>
      `// who it is for\n${text.replaceAll('  ', '\t').replace('import "./shared.journey"\n', 'import   "./shared.journey"\n\n')}`,
    undefined,
  ],
} as const;

let repository: string;

beforeAll(() => {
  repository = folder({ 'shared.journey': shared, 'shop.journey': shop, 'target.journey': target, 'notes.txt': 'x' });
  git('init', '-q', '-b', 'main');
  commit('start');
  for (const [name, [change]] of Object.entries(history)) {
    for (const file of ['shared.journey', 'shop.journey', 'target.journey']) {
      const path = join(repository, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    }
    commit(name);
  }
});

describe('a real history', () => {
  test.each(Object.entries(history))('%s is one change of its kind, or none', async (name, [, expected]) => {
    const { changes } = await difference(`${name}~1..${name}`);
    expect(changes.map(line)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('layout alone is no difference, and ends well', async () => {
    const ran = await journey(['diff', '--git', 'layout~1..layout', '--exit-code'], { cwd: repository });
    expect(ran).toEqual({ code: 0, stdout: 'No difference in meaning.\n', stderr: '' });
    expect((await journey(['diff', '--git', 'start..HEAD', '--exit-code'], { cwd: repository })).code).toBe(1);
  });

  test('a raised feeling shows in the numbers', async () => {
    const { journeys } = await difference('feeling~1..feeling');
    expect(journeys.map(({ journey }: { journey: string }) => journey)).toEqual(['shop', 'target']);
    expect(journeys[0].figures).toEqual([
      { figure: 'meanFeeling', before: expect.closeTo(-1 / 3), after: expect.closeTo(1 / 3) },
    ]);
  });

  test('the whole history is what its steps are', async () => {
    const { changes } = await difference('start..HEAD');
    expect(changes.map(({ change, target }: Shown) => `${change} ${target}`)).toEqual([
      'changed csat',
      'moved help',
      'renamed checkout',
      'changed checkout',
    ]);
  });
});

describe('revisions', () => {
  test('one revision is compared with the files on disk', async () => {
    const path = join(repository, 'shop.journey');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"Leave"', '"Go home"'));
    expect((await difference('HEAD')).changes.map(line)).toEqual([
      'changed touchpoint leave label: "Leave" → "Go home"',
    ]);
    rmSync(join(repository, 'target.journey'));
    expect((await difference('HEAD')).changes.map(({ change, target }: Shown) => `${change} ${target}`)).toEqual([
      'changed leave',
      'removed target',
    ]);
    git('checkout', '-q', '--', '.');
    expect((await difference('HEAD')).changes).toEqual([]);
  });

  test('three dots compare with where both sides parted', async () => {
    git('checkout', '-q', '-b', 'work', 'move');
    writeFileSync(join(repository, 'shared.journey'), shared.replace('"Till"', '"Cash desk"'));
    commit('work-done');
    git('checkout', '-q', 'main');
    const { changes } = await difference('main...work');
    expect(changes.map(line)).toEqual(['changed channel till label: "Till" → "Cash desk"']);
  });

  test('paths narrow it down', async () => {
    const { changes } = await difference('start..HEAD', 'shared.journey');
    expect(changes.map(({ target }: Shown) => target)).toEqual(['csat']);
    const ran = await journey(['diff', '--git', 'start..HEAD', 'nowhere'], { cwd: repository });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no journey in ‘nowhere’') });
  });

  test.each([
    ['nonsense..HEAD', 'There is no revision ‘nonsense’ in this repository.'],
    ['--upload-pack=x', 'needs a value'],
    ['-x..HEAD', 'needs a value'],
  ])('%s is refused', async (range, sentence) => {
    const ran = await journey(['diff', '--git', range], { cwd: repository });
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) });
  });

  test('an option as a revision is no option of Git', async () => {
    const ran = await journey(['diff', '--git=--help'], { cwd: repository });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no revision ‘--help’') });
  });

  test('without a repository or without Git', async () => {
    expect(await journey(['diff', '--git', 'HEAD'], { env: { GIT_CEILING_DIRECTORIES: '/' } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('in no Git repository'),
    });
    const ran = await journey(['diff', '--git', 'HEAD'], { cwd: repository, env: { PATH: '/nowhere' } });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('Git is not installed') });
  });
});

test('Git shows the difference in meaning, once it is told of the driver', async () => {
  const program = await journeyProgram();
  writeFileSync(join(repository, '.gitattributes'), '*.journey diff=journey\n');
  git('config', 'diff.journey.command', `"${process.execPath}" "${program}" diff --driver --no-color`);
  const shown = git('diff', 'feeling~1', 'feeling');
  expect(shown).toContain('journey diff shop.journey');
  expect(shown).toContain('feels: -1 "annoyed" → +1 "calm"');
  expect(git('diff', 'layout~1', 'layout', '--', 'shop.journey')).toBe(
    'journey diff shop.journey\nNo difference in meaning.\n',
  );
  // a file that is there only on one side
  writeFileSync(join(repository, 'new.journey'), 'team care "Customer care"\n');
  git('add', '-N', 'new.journey');
  expect(git('diff', '--', 'new.journey')).toContain('+ added team Customer care (care)');
  git('rm', '-q', '--cached', 'new.journey');
  rmSync(join(repository, 'new.journey'));
});

interface Shown {
  kind: string;
  target: string;
  change: string;
  facts: { key: string; before?: string; after?: string }[];
}

async function difference(range: string, ...paths: string[]) {
  const { stdout, stderr, code } = await journey(['diff', '--git', range, '--format', 'json', ...paths], {
    cwd: repository,
  });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return JSON.parse(stdout);
}

function line({ kind, target, change, facts }: Shown): string {
  const shown = facts.map(({ key, before = 'none', after = 'none' }) => `${key}: ${before} → ${after}`);
  return `${change} ${kind} ${target} ${shown.join(', ')}`;
}

function commit(name: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', name);
  git('tag', name);
}

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: plainEnv({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }),
  });
}
