import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { bundleServer, LspClient } from '../support/lsp-client.ts';

let client: LspClient;
let uri: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'journey-fixes-'));
  await writeFile(join(folder, 'a.journey'), 'brand a "One"\n');
  uri = pathToFileURL(join(folder, 'a.journey')).toString();
  client = await LspClient.start(await bundleServer(), folder, {}, { commands: ['journey.explainRule'] });
  await client.open(uri, 'brand a "One"\n');
});
afterAll(() => client.end());

test('a fix on save is made for the text that was just typed', async () => {
  for (let i = 0; i < 5; i++) {
    await client.change(uri, `${'\n'.repeat(i)}brand a “One”\n`);
    const only = ['source.fixAll.journey'];
    const range = { start: { line: 0, character: 0 }, end: { line: i + 1, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [], only } };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', params);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    expect(edit?.changes?.[uri]?.map((one) => one.range.start.line)).toEqual([i]);
  }
});

test('findings link to a page in the editor, where it can open one', async () => {
  await client.change(uri, 'brand a “One”\n');
  await client.checked(uri);
  expect(client.findings.get(uri)?.[0]?.codeDescription?.href).toBe(
    'command:journey.explainRule?%5B%22smart-quotes%22%5D',
  );
});
