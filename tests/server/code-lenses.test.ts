import { expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { resolveLens } from '../../src/server/code-lenses.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

const shop = {
  'shared.journey': `channel web "Website" { medium digital }
kpi csat "Satisfaction" { scale csat  target >= 4  current 4.5 }
kpi visits "Visits" { target >= 4 people }
`,
  'shop.journey': `import "./shared.journey"
journey shop "Shop" {
  measures csat
  stage a "A" { touchpoint one "One" { on web  measures visits  leads-to one } }
}
`,
};

test('over what other files use: how often it is used', async () => {
  const server = await serve({ ...shop, 'shared.journey': `${shop['shared.journey']}team care "Care"\n` });
  expect(await lenses(server, 'shared.journey')).toEqual([
    ['web', '1 reference'],
    ['csat', '1 reference'],
    ['visits', '1 reference'],
  ]);
});

test('over a journey: its map, its KPIs and its uses; nothing over what only its own file uses', async () => {
  const variant = 'journey better "Better" variant-of shop { }\n';
  const server = await serve({ ...shop, 'shop.journey': shop['shop.journey'] + variant });
  expect(await lenses(server, 'shop.journey')).toEqual([
    ['shop', 'Open map'],
    ['shop', '1 of 2 KPIs on target'],
    ['shop', '1 reference'],
    ['better', 'Open map'],
    ['better', 'Compare with base'],
    ['better', '1 of 2 KPIs on target'],
  ]);
});

test('over every declaration where that is wanted; inside a block over what is used', async () => {
  const server = await serve({ ...shop, 'shop.journey': `team care "Care"\n${shop['shop.journey']}` });
  show(server, ['shared', 'references']);
  expect(await lenses(server, 'shop.journey')).toEqual([
    ['care', '0 references'],
    ['shop', '0 references'],
    ['one', '1 reference'],
  ]);
});

test('over a variant: what it changes, in editors that can compare', async () => {
  const variant = 'import "./shop.journey"\njourney better "Better" variant-of shop { }\n';
  const server = await serve({ ...shop, 'better.journey': variant });
  expect(await lenses(server, 'better.journey')).toContainEqual(['better', 'Compare with base']);
  server.services.server.Client.introduce({
    capabilities: {},
    initializationOptions: { commands: ['journey.openMapToSide'] },
  } as never);
  expect(await lenses(server, 'better.journey')).not.toContainEqual(['better', 'Compare with base']);
});

test('a lens shows where something is used', async () => {
  const server = await serve({ ...shop, 'shared.journey': shop['shared.journey'].replace('web', '<|web|>') });
  const [lens] =
    (await server.lsp.CodeLensProvider?.provideCodeLens(
      server.document('shared.journey'),
      server.at('shared.journey'),
    )) ?? [];
  expect(lens?.command).toBeUndefined();
  const { command } = resolveLens(lens as never, server.services);
  const file = server.file('shared.journey');
  const [mark] = server.ranges('shared.journey');
  expect(lens?.range).toEqual(mark && file.range(mark));
  expect(command).toMatchObject({
    command: 'journey.showReferences',
    arguments: ['file:///shared.journey', lens?.range.start, [{ uri: 'file:///shop.journey' }]],
  });
  const [place] = (command?.arguments?.[2] ?? []) as Location[];
  expect(place && server.between('shop.journey', place.range)).toBe('web');
});

test('an editor without these commands has no map, and numbers without a list', async () => {
  const server = await serve(shop);
  server.services.server.Client.introduce({ capabilities: {}, processId: null, rootUri: null });
  const found = await lenses(server, 'shop.journey');
  expect(found[0]).toEqual(['shop', '1 of 2 KPIs on target']);
  const [lens] =
    (await server.lsp.CodeLensProvider?.provideCodeLens(server.document('shop.journey'), server.at('shop.journey'))) ??
    [];
  expect(resolveLens(lens as never, server.services).command?.command).toBe('');
});

test('kinds can be left out', async () => {
  const server = await serve(shop);
  show(server, ['map']);
  expect(await lenses(server, 'shop.journey')).toEqual([['shop', 'Open map']]);
  show(server, []);
  expect(await lenses(server, 'shop.journey')).toEqual([]);
});

function show(server: ServerFixture, enabled: readonly string[]): void {
  // a provider follows the settings once it is there
  expect(server.lsp.CodeLensProvider).toBeDefined();
  server.services.workspace.ConfigurationProvider.updateConfiguration({
    settings: { journey: { codeLens: { enabled } } },
  });
}

async function lenses(server: ServerFixture, path: string) {
  const found = (await server.lsp.CodeLensProvider?.provideCodeLens(server.document(path), server.at(path))) ?? [];
  return found.map((lens) => [server.between(path, lens.range), resolveLens(lens, server.services).command?.title]);
}
