import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

describe('a file that is renamed', () => {
  const club = `channel web "Website" { medium digital }
journey club "Club" {
  stage join "Join" {
    touchpoint form "Form" { on web  feels -1  does "Writes down an address" }
    touchpoint card "Card" { on web  feels 0  does "Gets a card" }
  }
}
`;
  const edited = club.replace('feels -1', 'feels +1').replaceAll('club', 'members').replace('"Club"', '"Members"');

  test('is the same file, also where it alone is asked for', async () => {
    const cwd = historyOf([
      { 'team/club.journey': club, 'shop.journey': shop },
      { 'team/club.journey': null, 'all/members.journey': edited },
    ]);
    for (const asked of [['all'], ['team'], ['all/members.journey'], ['team/club.journey'], []])
      expect((await difference('HEAD~1..HEAD', ...asked, { cwd })).changes.map(line), asked.join()).toEqual([
        'renamed journey members name: club → members, label: "Club" → "Members"',
        'changed touchpoint form feels: -1 → +1',
      ]);
    execFileSync('git', ['reset', '-q', '--soft', 'HEAD~1'], { cwd });
    for (const asked of [['all'], ['team']])
      expect((await difference('HEAD', ...asked, { cwd })).changes.map(line)).toHaveLength(2);
  });

  test('things of the same name in other files are not mixed up with those of it', async () => {
    const local = (label: string, feels: string) =>
      `channel web "${label}" { medium digital }\njourney ${label.toLowerCase()} "${label}" {\n  stage s "S" {\n    touchpoint t "T" { on web  feels ${feels} }\n  }\n}\n`;
    const cwd = historyOf([
      { 'a.journey': local('Alpha', '0'), 'b.journey': local('Beta', '0') },
      { 'a.journey': null, 'b.journey': null, 'd.journey': local('Alpha', '+1'), 'c.journey': local('Beta', '0') },
    ]);
    expect((await difference('HEAD~1..HEAD', { cwd })).changes.map(line)).toEqual([
      'changed touchpoint t feels: 0 → +1',
    ]);
  });
});

describe('labels', () => {
  test('follow the language that is asked for, and change nothing else', async () => {
    const text = `journey a "Purchase" {\n  label fr "Achat"\n  stage s "Stage" {\n    touchpoint t "Pay" { label fr "Payer"  feels 0 }\n    touchpoint u "Leave" { feels 0 }\n  }\n}\n`;
    const cwd = folder({ 'a.journey': text, 'b.journey': text.replaceAll('feels 0', 'feels +1') });
    const show = async (...args: string[]) =>
      (await journey(['diff', 'a.journey', 'b.journey', ...args], { cwd })).stdout;
    expect(await show()).toContain('Pay (t)');
    for (const format of ['text', 'md']) {
      const french = await show('--lang', 'fr', '--format', format);
      expect(french).toContain('Payer (t)');
      expect(french).toContain('Leave (u)');
      expect(french).toContain('Achat');
    }
    const told = JSON.parse(await show('--lang', 'fr', '--format', 'json'));
    expect(told.changes.map(({ label }: { label: string }) => label)).toEqual(['Payer', 'Leave']);
    expect(told.journeys[0].label).toBe('Achat');
  });
});

