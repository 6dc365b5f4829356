import { describe, expect, test } from 'vitest';
import type { MapFinding } from '../../src/model/map-model.ts';
import type { CompareParams, MapResult } from '../../src/protocol/messages.ts';
import { Comparisons } from '../../src/server/compare.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, today, uriOf } from '../support/workspace.ts';

const target = 'baskets/basket-target.journey';
const present = 'baskets/basket-today.journey';

describe('a variant and its base', () => {
  test('one map of both, with what is new, what changed, and what it does to the figures', async () => {
    const { model, comparison, findings } = await compare(await baskets(), target, { against: { kind: 'base' } });
    expect(model?.journey.id).toBe('basket-target');
    expect(comparison?.before).toMatchObject({ id: 'basket-today', uri: uri(present) });
    expect(comparison?.after).toMatchObject({ id: 'basket-target', uri: uri(target) });
    expect(changes(model)).toEqual([
      'changed journey basket-target',
      'changed touchpoint checkout',
      'added touchpoint meet-producer',
      'changed touchpoint help',
      'added hybrid doorstep',
      'added channel app',
    ]);
    expect(model?.curve.map(({ side }) => side)).toEqual(['after', 'before']);
    const figures = new Map(comparison?.figures.map((one) => [one.figure, one]));
    expect(figures.get('touchpoints')).toMatchObject({ before: 8, after: 9 });
    expect(figures.get('hybridShare')?.before).toBe(0);
    expect(findings).not.toEqual([]);
  });

  test('findings that it takes away and that it brings, although a variant does not repeat those of its base', async () => {
    const { comparison } = await compare(await baskets(), target, { against: { kind: 'base' } });
    expect(comparison?.findings.lost).toContainEqual(
      expect.objectContaining({ code: 'expectation-gap', target: 'checkout' }),
    );
    const said = (findings: readonly MapFinding[] = []) => findings.map(({ code, message }) => `${code} ${message}`);
    const lost = new Set(said(comparison?.findings.lost));
    expect(said(comparison?.findings.won).filter((one) => lost.has(one))).toEqual([]);
  });

  test('the other way round, and side by side', async () => {
    const server = await baskets();
    const swapped = await compare(server, target, { against: { kind: 'base' }, swapped: true });
    expect(swapped.comparison?.before.id).toBe('basket-target');
    expect(changes(swapped.model)).toContain('removed touchpoint meet-producer');
    expect(swapped.model?.cards.map(({ id }) => id)).toContain('meet-producer');
    const before = await compare(server, target, { against: { kind: 'base' }, show: 'before' });
    expect(before.model?.journey.id).toBe('basket-today');
    expect(before.picked).toBe('basket-target');
    expect(changes(before.model)).not.toContain('added touchpoint meet-producer');
    const all = before.comparison?.changes?.map(({ change, kind, target }) => `${change} ${kind} ${target}`);
    expect(all).toContain('added touchpoint meet-producer');
    expect(changes(before.model)).toContain('changed touchpoint checkout');
    const after = await compare(server, target, { against: { kind: 'base' }, show: 'after' });
    expect(changes(after.model)).toContain('added touchpoint meet-producer');
  });

  test('a journey without a base says so, and shows itself', async () => {
    const { model, comparison, problem } = await compare(await baskets(), present, { against: { kind: 'base' } });
    expect(problem).toBe("‘Panier de la semaine, aujourd'hui’ is no variant, so it has no base to compare it with.");
    expect(comparison).toBeUndefined();
    expect(model?.journey.id).toBe('basket-today');
  });
});

test('what can be compared: the base, the variants, the others', async () => {
  const server = await serve({
    ...texts(),
    'club.journey': 'journey club "Club" { stage a "A" { touchpoint join "Join" } }\n',
  });
  const of = async (path: string) =>
    (await compare(server, path, { against: { kind: 'base' } })).offers?.map(({ id, relation }) => [id, relation]);
  expect(await of(target)).toEqual([
    ['basket-today', 'base'],
    ['club', 'other'],
  ]);
  expect((await of(present))?.[0]).toEqual(['basket-target', 'variant']);
});

