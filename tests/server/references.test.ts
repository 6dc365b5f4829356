import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Statement } from '../../src/model/statement.ts';
import type { MemoryFiles } from '../support/memory-files.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, pathOf, uriOf } from '../support/workspace.ts';

const shop = `import "./shared.journey"
journey shop "Shop" {
  stage buy "Buy" {
    touchpoint pay "Pay" { on web  leads-to get  serves together.meet }
    touchpoint get "Get it" { on web }
  }
}
`;
const shared = 'channel web "Website"\ntheme together { objective meet }\n';
const target = `import "./shop.journey"
import web from "./shared.journey"
journey target variant-of shop {
  stage buy {
    touchpoint pay { triggers ask }
    touchpoint ask { on web  leads-to pay }
  }
}
`;
const files = { 'shared.journey': shared, 'shop.journey': shop, 'target.journey': target };

describe('references', () => {
  test('of a channel: all files, also the import that brings its name', async () => {
    const server = await serve({ ...files, 'shared.journey': shared.replace('web', '<|>web') });
    expect(await references(server, 'shared.journey', true)).toEqual([
      'shared.journey 1: web',
      'shop.journey 4: web',
      'shop.journey 5: web',
      'target.journey 2: web',
      'target.journey 6: web',
    ]);
    expect(await references(server, 'shared.journey', false)).not.toContain('shared.journey 1: web');
  });

  test('of a theme and of its objective: each half of the dotted name', async () => {
    const theme = await serve({ ...files, 'shared.journey': shared.replace('together', '<|>together') });
    expect(await references(theme, 'shared.journey', false)).toEqual(['shop.journey 4: together']);
    const objective = await serve({ ...files, 'shared.journey': shared.replace('meet', '<|>meet') });
    expect(await references(objective, 'shared.journey', false)).toEqual(['shop.journey 4: meet']);
  });

  test('of a touchpoint: the blocks of variants that go on with it use its name', async () => {
    const server = await serve({ ...files, 'shop.journey': shop.replace('touchpoint pay', 'touchpoint <|>pay') });
    expect(await references(server, 'shop.journey', true)).toEqual([
      'shop.journey 4: pay',
      'target.journey 5: pay',
      'target.journey 6: pay',
    ]);
    expect(await references(server, 'shop.journey', false)).toEqual(['target.journey 5: pay', 'target.journey 6: pay']);
  });

  test('asked at a use they are the same as asked at the declaration', async () => {
    const server = await serve({ ...files, 'target.journey': target.replace('leads-to pay', 'leads-to <|>pay') });
    expect(await references(server, 'target.journey', true)).toEqual([
      'shop.journey 4: pay',
      'target.journey 5: pay',
      'target.journey 6: pay',
    ]);
  });

  test('of a journey: its variants, and the touchpoints that others name by it', async () => {
    const server = await serve({
      'a.journey': 'journey <|>a { stage s { touchpoint t } }',
      'b.journey': 'import "./a.journey"\njourney b variant-of a { stage s { touchpoint u { leads-to a.t } } }',
    });
    expect(await references(server, 'a.journey', false)).toEqual(['b.journey 2: a', 'b.journey 2: a']);
  });

  test('two variants that each add a touchpoint of the same name do not mean the same one', async () => {
    const server = await serve({
      'a.journey': `journey a { stage s }
journey b variant-of a { stage s { touchpoint <|>t } }
journey c variant-of a { stage s { touchpoint t  touchpoint u { leads-to t } } }`,
    });
    expect(await references(server, 'a.journey', true)).toEqual(['a.journey 2: t']);
  });

  test('nothing where no name stands, and nothing for a name that nobody declares', async () => {
    expect(await references(await serve({ 'a.journey': 'journey a { <|>persona ana }' }), 'a.journey', true)).toEqual(
      [],
    );
    expect(await references(await serve({ 'a.journey': 'journey a { persona <|>ana }' }), 'a.journey', true)).toEqual(
      [],
    );
  });

  test('they follow a change of another file', async () => {
    const server = await serve({ ...files, 'shared.journey': shared.replace('web', '<|>web') });
    expect(await references(server, 'shared.journey', false)).toHaveLength(4);
    await change(server, 'shop.journey', shop.replaceAll('on web', 'on app'));
    expect(await references(server, 'shared.journey', false)).toEqual([
      'target.journey 2: web',
      'target.journey 6: web',
    ]);
  });
});

test('highlights: written where a name is declared, read where it is used, in this file only', async () => {
  const server = await serve({ ...files, 'target.journey': target.replace('triggers ask', 'triggers <|>ask') });
  const document = server.document('target.journey');
  const found = await server.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, server.at('target.journey'));
  expect(
    found?.map(({ range, kind }) => [range.start.line + 1, server.between('target.journey', range), kind]),
  ).toEqual([
    [5, 'ask', DocumentHighlightKind.Read],
    [6, 'ask', DocumentHighlightKind.Write],
  ]);
});

test('in every example the references of a declaration are exactly those that lead to it', async () => {
  const texts = exampleTexts();
  const server = await serve(texts);
  const all = Object.keys(texts).flatMap((path) => server.file(path).all());
  const written = all.filter(({ ref }) => ref).length;
  const counted = new Set<string>();
  for (const declaration of all.filter(({ kind }) => kind)) {
    const path = pathOf(declaration.file.uri);
    const group = new Set(server.services.server.Names.declarationsOf(declaration));
    const leading = all.flatMap((one) => (one.ref?.target && group.has(one.ref.target) ? [keyOf(one)] : []));
    const found = await find(server, path, declaration.place('name').offset, false);
    const uses = found.map(({ uri, range }) => `${uri} ${range.end.line} ${range.end.character}`);
    for (const key of leading) expect(uses, `${declaration.name} is used at ${key}`).toContain(key);
    for (const key of leading) counted.add(key);
    const others = uses.filter((key) => !leading.includes(key));
    // what else is found are first halves of dotted names, imports of one name, and blocks of variants
    const expected = all.filter(
      (one) =>
        (group.has(one) && one !== [...group][0]) ||
        (one.ref?.name.split('.').length === 2 &&
          one.ref.name.split('.')[0] === declaration.name &&
          (one.ref.target?.parent === declaration || declaration.kind === 'journey')) ||
        (one.keyword === 'import' && one.key === declaration.name),
    );
    expect(others, declaration.name).toHaveLength(expected.length);
  }
  expect(counted.size).toBe(written);
});

async function change({ services }: ServerFixture, path: string, text: string): Promise<void> {
  const { FileSystemProvider, DocumentBuilder } = services.workspace;
  (FileSystemProvider as MemoryFiles).texts.set(uriOf(path).path, text);
  await DocumentBuilder.update([uriOf(path)], []);
}

function keyOf(statement: Statement): string {
  const { end } = statement.file.range(statement.place('ref'));
  return `${statement.file.uri} ${end.line} ${end.character}`;
}

async function find(server: ServerFixture, path: string, offset: number | undefined, includeDeclaration: boolean) {
  const found = await server.lsp.ReferencesProvider?.findReferences(server.document(path), {
    ...server.at(path, offset),
    context: { includeDeclaration },
  });
  return found ?? [];
}

/** The references of what stands at the mark, as `file line: name`. */
async function references(server: ServerFixture, path: string, includeDeclaration: boolean): Promise<string[]> {
  const found: Location[] = await find(server, path, undefined, includeDeclaration);
  return found
    .map(({ uri, range }) => `${pathOf(uri)} ${range.start.line + 1}: ${server.between(pathOf(uri), range)}`)
    .sort();
}