describe('what Git shows is read among the files of its revision', () => {
  const uses = 'import "./shared.journey"\njourney a "A" { stage s "S" { touchpoint t "T" { on web } } }\n';
  const web = (attention: string) => `channel web "Website" { medium digital  attention ${attention} }\n`;
  /** Files of three commits, and of the disk; what is imported changes each time. */
  const [one, two, three] = [
    { 'shared.journey': web('1 s'), 'a.journey': uses },
    { 'shared.journey': web('2 s'), 'a.journey': uses.replace('on web', 'on web  feels 0') },
    { 'shared.journey': web('3 s'), 'a.journey': uses.replace('on web', 'on web  feels +1') },
  ];
  const driver = async (cwd: string, ...args: string[]) => {
    const program = await journeyProgram();
    return execFileSync(
      'git',
      ['-c', `diff.journey.command="${process.execPath}" "${program}" diff --driver --no-color`, ...args],
      { cwd, encoding: 'utf8', env: plainEnv({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }) },
    );
  };
  const attributes = { '.gitattributes': '*.journey diff=journey\n' };
  const changed = (text: string) =>
    [...text.matchAll(/attention: (\d) s → (\d) s/g)].map(([, from, to]) => `${from}→${to}`);

  test('the disk with what is staged, with HEAD; HEAD with what is staged; a commit and the one before', async () => {
    const cwd = historyOf([{ ...one, ...attributes }, two]);
    write(cwd, three);
    expect(changed(await driver(cwd, 'diff', 'a.journey'))).toEqual(['2→3']);
    execFileSync('git', ['add', '-A'], { cwd });
    expect(changed(await driver(cwd, 'diff', '--cached', 'a.journey'))).toEqual(['2→3']);
    write(cwd, { 'shared.journey': web('4 s'), 'a.journey': uses.replace('on web', 'on web  feels +2') });
    expect(changed(await driver(cwd, 'diff', 'a.journey'))).toEqual(['3→4']);
    expect(changed(await driver(cwd, 'diff', 'HEAD', 'a.journey'))).toEqual(['2→4']);
    expect(changed(await driver(cwd, 'show', '--ext-diff', 'HEAD', '--', 'a.journey'))).toEqual(['1→2']);
    expect(changed(await driver(cwd, 'diff', 'HEAD~1', 'HEAD', '--', 'a.journey'))).toEqual(['1→2']);
  });

  test('versions that several revisions hold are told to be so', async () => {
    const cwd = historyOf([{ ...one, ...attributes }, two, three]);
    const shown = await driver(cwd, 'diff', 'HEAD~2', 'HEAD', '--', 'a.journey');
    expect(changed(shown)).toEqual(['1→3']);
    expect(shown).toContain('Git does not say which revisions these are');
    execFileSync('git', ['checkout', '-q', '--orphan', 'other'], { cwd });
    commitAll(cwd);
    const apart = await driver(cwd, 'diff', 'main~2', 'main~1', '--', 'a.journey');
    expect(apart).toContain('is read from disk');
    expect(apart).toContain('feels 0');
  });

  test('a file that came or went, or that imports nothing', async () => {
    const cwd = historyOf([
      { ...one, ...attributes },
      { 'a.journey': null, 'b.journey': 'team care "Care"\n' },
    ]);
    const shown = await driver(cwd, 'show', '--ext-diff', '--no-renames', 'HEAD');
    expect(shown).toContain('- removed journey A (a)');
    expect(shown).toContain('+ added team Care (care)');
    expect(shown).not.toContain('Git does not say');
  });
});

function write(path: string, files: Record<string, string | null>): void {
  for (const [name, text] of Object.entries(files)) {
    const place = join(path, name);
    mkdirSync(dirname(place), { recursive: true });
    if (text === null) rmSync(place);
    else writeFileSync(place, text);
  }
}

function commitAll(cwd: string): void {
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd,
      env: plainEnv({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }),
    });
  run('add', '-A');
  run('commit', '-q', '-m', 'x');
}

/** A repository with a commit for each set of files. */
function historyOf(commits: readonly Record<string, string | null>[]): string {
  const cwd = folder({});
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd });
  for (const files of commits) {
    write(cwd, files);
    commitAll(cwd);
  }
  return cwd;
}

interface Shown {
  kind: string;
  target: string;
  change: string;
  facts: { key: string; before?: string; after?: string }[];
}

async function difference(range: string, ...paths: (string | { cwd: string })[]) {
  const [place] = paths.filter((one) => typeof one === 'object');
  const named = paths.filter((one) => typeof one === 'string');
  const { stdout, stderr, code } = await journey(['diff', '--git', range, '--format', 'json', ...named], {
    cwd: repository,
    ...place,
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
