import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../../src/server/understanding/token-legend.ts';
import type { MemoryFiles } from '../support/memory-files.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, uriOf } from '../support/workspace.ts';

describe('every word has the colour of what it means', () => {
  test('declarations and references of each kind', async () => {
    expect(
      await tokens(`channel web "Site"
journey shop {
  stage buy { touchpoint pay { on web } }
}`),
    ).toEqual([
      ...['channel keyword.declaration', 'web type.declaration', '"Site" string.declaration'],
      ...['journey keyword.declaration', 'shop class.declaration'],
      ...['stage keyword.declaration', 'buy namespace.declaration'],
      ...['touchpoint keyword.declaration', 'pay function.declaration', 'on keyword', 'web type'],
    ]);
  });

  test('values, numbers, units, periods, dates and tags', async () => {
    expect(
      await colours('kpi k { scale percent  target >= 7..15 s per order  current 3.9 % at 2026-08  #new }'),
    ).toEqual([
      ...['scale keyword', 'percent enumMember'],
      ...['target keyword', '>= operator', '7 number'],
      ...['current keyword', '3.9 number', '% unit', 'at keyword', '2026-08 number', '#new tag'],
    ]);
    expect(await colours('kpi k { target 7..15 s per order }')).toEqual([
      ...['target keyword', '7 number', '.. operator', '15 number', 's unit', 'per keyword', 'order unit'],
    ]);
  });

  test('words that say how the journey goes on, and flags', async () => {
    expect(
      await colours('journey j { stage s { touchpoint t { critical  leads-to t share 40 %  ends "done" } } }', 6),
    ).toEqual([
      ...['critical modifier', 'leads-to keyword.flow', 't function', 'share keyword', '40 number', '% unit'],
      ...['ends keyword.flow', '"done" string'],
    ]);
  });

  test('both halves of a dotted name', async () => {
    const found = await tokens('theme a { objective b }\njourney j { stage s { touchpoint t { serves a.b } } }');
    expect(found.slice(-3)).toEqual(['serves keyword', 'a enum', 'b interface']);
  });

  test('names of the base in a variant are inherited; what is new is declared', async () => {
    expect(
      await colours(
        `journey v variant-of b { stage s { touchpoint t { triggers u }  touchpoint n { leads-to t } } }
journey b { stage s { touchpoint t  touchpoint u } }`,
        0,
        17,
      ),
    ).toEqual([
      ...['journey keyword.declaration', 'v class.declaration', 'variant-of keyword.flow', 'b class'],
      ...['stage keyword.declaration', 's namespace.inherited', 'touchpoint keyword.declaration'],
      ...['t function.inherited', 'triggers keyword.flow', 'u function.inherited'],
      ...['touchpoint keyword.declaration', 'n function.declaration', 'leads-to keyword.flow', 't function'],
      ...['journey keyword.declaration', 'b class.declaration', 'stage keyword.declaration'],
    ]);
  });

  test('what is taken back, replaced or resolved is struck out', async () => {
    const found = await tokens(`journey b { stage s { touchpoint t { pain "x" as p }  touchpoint u  touchpoint w } }
journey v variant-of b { drop touchpoint t  stage s { touchpoint n { replaces u  resolves p } } }
journey w { stage s { touchpoint t { pain "x" as q  resolves q } } }`);
    expect(found.filter((token) => token.includes('deprecated'))).toEqual([
      't function.inherited.deprecated',
      'u function.inherited.deprecated',
      'p event.inherited.deprecated',
      'q event.declaration.deprecated',
      'q event.deprecated',
    ]);
    expect(found).toContain('drop keyword.flow');
  });

  test('texts line by line; escapes keep their own colour', async () => {
    expect(await colours('theme t { guides """\n    One\n    two\n    """ }')).toEqual([
      ...['guides keyword', '""" string', 'One string', 'two string', '""" string'],
    ]);
    expect(await colours(String.raw`theme t { guides "a \"b\" c" }`)).toEqual([
      ...['guides keyword', '"a string', '"b string', '" c" string'],
    ]);
  });

  test('the one name of an import', async () => {
    const server = await serve({
      'a.journey': 'import web from "./b.journey"\nimport nothing from "./b.journey"',
      'b.journey': 'channel web',
    });
    expect(read(server, 'a.journey', await full(server, 'a.journey'))).toEqual([
      ...['import keyword.flow', 'web type', 'from keyword.flow', '"./b.journey" string'],
      ...['import keyword.flow', 'from keyword.flow', '"./b.journey" string'],
    ]);
  });
});

describe('what cannot be made sense of has no colour', () => {
  test.each([
    ['a name that nobody declares', 'journey j { persona <|ana|> }'],
    ['a value that is none', 'journey j { state <|as-was|> }'],
    ['a mistyped keyword', 'journey j { <|persna|> ana }'],
    ['an ambiguous name', 'import "./a.journey"\nimport "./b.journey"\njourney j { persona <|ana|> }'],
  ])('%s', async (_, marked) => {
    const server = await serve({ 'c.journey': marked, 'a.journey': 'persona ana', 'b.journey': 'persona ana' });
    const [mark] = server.ranges('c.journey');
    const found = decode(server, 'c.journey', await full(server, 'c.journey'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ offset }) => offset === mark?.offset)).toEqual([]);
  });
});