test('any other journey of the workspace', async () => {
  const server = await serve({
    'a.journey': 'journey a "A" { stage s "S" { touchpoint x "X" { feels +1 } } }\n',
    'b.journey': 'journey b "B" { stage s "S" { touchpoint y "Why" } }\n',
  });
  const other = { kind: 'journey' as const, uri: uri('b.journey'), journey: 'b' };
  const { model } = await compare(server, 'a.journey', { against: other });
  expect(changes(model)).toEqual(['changed journey a', 'removed touchpoint y', 'added touchpoint x']);
  const gone = await compare(server, 'a.journey', { against: { ...other, journey: 'c' } });
  expect(gone.problem).toBe('There is no journey ‘c’ any more.');
});

describe('other texts of the same file', () => {
  const shop = `import "./channels.journey"
journey shop "Shop" { stage buy "Buy" { touchpoint pay "Pay" { on web  feels -1 } } }
`;
  const files = {
    'channels.journey': 'channel web "Web shop" { medium digital }\n',
    'shop.journey': shop.replace('feels -1', 'feels +1'),
  };
  const head = (texts: Record<string, string | undefined>) => ({
    kind: 'texts' as const,
    name: 'HEAD',
    uri: uri('shop.journey'),
    texts: Object.entries(texts).map(([path, text]) => ({
      uri: uri(path),
      ...(text !== undefined && { text }),
      shown: `git:/${path}`,
    })),
  });

  test('what was changed since; the files beside it are those of the workspace', async () => {
    const server = await serve(files);
    const { model, comparison } = await compare(server, 'shop.journey', { against: head({ 'shop.journey': shop }) });
    expect(model?.diff).toMatchObject([
      { kind: 'touchpoint', target: 'pay', change: 'changed', facts: [{ key: 'feels', before: '-1', after: '+1' }] },
    ]);
    expect(comparison?.before).toMatchObject({ id: 'shop', from: 'HEAD' });
    expect(comparison?.reads).toEqual([uri('channels.journey')]);
    expect(server.file('shop.journey').text).toContain('feels +1');
  });

  test('files beside it may be handed in as well: then their changes are told', async () => {
    const against = head({ 'shop.journey': shop, 'channels.journey': 'channel web "Website" { medium digital }\n' });
    const { model, comparison } = await compare(await serve(files), 'shop.journey', { against });
    expect(changes(model)).toEqual(['changed touchpoint pay', 'changed channel web']);
    expect(comparison?.reads).toEqual([]);
  });

  test('what is gone leads to the text in which it stood', async () => {
    const longer = shop.replace('touchpoint pay', 'touchpoint wait "Wait" { feels -2 }\n  touchpoint pay');
    const { model } = await compare(await serve(files), 'shop.journey', { against: head({ 'shop.journey': longer }) });
    const wait = model?.diff?.find(({ target }) => target === 'wait');
    expect(wait).toMatchObject({ change: 'removed', source: { file: 'git:/shop.journey' } });
  });

  test('a text without the journey, and no text at all', async () => {
    const server = await serve(files);
    for (const text of ['', undefined]) {
      const { problem, model } = await compare(server, 'shop.journey', { against: head({ 'shop.journey': text }) });
      expect(problem).toBe('There is no journey ‘shop’ in HEAD.');
      expect(model?.cards).toHaveLength(1);
    }
  });

  test('one after the other, however many are asked for at once', async () => {
    const server = await serve(files);
    const comparisons = comparisonsOf(server);
    const asked = [-2, -1, 0, 2].map((feels) =>
      comparisons.compare({
        uri: uri('shop.journey'),
        against: head({ 'shop.journey': shop.replace('feels -1', `feels ${feels > 0 ? '+' : ''}${feels}`) }),
      }),
    );
    const facts = (await Promise.all(asked)).map(({ model }) => model?.diff?.[0]?.facts[0]?.before);
    expect(facts).toEqual(['-2', '-1', '0', '+2']);
  });
});

const uri = (path: string) => uriOf(path).toString();
const changes = (model: MapResult['model']) =>
  model?.diff?.map(({ kind, target, change }) => `${change} ${kind} ${target}`);

function texts(): Record<string, string> {
  return Object.fromEntries(Object.entries(exampleTexts('baskets')));
}

function baskets(): Promise<ServerFixture> {
  return serve(texts());
}

function comparisonsOf({ services }: ServerFixture): Comparisons {
  return new Comparisons(services, () => ({ profile: 'standard', today }));
}

function compare(server: ServerFixture, path: string, params: Omit<CompareParams, 'uri'>): Promise<MapResult> {
  return comparisonsOf(server).compare({ uri: uri(path), ...params });
}
