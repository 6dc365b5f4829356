import { beforeEach, expect, test, vi } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { registerExport } from '../../src/extension/exchange/export-command.ts';
import { registerImport } from '../../src/extension/exchange/import-commands.ts';
import { Notes } from '../../src/extension/exchange/notes.ts';
import { registerPasteEdits } from '../../src/extension/exchange/paste-edits.ts';
import { packBytes } from '../../src/protocol/bytes.ts';
import {
  diagramsRequest,
  exportRequest,
  importRequest,
  mapRequest,
  pasteRequest,
} from '../../src/protocol/messages.ts';

/** The editor, as far as importing and exporting need it: files by URI, answers by question. */
const editor = vi.hoisted(() => ({
  files: new Map<string, string>(),
  readOnly: new Set<string>(),
  /** What is answered to dialogs and lists: a place, the number of an entry, nothing. */
  answers: [] as unknown[],
  asked: [] as { defaultUri?: unknown }[],
  told: [] as string[],
  output: [] as string[],
  opened: [] as string[],
  commands: new Map<string, (...given: unknown[]) => Promise<void>>(),
  pasteProvider: undefined as { provideDocumentPasteEdits(...given: unknown[]): Promise<unknown[]> } | undefined,
}));

vi.mock('vscode', async () => {
  const { URI, Utils } = await import('vscode-uri');
  class Uri extends URI {
    static joinPath = Utils.joinPath;
    // a parsed one is of a class of the library
    static override [Symbol.hasInstance](one: unknown): one is URI {
      return URI.isUri(one);
    }
  }
  const { fill } = await import('../support/fill.ts');
  const tell = async (text: string) => void editor.told.push(text);
  const dialog = async (options: (typeof editor.asked)[number]) => {
    editor.asked.push(options);
    return editor.answers.shift();
  };
  return {
    Uri,
    l10n: { t: fill },
    env: {},
    DocumentDropOrPasteEditKind: { Empty: { append: (name: string) => ({ value: name }) } },
    DocumentPasteEdit: class {
      insertText: string;
      constructor(text: string) {
        this.insertText = text;
      }
    },
    languages: {
      registerDocumentPasteEditProvider: (_: unknown, provider: typeof editor.pasteProvider) => {
        editor.pasteProvider = provider;
        return { dispose() {} };
      },
    },
    commands: {
      registerCommand: (name: string, run: (...given: unknown[]) => Promise<void>) => editor.commands.set(name, run),
      executeCommand: async () => {},
    },
    window: {
      showSaveDialog: dialog,
      showOpenDialog: dialog,
      showQuickPick: async (items: unknown[]) => {
        const answer = editor.answers.shift();
        return typeof answer === 'number' ? items[answer] : undefined;
      },
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
      showTextDocument: async (one: unknown) => void editor.opened.push(String(one)),
      createOutputChannel: () => ({ appendLine: (line: string) => editor.output.push(line), show() {}, dispose() {} }),
    },
    workspace: {
      workspaceFolders: [{ uri: URI.parse('memfs:/root') }],
      getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
      openTextDocument: async (one: { content?: string }) => ({ uri: one, toString: () => one.content ?? String(one) }),
      fs: {
        isWritableFileSystem: (scheme: string) => !editor.readOnly.has(scheme),
        stat: async (uri: unknown) => {
          const text = editor.files.get(String(uri));
          if (text === undefined) throw new Error('no such file');
          return { size: text.startsWith('huge') ? 40 * 1024 * 1024 : text.length };
        },
        readFile: async (uri: unknown) => new TextEncoder().encode(editor.files.get(String(uri))),
        writeFile: async (uri: unknown, bytes: Uint8Array) => {
          editor.files.set(String(uri), new TextDecoder().decode(bytes));
        },
      },
    },
  };
});

const source = URI.parse('memfs:/root/in/lunch.mmd');
const at = (path: string) => String(URI.parse(`memfs:/root/${path}`));
const note = { message: 'Comments stay comments.', line: 3 };

/** What the server answers, by request. */
const server: Record<string, unknown> = {
  [importRequest]: { text: 'journey lunch {\n}\n', journey: 'lunch', notes: { notes: [note], summary: 'One note.' } },
  [mapRequest]: { journeys: [{ id: 'first', label: 'First' }], findings: [], places: [] },
  [exportRequest]: { content: packBytes(new TextEncoder().encode('<svg/>')), notes: { notes: [] } },
  [pasteRequest]: { text: 'journey lunch {\n}\n', notes: { notes: [] } },
  [diagramsRequest]: { diagrams: [] },
};
const asked: [string, unknown][] = [];
const exchange = {
  client: {
    sendRequest: async (request: string, params: unknown) => {
      asked.push([request, params]);
      return server[request];
    },
  } as never,
  notes: new Notes(),
  active: () => undefined,
  mapColumn: () => undefined,
};
const run = (name: string, ...given: unknown[]) => editor.commands.get(name)?.(...given);