test('a part of a file has the tokens that the whole has there', async () => {
  const texts = exampleTexts('baskets');
  const server = await serve(texts);
  const path = 'baskets/basket-target.journey';
  const { textDocument } = server.at(path, 0);
  const whole = decode(server, path, await full(server, path));
  const range = server.file(path).range({ offset: 400, end: 900 });
  const part = await server.lsp.SemanticTokenProvider?.semanticHighlightRange(server.document(path), {
    textDocument,
    range,
  });
  const expected = whole.filter(({ offset, text }) => offset + text.length > 400 && offset < 900);
  expect(expected.length).toBeGreaterThan(10);
  expect(decode(server, path, part)).toEqual(expected);
});

test('after a change only what differs is sent', async () => {
  const text = 'channel web\nchannel app\njourney j { stage s { touchpoint t { on web } } }\n';
  const server = await serve({ 'a.journey': text });
  const before = await full(server, 'a.journey');
  (server.services.workspace.FileSystemProvider as MemoryFiles).texts.set(
    '/a.journey',
    text.replace('on web', 'on app\n on web'),
  );
  await server.services.workspace.DocumentBuilder.update([uriOf('a.journey')], []);
  const { textDocument } = server.at('a.journey', 0);
  const previousResultId = before?.resultId ?? '';
  const params = { textDocument, previousResultId };
  const delta = (await server.lsp.SemanticTokenProvider?.semanticHighlightDelta(
    server.document('a.journey'),
    params,
  )) as SemanticTokensDelta | undefined;
  const data = [...(before?.data ?? [])];
  expect(delta?.edits).toHaveLength(1);
  for (const { start, deleteCount, data: added = [] } of delta?.edits ?? []) {
    expect(added.length).toBeLessThan(15);
    data.splice(start, deleteCount, ...added);
  }
  expect(data).toEqual((await full(server, 'a.journey'))?.data);
  const unknown = await server.lsp.SemanticTokenProvider?.semanticHighlightDelta(server.document('a.journey'), {
    textDocument,
    previousResultId: 'of another server',
  });
  expect(unknown).toHaveProperty('data', data);
});

test('tokens are in order and do not overlap, in every example and in broken texts', async () => {
  const texts = {
    ...exampleTexts(),
    'broken.journey': 'journey j {\r\n stage "é 🎉 顧客 {\r\n leads to x\r\n touchpont t { feels\r\n """ x\r\n}}} on "',
  };
  const server = await serve(texts);
  for (const path of Object.keys(texts)) {
    const found = decode(server, path, await full(server, path));
    expect(found.length).toBeGreaterThan(3);
    for (const [i, { offset, text }] of found.entries()) {
      expect(text).toMatch(/^\S(?:[^\n\r]*\S)?$/);
      expect(offset).toBeGreaterThanOrEqual((found[i - 1]?.offset ?? 0) + (found[i - 1]?.text.length ?? 0));
    }
  }
});

test('VS Code is told of the types and modifiers it does not know, and of a colour for each of them', () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
  const own = (ids: { id: string }[]) => ids.map(({ id }) => id);
  for (const id of own(semanticTokenTypes)) expect(tokenTypes).toContain(id);
  for (const id of own(semanticTokenModifiers)) expect(tokenModifiers).toContain(id);
  expect(own(semanticTokenTypes)).toEqual(['unit', 'tag']);
  expect(own(semanticTokenModifiers)).toEqual(['inherited', 'flow']);
  const scopes = semanticTokenScopes[0]?.scopes ?? {};
  for (const id of ['unit', 'tag', 'keyword', 'keyword.flow', 'keyword.declaration'])
    expect(scopes).toHaveProperty([id]);
});

/** The tokens of a text as `text type.modifier`. */
async function tokens(text: string): Promise<string[]> {
  const server = await serve({ 'a.journey': text });
  return read(server, 'a.journey', await full(server, 'a.journey'));
}

/** The tokens from the third one on: what stands inside the first block. */
async function colours(text: string, from = 2, to?: number): Promise<string[]> {
  return (await tokens(text)).slice(from, to);
}

async function full(server: ServerFixture, path: string): Promise<SemanticTokens | undefined> {
  const { textDocument } = server.at(path, 0);
  return server.lsp.SemanticTokenProvider?.semanticHighlight(server.document(path), { textDocument });
}

function read(server: ServerFixture, path: string, found: SemanticTokens | undefined): string[] {
  return decode(server, path, found).map(({ text, type }) => `${text} ${type}`);
}

function decode(server: ServerFixture, path: string, { data }: SemanticTokens = { data: [] }) {
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(5 * i);
    [line, character] = [line + lines, lines === 0 ? character + characters : characters];
    const start = { line, character };
    const text = server.between(path, { start, end: { line, character: character + length } });
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    return { offset: server.file(path).offsetAt(start), text, type: [tokenTypes[type], ...modifiers].join('.') };
  });
}
