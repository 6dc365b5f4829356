import { describe, expect, test } from 'vitest';
import { Checker } from '../../src/rules/check.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { english } from '../../src/texts/say.ts';
import { loadWorkspace } from '../support/workspace.ts';

type Options = Parameters<Awaited<ReturnType<typeof loadWorkspace>>['findings']>[0];

/** What is found in `page.journey`, as `line severity code`. */
async function check(text: string, options: Options = {}, others: Record<string, string> = {}): Promise<string[]> {
  const workspace = await loadWorkspace({ ...others, 'page.journey': text });
  const findings = workspace.findings(options).get('page.journey') ?? [];
  return findings.map(({ rule, severity, place }) => `${place.file.line(place.offset) + 1} ${severity} ${rule.code}`);
}

/** A journey with a touchpoint that has some facts, from line 5 on. */
function journey(...facts: string[]): string {
  return `persona ana "Ana"
journey week "A week" {
  persona ana
  stage shop "The shop" { touchpoint till "At the till" {
${facts.map((fact) => `    ${fact}`).join('\n')}
  } }
}
`;
}

describe('profiles', () => {
  const text = journey('feels +1').replace('till "At the till"', 'till');
  test('the standard profile leaves strict rules out', async () => {
    expect(await check(text)).toEqual([]);
  });
  test('the strict profile takes them in', async () => {
    expect(await check(text, { profile: 'strict' })).toContain('4 info label-missing');
  });
  test('naming a strict rule switches it on', async () => {
    expect(await check(`${text}rules { severity label-missing warning }`)).toEqual(['4 warning label-missing']);
  });
  test('off leaves a rule out of every profile', async () => {
    const off = `${text}rules { severity label-missing off }`;
    expect(await check(off, { profile: 'strict' })).not.toContain('4 info label-missing');
  });
});

describe('severities', () => {
  const pain = journey('pain "One queue"');
  test('each rule has its own', async () => {
    expect(await check(pain)).toEqual(['5 hint not-classified']);
  });
  test('`rules` gives another one', async () => {
    expect(await check(`rules { severity not-classified error }\n${pain}`)).toEqual(['6 error not-classified']);
  });
  test('a level that does not exist changes nothing', async () => {
    expect(await check(`${pain}rules { severity not-classified grave }`)).toEqual([
      '5 hint not-classified',
      '8 error unknown-value',
    ]);
  });
  test('the nearest import wins, then the later one', async () => {
    const others = {
      'far.journey': 'rules { severity not-classified error }',
      'near.journey': 'import "./far.journey"\nrules { severity not-classified warning }',
      'nearer.journey': 'rules { severity not-classified info }',
    };
    const level = async (...imports: string[]) =>
      (await check(`${imports.map((path) => `import "./${path}.journey"\n`).join('')}${pain}`, {}, others))
        .find((found) => found.endsWith('not-classified'))
        ?.split(' ')[1];
    expect(await level('far')).toBe('error');
    expect(await level('near')).toBe('warning');
    expect(await level('near', 'nearer')).toBe('info');
    expect(await level('nearer', 'near')).toBe('warning');
  });
  test('the rules of the file itself win over those that it imports', async () => {
    const others = { 'house.journey': 'rules { severity not-classified error }' };
    const own = `import "./house.journey"\nrules { severity not-classified info }\n${pain}`;
    expect(await check(own, {}, others)).toEqual(['7 info not-classified']);
  });
  test('an import of a single name brings no rules', async () => {
    const others = { 'house.journey': 'persona ana "Ana"\nrules { severity not-classified error }' };
    const own = `import ana from "./house.journey"\n${pain.replace('persona ana "Ana"\n', '')}`;
    expect(await check(own, {}, others)).toEqual(['5 hint not-classified']);
  });
  test('nobody makes a syntax error less serious', async () => {
    const text = 'rules { severity syntax-error off }\npersona ana "Ana" { goal: "Dinner" }';
    expect(await check(text)).toEqual(['2 error syntax-error']);
  });
});