beforeEach(() => {
  Object.assign(editor, { files: new Map([[`${source}`, 'journey']]), answers: [], asked: [], told: [], output: [] });
  Object.assign(editor, { opened: [], readOnly: new Set() });
  asked.length = 0;
  registerImport(exchange);
  registerExport(exchange, { active: undefined } as never, URI.parse('memfs:/extension') as never);
});

test('a journey is proposed beside its source, under a name that is free; its notes are told and written down', async () => {
  editor.files.set(at('in/lunch.journey'), 'mine');
  editor.answers = [Utils.joinPath(source, '../lunch-2.journey')];
  await run('journey.import', source);
  expect(editor.asked.map(({ defaultUri }) => `${defaultUri}`)).toEqual([at('in/lunch-2.journey')]);
  expect(editor.files.get(at('in/lunch.journey'))).toBe('mine');
  expect(editor.files.get(at('in/lunch-2.journey'))).toBe('journey lunch {\n}\n');
  expect(editor.opened).toEqual([at('in/lunch-2.journey')]);
  expect(editor.told).toEqual(['‘lunch.mmd’ is imported. One note.']);
  expect(editor.output).toEqual(['/root/in/lunch.mmd:3: Comments stay comments.']);
});

test('another name than that of a journey file becomes one, and writes over nothing', async () => {
  editor.files.set(at('in/mine.journey'), 'mine');
  editor.answers = [Utils.joinPath(source, '../mine')];
  await run('journey.import', source);
  expect(editor.files.get(at('in/mine.journey'))).toBe('mine');
  expect(editor.files.get(at('in/mine-2.journey'))).toContain('journey lunch');
});

test('nothing is written and nothing said where nobody chooses a place', async () => {
  editor.answers = [undefined];
  await run('journey.import', source);
  expect([...editor.files.keys()]).toEqual([`${source}`]);
  expect([editor.told, editor.opened]).toEqual([[], []]);
});

test('where nothing can be written the journey is opened as a text', async () => {
  editor.readOnly = new Set(['memfs']);
  await run('journey.import', source);
  expect(editor.asked).toEqual([]);
  expect(editor.opened).toEqual(['journey lunch {\n}\n']);
});

test('a file that is too large or gone is told, and the server is not asked', async () => {
  editor.files.set(`${source}`, 'huge');
  await run('journey.import', source);
  await run('journey.import', URI.parse('memfs:/root/gone.csv'));
  expect(editor.told).toEqual([
    '‘lunch.mmd’ is 40 MiB large; files over 32 MiB are not read.',
    '‘gone.csv’ cannot be read: no such file',
  ]);
  expect(asked).toEqual([]);
});

test('a journey is exported beside its text, under its own name', async () => {
  const text = URI.parse('memfs:/root/maps/shop.journey');
  editor.answers = [0, Utils.joinPath(text, '../first.svg')];
  await run('journey.exportMap', text);
  expect(asked.find(([request]) => request === exportRequest)?.[1]).toMatchObject({ journey: 'first', format: 'svg' });
  expect(editor.asked.map(({ defaultUri }) => `${defaultUri}`)).toEqual([at('maps/first.svg')]);
  expect(editor.files.get(at('maps/first.svg'))).toBe('<svg/>');
  expect(editor.told).toEqual(['The map is saved as ‘first.svg’.']);
});

test('only into an empty journey file a table or a diagram is pasted as a journey', async () => {
  registerPasteEdits(exchange);
  const paste = (text: string, copied: string, languageId = 'journey') => {
    const document = { languageId, lineCount: 1, getText: () => text, isUntitled: true };
    const data = new Map([['text/plain', { asString: async () => copied }]]);
    return editor.pasteProvider?.provideDocumentPasteEdits(document, [{}], data);
  };
  expect(await paste(' \n', 'Stage\tTouchpoint\nEat\tSoup\n')).toMatchObject([{ insertText: 'journey lunch {\n}\n' }]);
  expect(await paste('brand b', 'Stage\tTouchpoint\n')).toEqual([]);
  expect(await paste('', 'Soup')).toEqual([]);
  expect(await paste('', 'Stage\tTouchpoint\n', 'markdown')).toEqual([]);
  expect(asked.map(([request]) => request)).toEqual([pasteRequest]);
});
