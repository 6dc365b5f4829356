import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeAction,
  type CompletionList,
  commands,
  type Hover,
  type MarkdownString,
  type Position,
  Range,
  type TextEditor,
  type TypeHierarchyItem,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { equal, eventually, type Test } from './runner.ts';
import { closeAll, findingCodes, openExample, replaceText } from './workspace.ts';

export const featureTests: Test[] = [
  {
    name: 'completion offers what can stand in a block, with its meaning',
    run: async () => {
      const editor = await openExample('hello.journey');
      await replaceText(editor, '{ on web }', '{\n      on web\n      \n    }');
      const place = placeOf(editor, 'on web\n      ', 'on web\n      '.length);
      const found = async () => {
        const list = await run<CompletionList>('vscode.executeCompletionItemProvider', editor, place);
        return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'feels');
      };
      const item = await poll('an offer “feels”', found);
      const detail = typeof item.label === 'string' ? item.detail : (item.label.description ?? item.detail);
      if (!detail) throw new Error('the offer says nothing about its meaning');
      await closeAll();
    },
  },
  {
    name: 'hover says what a touchpoint is',
    run: async () => {
      const editor = await openExample('aurora.journey');
      const place = placeOf(editor, 'touchpoint checkout', 'touchpoint '.length);
      const hovers = await poll('a hover', async () => {
        const all = await run<Hover[]>('vscode.executeHoverProvider', editor, place);
        return all.length > 0 ? all : undefined;
      });
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
      if (!text.includes('Checkout') || !text.includes('irritated')) throw new Error(text);
    },
  },
  {
    name: 'a quick fix takes a finding away',
    run: async () => {
      const editor = await openExample('hello.journey');
      const { uri } = editor.document;
      await replaceText(editor, 'phase during', 'phase durin');
      await eventually('a finding', () => findingCodes(uri).includes('unknown-value'));
      const place = placeOf(editor, 'phase durin', 'phase '.length);
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new Range(place, place),
        'quickfix',
        20,
      );
      const fix = actions.find(({ title }) => title.includes('during'));
      if (!fix?.edit) throw new Error(`offered was: ${actions.map(({ title }) => title).join(', ')}`);
      await workspace.applyEdit(fix.edit);
      await eventually('no such finding', () => !findingCodes(uri).includes('unknown-value'));
      await closeAll();
    },
  },
  {
    name: 'a new name goes everywhere, into other files as well',
    run: async () => {
      const editor = await openExample('baskets/shared/channels.journey');
      const text = editor.document.getText();
      const name = /^channel ([\w-]+)/m.exec(text)?.[1] ?? '';
      const place = placeOf(editor, `channel ${name}`, 'channel '.length);
      const edit = await poll('a rename', () =>
        run<WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor, place, 'renamed').then(
          (found) => found,
          () => undefined,
        ),
      );
      if (edit.entries().length < 2) throw new Error(`files: ${edit.entries().map(([uri]) => uri.path)}`);
      await closeAll();
    },
  },
  {
    name: 'imports follow a file that is moved',
    run: async () => {
      const editor = await openExample('baskets/basket-today.journey');
      const imported = (): string[] => editor.document.getText().match(/"\.\/shared\/[\w-]+\.journey"/g) ?? [];
      const before = imported();
      const shared = (name: string) => Uri.joinPath(editor.document.uri, '../shared', name);
      const move = async (from: string, to: string) => {
        const edit = new WorkspaceEdit();
        edit.renameFile(shared(from), shared(to));
        if (!(await workspace.applyEdit(edit))) throw new Error('the file was not moved');
      };
      await move('channels.journey', 'ways.journey');
      await eventually('the import of ways.journey', () => imported().includes('"./shared/ways.journey"'), imported);
      await move('ways.journey', 'channels.journey');
      await eventually('the import as before', () => `${imported()}` === `${before}`, imported);
      await closeAll();
    },
  },
  {
    name: 'the text formats itself when it is saved',
    run: async () => {
      const editor = await openExample('two.journey');
      const settings = workspace.getConfiguration('editor', { uri: editor.document.uri, languageId: 'journey' });
      await settings.update('formatOnSave', true, true, true);
      const before = editor.document.getText();
      await replaceText(editor, 'feels +1', 'feels   1');
      await editor.document.save();
      equal(editor.document.getText(), before);
      await settings.update('formatOnSave', undefined, true, true);
      await closeAll();
    },
  },
  {
    name: 'the call hierarchy follows links, the type hierarchy what serves a theme',
    run: async () => {
      const editor = await openExample('aurora.journey');
      const place = placeOf(editor, 'touchpoint quiz ', 'touchpoint '.length);
      const [item] = await poll('an item', async () => {
        const items = await run<CallHierarchyItem[]>('vscode.prepareCallHierarchy', editor, place);
        return items.length > 0 ? items : undefined;
      });
      const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
      if (!calls.some(({ to }) => to.name.includes('Quiz results')))
        throw new Error(calls.map(({ to }) => to.name).join());
      const theme = placeOf(editor, 'theme ', 'theme '.length);
      const [kind] = await run<TypeHierarchyItem[]>('vscode.prepareTypeHierarchy', editor, theme);
      const below = await commands.executeCommand<TypeHierarchyItem[]>('vscode.provideSubtypes', kind);
      if (below.length === 0) throw new Error('the theme has no objectives');
      await closeAll();
    },
  },
];

function placeOf({ document }: TextEditor, text: string, further: number): Position {
  const offset = document.getText().replaceAll('\r\n', '\n').indexOf(text);
  if (offset < 0) throw new Error(`“${text}” does not stand in ${document.fileName}`);
  return document.positionAt(offset + further);
}

function run<T>(command: string, { document }: TextEditor, place: Position, ...more: unknown[]): Promise<T> {
  return Promise.resolve(commands.executeCommand<T>(command, document.uri, place, ...more));
}

/** Asks until there is an answer: the server may still be reading the files. */
async function poll<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (let times = 0; times < 100; times++) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}
