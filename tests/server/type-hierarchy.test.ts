import { expect, test } from 'vitest';
import type { TypeHierarchyItem } from 'vscode-languageserver';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

const files = {
  'goals.journey': `kpi csat "Satisfaction" { scale csat }
kpi visits "Visits" { scale number }
the<|>me welcomed "Feeling expected" {
  objective recognised "Recognised" { measured-by csat }
}
`,
  'shop.journey': `import "./goals.journey"
channel app "App" { medium digital }
channel shop "Shop" { medium physical }
journey club "Club" {
  stage order "Order" {
    touchpoint preorder "Order in the app" { on app  serves welcomed.recognised }
    touchpoint pickup "Pick-up" { on shop  measures visits  serves welcomed.recognised }
  }
  hybrid collect "Order, then collect" { online preorder  offline pickup  serves welcomed.recognised }
}
journey target "Target" variant-of club {
  stage order { touchpoint pick<|>up { feels +1 } }
}
`,
};

test('from a theme down to its KPIs', async () => {
  const server = await serve(files);
  const [theme] = await prepare(server, 'goals.journey');
  expect(theme).toMatchObject({ name: 'Feeling expected', detail: 'theme · welcomed' });
  const [objective] = await below(server, theme);
  expect(objective).toMatchObject({ name: 'Recognised', detail: 'objective · welcomed · recognised' });
  const serving = await below(server, objective);
  expect(serving.map(({ name, detail }) => [name, detail])).toEqual([
    ['Order in the app', 'touchpoint · club · preorder'],
    ['Pick-up', 'touchpoint · club · pickup'],
    ['Order, then collect', 'hybrid · club · collect'],
    ['Satisfaction', 'KPI · csat'],
  ]);
  expect((await below(server, serving[1])).map(({ name }) => name)).toEqual(['Visits']);
  expect((await below(server, serving[2])).map(({ name }) => name)).toEqual(['Visits']);
  expect(await below(server, serving[3])).toEqual([]);
});

test('from a KPI up to what it is for', async () => {
  const server = await serve({
    ...files,
    'goals.journey': files['goals.journey'].replace('<|>', '').replace('vis', 'v<|>is'),
  });
  const [visits] = await prepare(server, 'goals.journey');
  const above = await supertypes(server, visits);
  expect(above.map(({ name }) => name)).toEqual(['Pick-up', 'Order, then collect']);
  const [objective] = await supertypes(server, above[0]);
  expect(objective?.name).toBe('Recognised');
  const [theme] = await supertypes(server, objective);
  expect(theme?.name).toBe('Feeling expected');
  expect(await supertypes(server, theme)).toEqual([]);
});

test('a touchpoint of a variant has what it inherits', async () => {
  const server = await serve(files);
  const [pickup] = await prepare(server, 'shop.journey');
  expect(pickup).toMatchObject({ name: 'Pick-up', detail: 'touchpoint · target · pickup' });
  expect((await supertypes(server, pickup)).map(({ name }) => name)).toEqual(['Recognised']);
  expect((await below(server, pickup)).map(({ name }) => name)).toEqual(['Visits']);
});

test('a journey has its variants, and they have it', async () => {
  const server = await serve({
    ...files,
    'shop.journey': files['shop.journey'].replace('<|>', '').replace('ourney club', 'ourney <|>club'),
  });
  const [club] = await prepare(server, 'shop.journey');
  const [target] = await below(server, club);
  expect(target).toMatchObject({ name: 'Target', detail: 'journey' + ' · target' });
  expect((await supertypes(server, target)).map(({ name }) => name)).toEqual(['Club']);
});

async function prepare(server: ServerFixture, path: string) {
  return (await server.lsp.TypeHierarchyProvider?.prepareTypeHierarchy(server.document(path), server.at(path))) ?? [];
}
async function below(server: ServerFixture, item: TypeHierarchyItem | undefined) {
  return (item && (await server.lsp.TypeHierarchyProvider?.subtypes({ item }))) ?? [];
}
async function supertypes(server: ServerFixture, item: TypeHierarchyItem | undefined) {
  return (item && (await server.lsp.TypeHierarchyProvider?.supertypes({ item }))) ?? [];
}
