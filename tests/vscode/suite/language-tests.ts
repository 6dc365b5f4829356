import { commands, extensions } from 'vscode';
import { equal, eventually, type Test } from './runner.ts';
import { closeAll, findingCodes, openExample, replaceText } from './workspace.ts';

const id = 'journey-as-code.journey-as-code';

export const languageTests: Test[] = [
  {
    name: 'a journey file starts the extension',
    run: async () => {
      const { document } = await openExample('hello.journey');
      equal(document.languageId, 'journey');
      await eventually('the extension', () => extensions.getExtension(id)?.isActive);
    },
  },
  {
    name: 'a mistake gives a finding, and taking it back takes it away',
    run: async () => {
      const editor = await openExample('hello.journey');
      const { uri } = editor.document;
      await replaceText(editor, 'touchpoint till', 'touchpiont till');
      await eventually(
        'a syntax error',
        () => findingCodes(uri).includes('syntax-error'),
        () => findingCodes(uri),
      );
      await replaceText(editor, 'touchpiont till', 'touchpoint till');
      await eventually(
        'no syntax error',
        () => !findingCodes(uri).includes('syntax-error'),
        () => findingCodes(uri),
      );
      await closeAll();
    },
  },
  {
    name: 'names from other files are known',
    run: async () => {
      const editor = await openExample('baskets/basket-today.journey');
      const { uri } = editor.document;
      const codes = () => findingCodes(uri).filter((code) => code === 'unknown-reference');
      await replaceText(editor, 'persona ', 'persona zz-');
      await eventually(
        'a finding about the name',
        () => codes().length === 1,
        () => findingCodes(uri),
      );
      await replaceText(editor, 'persona zz-', 'persona ');
      await eventually(
        'no finding about names',
        () => codes().length === 0,
        () => findingCodes(uri),
      );
      await closeAll();
    },
  },
  {
    name: 'the language server can be started again',
    run: async () => {
      const editor = await openExample('hello.journey');
      const { uri } = editor.document;
      await commands.executeCommand('journey.restartServer');
      await replaceText(editor, 'stage buy', 'stgae buy');
      await eventually(
        'a syntax error',
        () => findingCodes(uri).includes('syntax-error'),
        () => findingCodes(uri),
      );
      await closeAll();
    },
  },
];
