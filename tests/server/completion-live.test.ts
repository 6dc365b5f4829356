import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, InitializeParams, TextEdit } from 'vscode-languageserver';
import { bundleServer, LspClient } from '../support/lsp-client.ts';
import { serve } from '../support/server.ts';

let client: LspClient;
let uri: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'journey-completion-'));
  await writeFile(join(folder, 'a.journey'), '');
  uri = pathToFileURL(join(folder, 'a.journey')).toString();
  // an editor that fills in no snippets and has no commands
  client = await LspClient.start(await bundleServer(), folder);
  await client.open(uri, '');
});
afterAll(() => client.end());

/** What the server offers at the end of a text. */
async function offered(text: string): Promise<CompletionItem[]> {
  await client.change(uri, text);
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const params = { textDocument: { uri }, position };
  return (await client.request<CompletionList>('textDocument/completion', params)).items;
}

test('the offers are those for the text that was just typed', async () => {
  expect((await offered('channel web "Website" { medium ')).map(({ label }) => label)).toEqual([
    'digital',
    'analog',
    'physical',
  ]);
});

test('documentation comes when it is asked for', async () => {
  const items = await offered('channel web "Website" { medium digital }\njourney j { stage s { touchpoint t { on ');
  const web = items.find(({ label }) => label === 'web') as CompletionItem;
  expect(web.documentation).toBeUndefined();
  const { documentation } = await client.request<CompletionItem>('completionItem/resolve', web);
  expect(documentation).toEqual({ kind: 'markdown', value: '**Website**\n\n```journey\nmedium digital\n```' });
});

test('an editor without snippets gets plain text, and no command it does not have', async () => {
  const items = await offered('journey j { stage s { touchpoint t { ');
  const pain = items.find(({ label }) => label === 'pain') as CompletionItem;
  expect((pain.textEdit as TextEdit).newText).toBe('pain');
  expect(pain.insertTextFormat).toBeUndefined();
  expect(items.some(({ command }) => command)).toBe(false);
});

test('the server says that it explains offers, and what opens them', async () => {
  const { services } = await serve({});
  const params = { capabilities: {}, processId: null, rootUri: null, workspaceFolders: null } as InitializeParams;
  const { capabilities } = await services.lsp.LanguageServer.initialize(params);
  expect(capabilities.completionProvider?.resolveProvider).toBe(true);
  expect(capabilities.completionProvider?.triggerCharacters).toEqual(expect.arrayContaining(['.', '"', ' ', '\n']));
});
