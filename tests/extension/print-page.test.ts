import { beforeEach, expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { printPage } from '../../src/extension/print-page.ts';

/** The editor, as far as printing needs it. */
const editor = vi.hoisted(() => ({
  env: { uiKind: 1, remoteName: undefined as string | undefined },
  isOpened: true,
  opened: [] as string[],
  written: [] as string[],
  titles: [] as string[],
  told: [] as string[],
}));

vi.mock('vscode', async () => {
  const { URI, Utils } = await import('vscode-uri');
  const { fill } = await import('../support/fill.ts');
  return {
    Uri: { ...URI, joinPath: Utils.joinPath },
    UIKind: { Desktop: 1, Web: 2 },
    l10n: { t: fill },
    env: {
      get uiKind() {
        return editor.env.uiKind;
      },
      get remoteName() {
        return editor.env.remoteName;
      },
      openExternal: async (uri: unknown) => {
        editor.opened.push(String(uri));
        return editor.isOpened;
      },
    },
    window: {
      showSaveDialog: async ({ title, defaultUri }: { title: string; defaultUri: unknown }) => {
        editor.titles.push(title);
        return defaultUri;
      },
      showInformationMessage: async (text: string) => void editor.told.push(text),
    },
    workspace: { fs: { writeFile: async (uri: unknown) => void editor.written.push(String(uri)) } },
  };
});

const document = URI.file('/maps/a.journey');
const storage = URI.file('/storage');
const print = () => printPage(document as never, 'first.html', '<p>', storage as never);

beforeEach(() => {
  const here = { uiKind: 1, remoteName: undefined };
  Object.assign(editor, { env: here, isOpened: true, opened: [], written: [], titles: [], told: [] });
});

test('on this machine a browser opens the page, which is kept out of the way', async () => {
  await print();
  expect(editor.opened).toEqual(['file:///storage/print/first.html']);
  expect(editor.written).toEqual(editor.opened);
  expect(editor.titles).toEqual([]);
  expect(editor.told).toEqual([]);
});

test.each([
  ['in a browser', { uiKind: 2, remoteName: undefined }],
  ['on another machine', { uiKind: 1, remoteName: 'ssh-remote' }],
])('%s the page is saved, and it is said what to do with it', async (_, env) => {
  editor.env = env;
  await print();
  expect(editor.opened).toEqual([]);
  expect(editor.titles).toEqual(['Save the page to print']);
  expect(editor.written).toEqual(['file:///maps/first.html']);
  expect(editor.told).toEqual(['Open ‘first.html’ in a browser to print the map.']);
});

test('where no browser opens it is saved as well', async () => {
  editor.isOpened = false;
  await print();
  expect(editor.written.at(-1)).toBe('file:///maps/first.html');
});
