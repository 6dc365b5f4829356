import { beforeEach, expect, test, vi } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { readPageParts, saveExport } from '../../src/extension/export-map.ts';

/** The editor, as far as saving needs it. */
const editor = vi.hoisted(() => ({
  target: undefined as unknown,
  asked: [] as { defaultUri?: { toString(): string }; filters?: unknown }[],
  written: [] as [string, string][],
  told: [] as string[],
  failure: undefined as Error | undefined,
}));

vi.mock('vscode', async () => {
  const { URI, Utils } = await import('vscode-uri');
  const { fill } = await import('../support/fill.ts');
  return {
    Uri: { ...URI, joinPath: Utils.joinPath },
    l10n: { t: fill },
    commands: { executeCommand: async () => {} },
    window: {
      showSaveDialog: async (options: (typeof editor.asked)[number]) => {
        editor.asked.push(options);
        return editor.target;
      },
      showInformationMessage: async (text: string) => void editor.told.push(text),
      showErrorMessage: async (text: string) => void editor.told.push(text),
    },
    workspace: {
      workspaceFolders: [{ uri: URI.parse('memfs:/root') }],
      fs: {
        readFile: async () => new TextEncoder().encode('not JSON'),
        writeFile: async (uri: unknown, bytes: Uint8Array) => {
          if (editor.failure) throw editor.failure;
          editor.written.push([String(uri), new TextDecoder().decode(bytes)]);
        },
      },
    },
  };
});

const document = URI.parse('vscode-vfs://github/owner/repo/maps/a.journey');

beforeEach(() => Object.assign(editor, { target: undefined, asked: [], written: [], told: [], failure: undefined }));

test('asks beside the text, in its file system, and writes there', async () => {
  editor.target = Utils.joinPath(document, '../out.svg');
  await saveExport(document as never, 'first.svg', '<svg/>');
  await saveExport(document as never, 'first.png', new TextEncoder().encode('bytes'));
  expect(editor.asked.map(({ defaultUri, filters }) => [String(defaultUri), filters])).toEqual([
    ['vscode-vfs://github/owner/repo/maps/first.svg', { SVG: ['svg'] }],
    ['vscode-vfs://github/owner/repo/maps/first.png', { PNG: ['png'] }],
  ]);
  expect(editor.written.map(([, content]) => content)).toEqual(['<svg/>', 'bytes']);
  expect(editor.told[0]).toBe('The map is saved as ‘out.svg’.');
});

test('what a page proposes leads to no other folder', async () => {
  await saveExport(document as never, '../../../etc/first.svg', '');
  await saveExport(document as never, '..\\first.svg', '');
  for (const { defaultUri } of editor.asked)
    expect(String(defaultUri)).toBe('vscode-vfs://github/owner/repo/maps/first.svg');
});

test('a text without a file is exported to the workspace; nothing is written where nobody chooses', async () => {
  await saveExport(URI.parse('untitled:Untitled-1') as never, 'first.svg', '');
  expect(String(editor.asked[0]?.defaultUri)).toBe('memfs:/root/first.svg');
  expect(editor.written).toEqual([]);
});

test('a place that cannot be written is told', async () => {
  editor.target = document;
  editor.failure = new Error('no space');
  await saveExport(document as never, 'first.svg', '');
  expect(editor.told).toEqual(['The map could not be saved: no space']);
});

test('parts that cannot be read are none', async () => {
  expect(await readPageParts(URI.parse('file:///extension') as never)).toBeUndefined();
});
