import { expect, test } from 'vitest';
import { mapFindings } from '../../src/rules/map-findings.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { loadWorkspace } from '../support/workspace.ts';

/** Targets on the map of a journey, by the text that was found. Typographic quotes are what is found. */
async function targets(files: Record<string, string>, path: string, journey?: string) {
  const workspace = await loadWorkspace(files);
  const findings: Finding[] = [...workspace.findings().values()]
    .flat()
    .filter((one) => one.rule.code === 'smart-quotes');
  const mapped = mapFindings(findings, workspace.map(path, journey));
  const texts = mapped.map(({ source, target }) => {
    const file = workspace.file(source.file.replace('file:///', ''));
    const text = file.text.slice(file.offsetAt(source.range.start), file.offsetAt(source.range.end));
    return [text.slice(1, -1), target];
  });
  return Object.fromEntries(texts);
}

const shared = `channel web “channel” { medium digital }
channel shop “unused channel” { medium physical }
kpi returns “kpi” { target <= 3 % current 2 % at 2026-06-01 }
team care “team elsewhere”
`;
const one = `import "./shared.journey"
team own “team here”
journey first “journey” {
  measures returns
  stage buy “stage” {
    touchpoint home “card” { on web does “fact of card” }
    touchpoint till "Till" { on web }
  }
  hybrid both “hybrid” { online home offline till }
  goal “goal”
}
journey second “other journey” { stage again “stage of other” }
`;

test('findings belong to the innermost thing that the map shows', async () => {
  expect(await targets({ 'shared.journey': shared, 'one.journey': one }, 'one.journey', 'first')).toStrictEqual({
    journey: 'first',
    goal: 'first',
    'team here': 'first',
    stage: 'buy',
    card: 'home',
    'fact of card': 'home',
    hybrid: 'both',
    channel: 'web',
    kpi: 'returns',
  });
});

test('other journeys of the file and other files are left out', async () => {
  expect(await targets({ 'shared.journey': shared, 'one.journey': one }, 'one.journey', 'second')).toStrictEqual({
    'other journey': 'second',
    'stage of other': 'again',
    'team here': 'second',
  });
});

test('what a variant inherits keeps its findings', async () => {
  const variant = `import "./one.journey"\njourney later “variant” variant-of first { stage buy { touchpoint home { does “more” } } }\n`;
  expect(
    await targets({ 'shared.journey': shared, 'one.journey': one, 'v.journey': variant }, 'v.journey'),
  ).toMatchObject({
    variant: 'later',
    more: 'home',
    hybrid: 'both',
  });
});

test('stays linear: many findings in many cards', async () => {
  const cards = Array.from({ length: 3000 }, (_, i) => `    touchpoint t${i} “x” { on web }`).join('\n');
  const text = `channel web "Web" { medium digital }\njourney a {\n  stage s "S" {\n${cards}\n  }\n}\n`;
  const workspace = await loadWorkspace({ 'a.journey': text });
  const findings = [...workspace.findings().values()].flat();
  const model = workspace.map('a.journey');
  const start = performance.now();
  const mapped = mapFindings(findings, model);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(mapped.filter(({ code }) => code === 'smart-quotes').map(({ target }) => target)).toEqual(
    model.cards.map(({ id }) => id),
  );
});
