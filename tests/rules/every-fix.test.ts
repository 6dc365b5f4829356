import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/rules/rule.ts';
import { english } from '../../src/texts/say.ts';
import { written } from '../support/draft.ts';
import { readMarkers } from '../support/markers.ts';
import type { Texts } from '../support/mended.ts';
import { isLeft, mended } from '../support/mended.ts';
import { randomFiles } from '../support/random-files.ts';
import { rulePages } from '../support/rule-pages.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { exampleTexts, workspaceLoader } from '../support/workspace.ts';

const load = workspaceLoader();

/** Findings that stay when their fix is applied: it records a plan, and the plan has yet to be carried out. */
const plans: readonly string[] = ['uncontrolled-critical', 'expectation-gap'];

describe('every fix that is offered leaves a text that can be read, without the finding', () => {
  test('in the examples of all pages', async () => {
    for (const { code, examples } of rulePages())
      for (const { section, files } of examples)
        await mendAll(
          Object.fromEntries(files.map(({ path, text }) => [path, readMarkers(text).text])),
          `${code}, ${section}`,
          1,
        );
  });
  test.each(['', 'baskets'])('in the examples ‘%s’', async (folder) => {
    const texts = exampleTexts(folder);
    const own = Object.entries(texts).filter(([path]) => folder !== '' || !path.includes('/'));
    await mendAll(Object.fromEntries(own), folder);
  });
  test('in random files', async () => {
    const property = fc.asyncProperty(randomFiles(), (drafts) => mendAll(written(drafts), 'random', 1));
    await fc.assert(property, { numRuns: 8, seed: 20260901 });
  });
});

/** Applies each fix of the first findings of each code, one at a time. */
async function mendAll(texts: Texts, where: string, most = 2): Promise<void> {
  const workspace = await load(texts);
  const findings = all(workspace);
  const problems = problemCount(workspace, texts);
  const tried = [...Map.groupBy(findings, ({ rule }) => rule.code).values()].flatMap((list) => list.slice(0, most));
  for (const one of mended(tried, texts)) {
    const { finding, fix, after } = one;
    const what = `${where}: ${finding.rule.code}, ${english(fix.title)}\n${shown(after)}`;
    const now = await load(after);
    expect(problemCount(now, after), what).toBeLessThanOrEqual(problems);
    if (!plans.includes(finding.rule.code)) expect(isLeft(one, findings, all(now)), what).toBe(false);
  }
}

function all(workspace: TestWorkspace): Finding[] {
  return [...workspace.findings({ profile: 'strict' }).values()].flat();
}

function problemCount(workspace: TestWorkspace, texts: Texts): number {
  const journeys = Object.keys(texts).filter((path) => path.endsWith('.journey'));
  return journeys.reduce((sum, path) => sum + workspace.file(path).problems.length, 0);
}

function shown(texts: Texts): string {
  return Object.entries(texts)
    .map(([path, text]) => `--- ${path}\n${text}`)
    .join('\n');
}
