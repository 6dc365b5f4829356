import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { diffFiles, diffJourneys } from '../../src/diff/diff.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const shop = `channel web "Website" { medium digital  control owned }
channel till "Till" { medium physical }
team care "Customer care"
kpi delight "Satisfaction" { scale csat  target >= 4  current 3.9 at 2026-06-30 }
theme circle "Circle" { objective known "Known by name" { measured-by delight } }
journey shop "Shop" {
  state as-is
  stage look "Look around" {
    phase before
    touchpoint home "Home page" { on web  feels +1  leads-to pay share 60 %  leads-to help }
    touchpoint help "Help" { on web  team care  pain process "Nobody answers" as silence { severity high } }
  }
  stage buy "Buy" {
    phase during
    touchpoint pay "Pay" { on till  feels -1 "annoyed"  expects 4  gets 2  serves circle.known }
    touchpoint leave "Leave" { on till }
  }
  hybrid both "Both" { online home  offline pay }
}
`;

describe('no difference', () => {
  test.each(Object.keys(exampleTexts()))('%s with itself', async (path) => {
    const texts = exampleTexts();
    expect(await diff(texts, texts, path)).toEqual([]);
  });

  test.each([
    ['layout', shop.replaceAll('\n', '\n\n').replaceAll('  ', '\t')],
    ['comments', shop.replace('stage buy', '// what we sell\n  stage buy')],
    [
      'the order of facts',
      shop.replace('feels -1 "annoyed"  expects 4  gets 2', 'gets 2  feels -1 "annoyed"  expects 4'),
    ],
    ['the order of declarations', `${shop.slice(shop.indexOf('journey'))}${shop.slice(0, shop.indexOf('journey'))}`],
    [
      'a quantity and a text written differently',
      shop.replace('60 %', '60%').replace('"annoyed"', '"""\n  annoyed\n  """'),
    ],
  ])('%s', async (_, other) => {
    expect(await diff({ 'a.journey': shop }, { 'a.journey': other })).toEqual([]);
  });

  test('what is declared in another file, and other imports', async () => {
    const at = shop.indexOf('journey');
    const files = { 'a.journey': `import "./b.journey"\n${shop.slice(at)}`, 'b.journey': shop.slice(0, at) };
    expect(await diff({ 'a.journey': shop }, files)).toEqual([]);
  });
});

describe('facts', () => {
  test.each([
    [
      'a feeling',
      'feels -1 "annoyed"',
      'feels +1 "calm"',
      { key: 'feels', before: '-1 "annoyed"', after: '+1 "calm"' },
    ],
    [
      'a link',
      'pay share 60 %',
      'pay share 70 %',
      { key: 'leads-to', before: 'pay share 60 %', after: 'pay share 70 %' },
    ],
    ['a new link', 'leads-to help', 'leads-to help  triggers leave', { key: 'triggers', after: 'leave' }],
    ['a link that is gone', '  leads-to help', '', { key: 'leads-to', before: 'help' }],
    ['a new fact', 'gets 2', 'gets 2  critical', { key: 'critical', after: '' }],
    ['a label', '"Pay"', '"Pay now"', { key: 'label', before: '"Pay"', after: '"Pay now"' }],
    [
      'what a pain holds',
      'severity high',
      'severity low',
      {
        key: 'pain',
        before: 'process "Nobody answers" as silence severity high',
        after: 'process "Nobody answers" as silence severity low',
      },
    ],
  ])('%s', async (_, from, to, fact) => {
    const changes = await diff({ 'a.journey': shop }, { 'a.journey': shop.replace(from, to) });
    expect(changes).toMatchObject([{ kind: 'touchpoint', journey: 'shop', change: 'changed', facts: [fact] }]);
    expect(changes[0]?.facts).toHaveLength(1);
  });

  test('of what stands outside of journeys', async () => {
    expect(await diff({ 'a.journey': shop }, { 'a.journey': shop.replace('>= 4', '>= 4.5') })).toEqual([
      {
        kind: 'kpi',
        target: 'delight',
        label: 'Satisfaction',
        change: 'changed',
        facts: [{ key: 'target', before: '>= 4', after: '>= 4.5' }],
      },
    ]);
    expect(
      await diff({ 'a.journey': shop }, { 'a.journey': shop.replace('"Known by name"', '"Known"') }),
    ).toMatchObject([{ kind: 'objective', target: 'circle.known', change: 'changed' }]);
    expect(
      await diff({ 'a.journey': shop }, { 'a.journey': `${shop}rules { gap 3  severity no-entry off }\n` }),
    ).toMatchObject([
      {
        kind: 'rules',
        change: 'added',
        facts: [
          { key: 'gap', after: '3' },
          { key: 'severity', after: 'no-entry off' },
        ],
      },
    ]);
  });
});

describe('added, removed, moved, renamed', () => {
  test.each([
    ['touchpoint', 'pay', 'checkout'],
    ['channel', 'web', 'site'],
    ['team', 'care', 'service'],
    ['kpi', 'delight', 'happiness'],
    ['theme', 'circle', 'ring'],
    ['objective', 'known', 'familiar'],
    ['stage', 'look', 'discover'],
    ['hybrid', 'both', 'pair'],
    ['journey', 'shop', 'store'],
  ])('a %s under another name is one change, wherever it is used', async (kind, from, to) => {
    const text = shop.replace(new RegExp(`(?<!")\\b${from}\\b(?!")`, 'g'), to);
    const changes = await diff({ 'a.journey': shop }, { 'a.journey': text });
    expect(changes.map(({ kind, change, facts }) => ({ kind, change, facts }))).toEqual([
      { kind, change: 'renamed', facts: [{ key: 'name', before: from, after: to }] },
    ]);
  });

  test('another name and another label: by its facts', async () => {
    const text = shop.replaceAll(/\bpay\b/g, 'checkout').replace('"Pay"', '"Check out"');
    expect(await diff({ 'a.journey': shop }, { 'a.journey': text })).toMatchObject([
      {
        target: 'checkout',
        change: 'renamed',
        facts: [{ key: 'name' }, { key: 'label', before: '"Pay"', after: '"Check out"' }],
      },
    ]);
  });

  test('something else under another name', async () => {
    const text = shop.replace(
      'touchpoint leave "Leave" { on till }',
      'touchpoint wrap "Wrap it" { on web  feels +2  role image }',
    );
    expect(short(await diff({ 'a.journey': shop }, { 'a.journey': text }))).toEqual(['added wrap', 'removed leave']);
  });

  test('into another stage, on another channel, to another place', async () => {
    const leave = '    touchpoint leave "Leave" { on till }\n';
    const moved = shop.replace(leave, '').replace('    touchpoint help', `${leave}    touchpoint help`);
    expect(await diff({ 'a.journey': shop }, { 'a.journey': moved })).toMatchObject([
      { target: 'leave', change: 'moved', facts: [{ key: 'stage', before: 'buy', after: 'look' }] },
    ]);
    const online = shop.replace('"Leave" { on till }', '"Leave" { on web }');
    expect(await diff({ 'a.journey': shop }, { 'a.journey': online })).toMatchObject([
      { target: 'leave', change: 'moved', facts: [{ key: 'on', before: 'till', after: 'web' }] },
    ]);
    const first = shop.replace(leave, '').replace('    touchpoint pay', `${leave}    touchpoint pay`);
    const [change, more] = await diff({ 'a.journey': shop }, { 'a.journey': first });
    expect(change).toMatchObject({ change: 'moved', facts: [{ key: 'position' }] });
    expect(more).toBeUndefined();
  });

  test('another main channel among the same ones is a move, in whatever order the others stand', async () => {
    const [both, swapped] = ['on till  on web', 'on web  on till'].map((on) =>
      shop.replace('"Leave" { on till }', `"Leave" { ${on} }`),
    ) as [string, string];
    expect(await diff({ 'a.journey': both }, { 'a.journey': swapped })).toMatchObject([
      { target: 'leave', change: 'moved', facts: [{ key: 'on', before: 'till', after: 'web' }, { key: 'on' }] },
    ]);
  });

  test('whole journeys and themes are one change each', async () => {
    const [top, journey] = [shop.slice(0, shop.indexOf('journey')), shop.slice(shop.indexOf('journey'))];
    const changes = await diff({ 'a.journey': top.replace(/theme.*\n/, '') }, { 'a.journey': `${top}${journey}` });
    expect(changes.map(({ kind, change, holds }) => ({ kind, change, holds }))).toEqual([
      { kind: 'theme', change: 'added', holds: [{ kind: 'objective', count: 1 }] },
      {
        kind: 'journey',
        change: 'added',
        holds: [
          { kind: 'stage', count: 2 },
          { kind: 'touchpoint', count: 4 },
          { kind: 'hybrid', count: 1 },
        ],
      },
    ]);
  });
});

describe('variants', () => {
  const variant =
    'journey target "Target" variant-of shop {\n  state to-be\n  stage buy { touchpoint pay { feels +1 } }\n}\n';

  test('a change of the base is told once', async () => {
    const text = `${shop}${variant}`;
    expect(await diff({ 'a.journey': text }, { 'a.journey': text.replace('gets 2', 'gets 3') })).toMatchObject([
      { journey: 'shop', target: 'pay', facts: [{ key: 'gets' }] },
    ]);
    const renamed = text.replaceAll(/\bpay\b/g, 'checkout');
    expect(await diff({ 'a.journey': text }, { 'a.journey': renamed })).toMatchObject([
      { journey: 'shop', change: 'renamed' },
    ]);
  });

  test('what is said of the base as a whole is told once too', async () => {
    const text = `${shop}${variant}`;
    const [found, ...more] = await diff(
      { 'a.journey': text },
      { 'a.journey': text.replace('journey shop "Shop" {', 'journey shop "Shop" { duration 2 w') },
    );
    expect([found?.target, found?.facts, more]).toEqual(['shop', [{ key: 'duration', after: '2 w' }], []]);
    const own = text
      .replace('state to-be', 'state to-be  goal "Better"')
      .replace('journey shop "Shop" {', 'journey shop "Shop" { duration 2 w');
    expect(
      (await diff({ 'a.journey': text }, { 'a.journey': own })).map(({ target, facts }) => [target, facts.length]),
    ).toEqual([
      ['shop', 1],
      ['target', 1],
    ]);
  });

  test('a base and its variant', async () => {
    const { model, file } = await loadWorkspace({ 'a.journey': `${shop}${variant}` });
    const [base, target] = file('a.journey').journeys.map((one) => model.journey(one));
    if (!base || !target) throw new Error('there are two journeys');
    expect(diffJourneys(base, target)).toMatchObject([
      {
        kind: 'journey',
        change: 'changed',
        facts: [{ key: 'label' }, { key: 'state', before: 'as-is', after: 'to-be' }],
      },
      { kind: 'touchpoint', target: 'pay', facts: [{ key: 'feels', before: '-1 "annoyed"', after: '+1' }] },
    ]);
    expect(diffJourneys(base, base)).toEqual([]);
  });
});

test('the same names in several files are told apart by their files', async () => {
  const [a, b] = ['channel web "Website" { medium digital }\n', 'channel web "Intranet" { medium digital }\n'];
  expect(await diff({ 'a.journey': a, 'b.journey': b }, { 'b.journey': b, 'a.journey': a })).toEqual([]);
  const changes = await diff(
    { 'a.journey': a, 'b.journey': b },
    { 'a.journey': a, 'b.journey': b.replace('digital', 'physical') },
  );
  expect(changes).toMatchObject([{ label: 'Intranet', facts: [{ key: 'medium' }] }]);
});

test('broken text is compared as far as it can be read', async () => {
  const changes = await diff({ 'a.journey': shop }, { 'a.journey': shop.replace('feels -1', 'feels -1 {{{ oops') });
  expect(Array.isArray(changes)).toBe(true);
});

test('three thousand touchpoints under other names take no long time', { timeout: 60_000 }, async () => {
  const many = (prefix: string) =>
    `journey j "J" {\n  stage s "S" {\n${Array.from({ length: 3000 }, (_, i) => `    touchpoint ${prefix}${i} { feels ${(i % 5) - 2}  does "Step ${i}"  thinks "What is ${i}?" }`).join('\n')}\n  }\n}\n`;
  const [before, after] = await Promise.all([load({ 'a.journey': many('a') }), load({ 'a.journey': many('b') })]);
  const start = performance.now();
  const changes = diffFiles(before, after);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(changes.map(({ change }) => change)).toEqual(Array(3000).fill('renamed'));
});

async function load(texts: Record<string, string>, named?: string) {
  const { model } = await loadWorkspace(texts, named === undefined ? undefined : [named]);
  return model.all().map((file) => ({ path: file.uri, file }));
}

async function diff(before: Record<string, string>, after: Record<string, string>, named?: string): Promise<Change[]> {
  return diffFiles(await load(before, named), await load(after, named));
}

function short(changes: readonly Change[]): string[] {
  return changes.map(({ change, target }) => `${change} ${target}`);
}
