import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/rules/all-rules.ts';
import { english } from '../../src/texts/say.ts';
import { readMarkers } from '../support/markers.ts';
import type { Texts } from '../support/mended.ts';
import { mended } from '../support/mended.ts';
import type { PageExample } from '../support/rule-pages.ts';
import { rulePages } from '../support/rule-pages.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { workspaceLoader } from '../support/workspace.ts';

const pages = rulePages();
const load = workspaceLoader();

/** Findings that stay when their fix is applied: it records a plan, and the plan has yet to be carried out. */
const plans: readonly string[] = ['uncontrolled-critical', 'expectation-gap'];

test('every rule has a page, and every page a rule', () => {
  expect(pages.map(({ code }) => code).sort()).toEqual(allRules.map(({ code }) => code).sort());
});

describe.each(pages)('$code', ({ code, headings, examples }) => {
  test('has the sections that a reader expects', () => {
    expect(headings).toEqual([code, 'What it finds', 'Why it matters', 'Reports', 'Accepts']);
    expect(new Set(examples.map(({ section }) => section))).toEqual(new Set(['Reports', 'Accepts']));
  });
  test.each(examples.filter(({ section }) => section === 'Reports').map(shown))('reports %s', async (_, example) => {
    const { found, marks } = await check(code, example);
    expect(marks.length, 'the example marks what is found').toBeGreaterThan(0);
    expect(found).toEqual(marks.map((mark) => ({ code, ...mark })));
  });
  test.each(examples.filter(({ section }) => section === 'Accepts').map(shown))('accepts %s', async (_, example) => {
    expect((await check(code, example)).found).toEqual([]);
  });
  test.each(examples.filter(({ section }) => section === 'Reports').map(shown))('mends %s', async (_, example) => {
    const { workspace, findings, before } = await check(code, example);
    const problems = problemCount(workspace, before);
    const count = findings.length;
    for (const { fix, after } of mended(findings, before)) {
      const workspace = await load(after);
      const left = [...workspace.findings({ profile: 'strict' }).values()]
        .flat()
        .filter((one) => one.rule.code === code);
      if (!plans.includes(code)) expect(left.length, english(fix.title)).toBeLessThan(count);
      const earlier = `${english(fix.title)} leaves a text that can be read`;
      expect(problemCount(workspace, after), earlier).toBeLessThanOrEqual(problems);
    }
  });
});

function problemCount(workspace: TestWorkspace, texts: Texts): number {
  const journeys = Object.keys(texts).filter((path) => path.endsWith('.journey'));
  return journeys.reduce((sum, path) => sum + workspace.file(path).problems.length, 0);
}

function shown(example: PageExample): [string, PageExample] {
  return [readMarkers(example.files.at(-1)?.text ?? '').text.split('\n')[0] ?? '', example];
}

async function check(code: string, { files }: PageExample) {
  const read = files.map(({ path, text }) => ({ path, ...readMarkers(text) }));
  const before = Object.fromEntries(read.map(({ path, text }) => [path, text]));
  const workspace = await load(before);
  const strict = allRules.find((rule) => rule.code === code)?.profile === 'strict';
  const all = workspace.findings({ profile: strict ? 'strict' : 'standard' });
  const findings = [...all.values()].flat().filter(({ rule }) => !strict || rule.code === code);
  const found = [...all].flatMap(([path, list]) =>
    list
      .filter((one) => findings.includes(one))
      .map(({ rule, place: { offset, end } }) => ({ code: rule.code, path, offset, end })),
  );
  const marks = read
    .flatMap(({ path, ranges }) => ranges.map((range) => ({ path, ...range })))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.offset - b.offset || a.end - b.end));
  return { workspace, findings, before, found, marks };
}