describe('journey-ignore', () => {
  test('silences what starts on the next line', async () => {
    expect(await check(journey('// journey-ignore not-classified: soon', 'pain "One queue"'))).toEqual([]);
  });
  test('does not silence the line after that', async () => {
    const text = journey('// journey-ignore not-classified: soon', 'pain "One queue"', 'pain "Two queues"');
    expect(await check(text)).toEqual(['7 hint not-classified']);
  });
  test('looks past comments and empty lines', async () => {
    const text = journey(
      '// journey-ignore not-classified: soon',
      '',
      '// ask Ana',
      '/* and',
      'Dan */',
      'pain "One queue"',
    );
    expect(await check(text)).toEqual([]);
  });
  test('does not reach into the block below', async () => {
    const text = journey('pain "One queue"').replace('  stage', '  // journey-ignore not-classified: soon\n  stage');
    expect(await check(text)).toEqual(['4 hint ignore-unused', '6 hint not-classified']);
  });
  test('takes several codes', async () => {
    const text = journey('// journey-ignore not-classified repeated-fact: soon', 'pain "One queue"');
    expect(await check(text)).toEqual(['5 hint ignore-unused']);
    const both = journey('phase', '// journey-ignore not-classified empty-text: soon', 'pain "One queue" { note "" }');
    expect((await check(both)).filter((found) => /ignore|empty|class/.test(found))).toEqual([]);
  });
  test('asks for a reason and silences all the same', async () => {
    const text = journey('// journey-ignore not-classified', 'pain "One queue"');
    expect(await check(text)).toEqual(['5 warning ignore-without-reason']);
  });
  test('asks once for one comment', async () => {
    const workspace = await loadWorkspace({
      'page.journey': journey('// journey-ignore not-classified empty-text', 'pain "One queue" { note "" }'),
    });
    expect(
      workspace
        .findings()
        .get('page.journey')
        ?.map(({ say }) => english(say)),
    ).toEqual(['Say why ‘not-classified, empty-text’ is silenced here.']);
  });
  test('says when there is nothing to silence', async () => {
    expect(await check(journey('// journey-ignore not-classified: soon', 'feels +1'))).toEqual([
      '5 hint ignore-unused',
    ]);
  });
  test('is quiet about a rule that is not checked here', async () => {
    const strict = journey('// journey-ignore label-missing: soon', 'feels +1');
    expect(await check(strict)).toEqual([]);
    const off = journey('// journey-ignore not-classified: soon', 'feels +1');
    expect(await check(`${off}rules { severity not-classified off }`)).toEqual([]);
  });
  test('does not silence a syntax error', async () => {
    const text = journey('// journey-ignore syntax-error: never mind', 'does: "pays"');
    expect(await check(text)).toEqual(['5 hint ignore-unused', '6 error syntax-error']);
  });
  test('says when a code does not exist, and nothing else', async () => {
    expect(await check(journey('// journey-ignore not-clasified: soon', 'feels +1'))).toEqual([
      '5 error unknown-value',
    ]);
  });
});

describe('the day of the check', () => {
  const due: Rule = {
    code: 'due-passed',
    severity: 'warning',
    profile: 'standard',
    *checkFile(file, { today }) {
      for (const fact of file.all())
        if (fact.date && fact.date < today) yield { place: fact.place(), say: { text: 'Late.' } };
    },
  };
  test('is handed in, and a new one makes everything be looked at again', async () => {
    const workspace = await loadWorkspace({
      'page.journey': journey('pain process "One queue" {', '  due 2026-09-01', '}'),
    });
    const checker = new Checker({ profile: 'standard', today: '2026-09-01' }, [due]);
    const late = () => [...checker.findings().values()].flat().length;
    checker.update([workspace.file('page.journey')]);
    expect(late()).toBe(0);
    checker.reset({ profile: 'standard', today: '2026-09-02' });
    expect(late()).toBe(0);
    checker.update([workspace.file('page.journey')]);
    expect(late()).toBe(1);
  });
});

describe('texts that are being typed', () => {
  test.each([
    ['nothing', ''],
    ['a comment', '// soon'],
    ['a byte order mark', '\uFEFFpersona ana "Ana"'],
  ])('%s is no mistake', async (_, text) => {
    expect(await check(text)).toEqual([]);
  });
  const long = 'stage s "S" {\n'.repeat(40);
  test.each([
    ['deep nesting', `journey a "A" {\n${long}`],
    ['many braces', '}'.repeat(3000)],
    ['many signs', '; , : -> '.repeat(1000)],
    ['many quotes', '"'.repeat(3001)],
    ['many words', 'word '.repeat(3000)],
    ['nothing but keywords', 'journey stage touchpoint on\n'.repeat(300)],
    ['half of everything', `${journey('does "pays').slice(0, -6)}`],
  ])('%s neither throws nor floods', async (_, text) => {
    const found = await check(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => one.endsWith('syntax-error')).length).toBeLessThan(310);
  });
  test('a file whose text cannot be read says so at its start', async () => {
    const workspace = await loadWorkspace({ 'page.journey': new Error('secret') as never });
    const findings = workspace.findings().get('page.journey') ?? [];
    expect(findings.map(({ say, place }) => [english(say), place.offset])).toEqual([['This file cannot be read.', 0]]);
  });
});
