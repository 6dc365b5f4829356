import { describe, expect, test } from 'vitest';
import type { MemoryFiles } from '../support/memory-files.ts';
import { serve } from '../support/server.ts';
import { uriOf } from '../support/workspace.ts';

const rule = (code: string) => expect.stringContaining(code);

test('imports and pictures lead to their files, addresses to their pages', async () => {
  expect(
    await links(
      `import "./lib/shared.journey"
import web from "../shared.journey"
journey j {
  url "https://example.com/a?b=1" "More"
  url "mailto:care@example.com"
  image "./pictures/shop.png"
}`,
      'maps/eu/a.journey',
    ),
  ).toEqual([
    ['./lib/shared.journey', 'file:///maps/eu/lib/shared.journey'],
    ['../shared.journey', 'file:///maps/shared.journey'],
    ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
    ['mailto:care@example.com', 'mailto:care@example.com'],
    ['./pictures/shop.png', 'file:///maps/eu/pictures/shop.png'],
  ]);
});

describe('nothing leads', () => {
  test.each([
    ['out of the workspace', 'image "../../secret.png"'],
    ['to a file by an address', 'image "file:///etc/passwd"'],
    ['to an absolute path', 'image "/etc/passwd"'],
    ['to a path of Windows', 'image "C:\\\\secret.png"'],
    ['to a command', 'url "command:workbench.action.quit"'],
    ['to a script', 'url "javascript:alert(1)"'],
    ['to an editor', 'url "vscode://settings"'],
    ['to an address with blanks', 'url "https://example.com/ x"'],
    ['to an address without a place', 'url "https://"'],
    ['to another server', 'image "//example.com/x.png"'],
  ])('%s', async (_, fact) => {
    expect(await links(`journey j { ${fact} }`)).toEqual([]);
  });

  test('from an import out of the workspace, or of what is no journey', async () => {
    expect(
      await links('import "../../outside.journey"\nimport "./notes.txt"\nimport "https://example.com/a.journey"'),
    ).toEqual([]);
  });
});

test('codes of rules lead to their pages', async () => {
  expect(
    await links(`rules { severity dead-end warning  severity no-such-rule off }
// journey-ignore dead-end kpi-unused: not yet
kpi k`),
  ).toEqual([
    ['dead-end', rule('dead-end')],
    ['dead-end', rule('dead-end')],
    ['kpi-unused', rule('kpi-unused')],
  ]);
});

test('a broken text has the links that can be read', async () => {
  expect(await links('journey j {\r\n  stage "é 🎉" {\r\n    url "https://example.com\r\n    image "')).toEqual([
    ['https://example.com', 'https://example.com/'],
  ]);
});

/** Each link of a file: its text and where it leads. */
async function links(text: string, path = 'maps/a.journey'): Promise<unknown[]> {
  const server = await serve({ [path]: '' });
  const { workspace, journey } = server.services;
  journey.Imports.roots = [uriOf('maps')];
  (workspace.FileSystemProvider as MemoryFiles).texts.set(uriOf(path).path, text);
  await workspace.DocumentBuilder.update([uriOf(path)], []);
  const { textDocument } = server.at(path, 0);
  const found = await server.lsp.DocumentLinkProvider?.getDocumentLinks(server.document(path), { textDocument });
  for (const { tooltip } of found ?? []) expect(tooltip).toBeTruthy();
  return (found ?? []).map(({ range, target }) => [server.between(path, range), target]);
}
