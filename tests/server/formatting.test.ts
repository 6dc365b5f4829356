import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt, applied } from '../support/actions.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

const path = 'shop.journey';
/** What an editor sends along; there is one canonical form, so it changes nothing. */
const options = { tabSize: 8, insertSpaces: false };

const messy = `journey j {
\tstage s{
\t\ttouchpoint t{ on web feels 1 }
\t}
}`;

async function format(server: ServerFixture): Promise<string> {
  const { textDocument } = server.at(path);
  return edited(server, await server.lsp.Formatter?.formatDocument(server.document(path), { textDocument, options }));
}

function edited(server: ServerFixture, edits: TextEdit[] | undefined): string {
  return TextDocument.applyEdits(server.document(path).textDocument as TextDocument, edits ?? []);
}

describe('formatting', () => {
  test('a document: two blanks, whatever the editor says about tabs', async () => {
    expect(await format(await serve({ [path]: messy }))).toBe(`journey j {
  stage s {
    touchpoint t { on web  feels +1 }
  }
}
`);
  });

  test('a document with mistakes', async () => {
    expect(await format(await serve({ [path]: 'team   a\nteam   b,  c\n' }))).toBe('team a\nteam   b,  c\n');
  });

  test('a range: the lines that it touches', async () => {
    const server = await serve({ [path]: 'team   a\nteam  <|  b\nteam  |> c\nteam   d\n' });
    expect(await formatRange(server)).toBe('team   a\nteam b\nteam c\nteam   d\n');
  });

  test('a range that ends where a line starts does not touch it', async () => {
    const server = await serve({ [path]: 'team   a\n<|team   b\n|>team   c\n' });
    expect(await formatRange(server)).toBe('team   a\nteam b\nteam   c\n');
  });

  async function formatRange(server: ServerFixture): Promise<string> {
    const [{ offset, end } = { offset: 0, end: 0 }] = server.ranges(path);
    const { textDocument } = server.at(path);
    const range = { start: server.at(path, offset).position, end: server.at(path, end).position };
    const document = server.document(path);
    return edited(server, await server.lsp.Formatter?.formatDocumentRange(document, { textDocument, range, options }));
  }
});

describe('while typing', () => {
  test.each([
    ['a line break in a block', '\n', 'stage s {\n<|>\n}', 'stage s {\n  \n}'],
    [
      'a line break before a fact',
      '\n',
      'stage s {\n      <|>goal   "g"\n   phase  before\n}',
      'stage s {\n  goal   "g"\n   phase  before\n}',
    ],
    ['a line break behind a block', '\n', 'stage s {\n}\n  <|>', 'stage s {\n}\n'],
    [
      'a brace that closes a block',
      '}',
      'stage s {\n  touchpoint t {\n    on web\n    }<|>\n}',
      'stage s {\n  touchpoint t {\n    on web\n  }\n}',
    ],
    ['a brace behind facts', '}', '  stage s { phase before }<|>', '  stage s { phase before }'],
    ['a line break in a text', '\n', 'stage s {\n  goal """\n<|>text"""\n}', 'stage s {\n  goal """\ntext"""\n}'],
    ['a line break in a comment', '\n', 'stage s {\n  /**\n   * <|>\n */\n}', 'stage s {\n  /**\n   * \n */\n}'],
    ['a line break while a brace is missing', '\n', 'stage s {\n      <|>', 'stage s {\n      '],
  ])('%s: only the indentation of this line changes', async (_, ch, before, after) => {
    const server = await serve({ [path]: before });
    const params = { ...server.at(path), ch, options };
    expect(edited(server, await server.lsp.Formatter?.formatDocumentOnType(server.document(path), params))).toBe(after);
  });

  test('the editor is told after which characters', async () => {
    const { lsp } = await serve({ [path]: '' });
    expect(lsp.Formatter?.formatOnTypeOptions).toEqual({ firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] });
  });
});

describe('source actions', () => {
  const files = {
    'a.journey': 'team care\n',
    'b.journey': 'team shops\n',
    [path]: 'import "./b.journey"\nimport "./a.journey"\n\npersona p {\n  goal "g"\n  status customer\n}\n',
  };

  async function chosen(kind: string): Promise<Record<string, string>> {
    const server = await serve(files);
    const actions = await actionsAt(server, path, [kind]);
    expect(actions.map((action) => action.kind)).toEqual([kind]);
    return actions[0] ? applied(server, actions[0]) : {};
  }

  test('facts and imports are put in order, on save if the editor is told to', async () => {
    expect(await chosen('source.organizeFacts')).toEqual({
      [path]: 'import "./a.journey"\nimport "./b.journey"\n\npersona p {\n  status customer\n  goal "g"\n}\n',
    });
  });

  test('or imports alone', async () => {
    expect(await chosen('source.organizeImports')).toEqual({
      [path]: 'import "./a.journey"\nimport "./b.journey"\n\npersona p {\n  goal "g"\n  status customer\n}\n',
    });
  });

  test('both are among the source actions, and among no others', async () => {
    const server = await serve(files);
    const titles = async (only: string) => (await actionsAt(server, path, [only])).map(({ title }) => title);
    expect(await titles('source')).toEqual(expect.arrayContaining(['Organise facts', 'Organise imports']));
    expect(await titles('quickfix')).not.toContain('Organise facts');
    expect(await titles('refactor')).not.toContain('Organise imports');
  });
});
