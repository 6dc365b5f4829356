import { expect, test } from 'vitest';
import { groupE } from '../../src/rules/group-e.ts';
import { groupF } from '../../src/rules/group-f.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

/** What is found on hybrids, objectives and flow, as `path: code text`. */
async function check(texts: Record<string, string>): Promise<string[]> {
  const workspace = await loadWorkspace(texts);
  return [...workspace.findings()].flatMap(([path, list]) =>
    list
      .filter(({ rule }) => groupE.includes(rule) || groupF.includes(rule))
      .map(({ rule, place: { file, offset, end } }) => `${path}: ${rule.code} ${file.text.slice(offset, end)}`),
  );
}

test('a link that is missing in a variant leaves a touchpoint that nobody reaches', async () => {
  const texts = exampleTexts('baskets');
  const before = await check(texts);
  const path = 'baskets/basket-target.journey';
  texts[path] = (texts[path] ?? '').replace(/ *triggers meet-producer after 1 h\n/, '');
  const found = await check(texts);
  expect(found.filter((one) => !before.includes(one))).toEqual([`${path}: unreachable-touchpoint meet-producer`]);
  expect(found.length).toBe(before.length + 1);
});

const base = `persona ana "Ana"
journey week "A week" {
  flow branching
  persona ana
  stage find "Find" {
    touchpoint ad "Advert" { entry  leads-to home }
    touchpoint home "Home page" { leads-to till }
    touchpoint lost "Lost"
  }
  stage buy "Buy" {
    touchpoint till "At the till" { leads-to mail }
    touchpoint mail "Mail" { ends }
  }
}
`;
const variant = (...lines: string[]) => ({
  'week.journey': base,
  'target.journey': `import "./week.journey"\njourney target "Target" variant-of week {\n${lines.join('\n')}\n}\n`,
});
const inBase = ['week.journey: dead-end lost', 'week.journey: unreachable-touchpoint lost'];
const inVariant = async (...lines: string[]) =>
  (await check(variant(...lines))).filter((one) => one.startsWith('target')).map((one) => one.slice(16));

test('a variant does not repeat what its base has', async () => {
  expect(await check(variant('stage find { touchpoint home { note "Nicer" } }'))).toEqual(inBase);
});

test('what a variant cuts off is found where it drops it', async () => {
  expect(await inVariant('drop touchpoint home')).toEqual([
    'dead-end drop touchpoint home',
    'unreachable-stage drop touchpoint home',
  ]);
  expect(await inVariant('drop stage buy')).toEqual(['dead-end drop stage buy']);
  expect(await inVariant('stage buy { touchpoint till { drop leads-to mail } }')).toEqual([
    'dead-end drop leads-to mail',
    'unreachable-touchpoint drop leads-to mail',
  ]);
});

test('what a variant adds is found at what it adds', async () => {
  expect(await inVariant('stage buy { touchpoint chat "Chat" { leads-to mail } }')).toEqual([
    'unreachable-touchpoint chat',
  ]);
  expect(await inVariant('stage use "Use" { touchpoint chat "Chat" { ends } }')).toEqual(['unreachable-stage use']);
  expect(await inVariant('stage buy { touchpoint bank "Bank" { replaces till  leads-to mail } }')).toEqual([]);
});

test('circles of links come to an end', async () => {
  const circle = base.replace(
    'touchpoint mail "Mail" { ends }',
    'touchpoint mail "Mail" { leads-to home when "late" }',
  );
  expect(await check({ 'week.journey': circle })).toEqual(inBase);
});

const circle = `import "./channels.journey"
theme circle "Circle" { objective meet "Meet" { measured-by friends } }
kpi friends "Friends" { target >= 10 people }
`;
const served = (name: string, ...touchpoints: string[]) => `import "./circle.journey"
journey ${name} "${name}" {
  stage taste "Taste" {
    ${touchpoints.join('\n    ')}
  }
}
`;
const channels = 'channel app "App" { medium digital }\nchannel shop "Shop" { medium physical }\n';
const shared = { 'channels.journey': channels, 'circle.journey': circle };

test('all journeys of a workspace together serve an objective', async () => {
  const online = served('one', 'touchpoint book "Book" { on app  serves circle.meet }');
  expect(await check({ ...shared, 'one.journey': online })).toEqual(['circle.journey: objective-one-world meet']);
  const offline = served('two', 'touchpoint evening "Evening" { on shop  serves circle.meet }');
  expect(await check({ ...shared, 'one.journey': online, 'two.journey': offline })).toEqual([]);
});

test('a step that the customer does not see, and a contact without channel, serve in no world', async () => {
  const hidden = 'touchpoint train "Train the team" { internal  on shop  serves circle.meet }';
  const sketch = 'touchpoint evening "Evening" { serves circle.meet }';
  const online = 'touchpoint book "Book" { on app  serves circle.meet }';
  expect(await check({ ...shared, 'one.journey': served('one', hidden, sketch) })).toEqual([]);
  expect(await check({ ...shared, 'one.journey': served('one', hidden, sketch, online) })).toEqual([
    'circle.journey: objective-one-world meet',
  ]);
});

test('unfinished and unknown sides of a hybrid have findings of their own', async () => {
  const hybrid = (facts: string) => ({
    'h.journey': `journey h "H" {\n  stage s "S" { touchpoint book "Book" }\n  hybrid pair "Pair" {\n${facts}\n  }\n}\n`,
  });
  const rest = 'peer "Yes"';
  expect(await check(hybrid(`online book "a"\noffline nobody "b"\n${rest}`))).toEqual([
    'h.journey: hybrid-without-objective pair',
  ]);
  expect(await check(hybrid(`online book "a"\noffline\n${rest}`))).toEqual([
    'h.journey: hybrid-without-objective pair',
  ]);
});
