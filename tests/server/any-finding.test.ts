import { expect, test } from 'vitest';
import type { Finding } from '../../src/rules/rule.ts';
import type { Asked } from '../../src/server/code-actions/action.ts';
import { severity } from '../../src/server/code-actions/severity.ts';
import { silence } from '../../src/server/code-actions/silence.ts';
import { readMarkers } from '../support/markers.ts';
import type { Texts } from '../support/mended.ts';
import { edited } from '../support/mended.ts';
import { rulePages } from '../support/rule-pages.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { pathOf, workspaceLoader } from '../support/workspace.ts';

const load = workspaceLoader();

/** What an editor that can fill in nothing asks about a finding. */
function asked(finding: Finding): Asked {
  return { findings: [finding], services: { server: { Client: { fillsSnippets: false } } } } as unknown as Asked;
}

/** The first finding of its own in every example of the pages, with the texts and how much of them cannot be read. */
async function eachFinding(holds: (finding: Finding, texts: Texts, problems: number) => Promise<void>): Promise<void> {
  for (const { code, examples } of rulePages())
    for (const { section, files } of examples) {
      if (section !== 'Reports') continue;
      const texts = Object.fromEntries(files.map(({ path, text }) => [path, readMarkers(text).text]));
      const workspace = await load(texts);
      const finding = all(workspace).find(({ rule }) => rule.code === code);
      if (finding) await holds(finding, texts, problems(workspace, texts));
    }
}

test('a finding that is silenced is gone, and the text can be read', async () => {
  const silenced = new Set<string>();
  await eachFinding(async (finding, texts, before) => {
    const { code } = finding.rule;
    const { file, offset } = finding.place;
    const line = file.line(offset);
    const [offer] = [...silence.offers(asked(finding))];
    if (!offer?.edits) return;
    silenced.add(code);
    const after = edited(texts, offer.edits);
    const workspace = await load(after);
    expect(problems(workspace, after), shown(code, after)).toBeLessThanOrEqual(before);
    const added = after[pathOf(file.uri)]?.split('\n').length === texts[pathOf(file.uri)]?.split('\n').length ? 0 : 1;
    const left = all(workspace).filter(
      ({ rule, place }) =>
        rule.code === code && place.file.uri === file.uri && place.file.line(place.offset) === line + added,
    );
    expect(left, shown(code, after)).toEqual([]);
  });
  expect(silenced.size).toBeGreaterThan(115);
});

test('a finding that is switched off is gone from its file, and the text can be read', async () => {
  const off = new Set<string>();
  await eachFinding(async (finding, texts, before) => {
    const { code } = finding.rule;
    const { uri } = finding.place.file;
    const offer = [...severity.offers(asked(finding))].find(({ title }) => title.values?.level === 'off');
    if (!offer?.edits) return;
    off.add(code);
    const after = edited(texts, offer.edits);
    const workspace = await load(after);
    expect(problems(workspace, after), shown(code, after)).toBeLessThanOrEqual(before);
    const left = all(workspace).filter(({ rule, place }) => rule.code === code && place.file.uri === uri);
    expect(left, shown(code, after)).toEqual([]);
  });
  expect(off.size).toBe(125);
});

function all(workspace: TestWorkspace): Finding[] {
  return [...workspace.findings({ profile: 'strict' }).values()].flat();
}

function problems(workspace: TestWorkspace, texts: Texts): number {
  const journeys = Object.keys(texts).filter((path) => path.endsWith('.journey'));
  return journeys.reduce((sum, path) => sum + workspace.file(path).problems.length, 0);
}

function shown(code: string, texts: Texts): string {
  return `${code}\n${Object.values(texts).join('\n---\n')}`;
}
