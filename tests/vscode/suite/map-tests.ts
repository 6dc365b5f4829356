import { commands, Selection, Uri, ViewColumn, window, workspace } from 'vscode';
import { equal, eventually, type Test } from './runner.ts';
import { closeAll, mapTabs, mapTitled, openExample, replaceText } from './workspace.ts';

export const mapTests: Test[] = [
  {
    name: 'the map opens to the side and carries the name of the journey; the cursor stays in the text',
    run: async () => {
      await openExample('aurora.journey');
      await commands.executeCommand('journey.openMapToSide');
      const tab = await mapTitled('Map: From scroll to tasting circle');
      equal(tab.group.viewColumn, ViewColumn.Two);
      equal(window.activeTextEditor?.document.uri.path.endsWith('aurora.journey'), true);
    },
  },
  {
    name: 'asking again for a map shows the one that is open',
    run: async () => {
      await commands.executeCommand('journey.openMapToSide');
      await commands.executeCommand('journey.openMap', window.activeTextEditor?.document.uri);
      equal(mapTabs().length, 1);
    },
  },
  {
    name: 'an edit reaches the map',
    run: async () => {
      const editor = await openExample('aurora.journey');
      editor.selection = new Selection(100, 0, 100, 0);
      await replaceText(editor, '"From scroll to tasting circle"', '"À la découverte"');
      await mapTitled('Map: À la découverte');
      equal(editor.selection.active.line, 100);
      await closeAll();
      await eventually('no map', () => mapTabs().length === 0);
    },
  },
  {
    name: 'a file without journey has a map that says so',
    run: async () => {
      await openExample('baskets/shared/channels.journey');
      await commands.executeCommand('journey.openMap');
      await mapTitled('Map: channels.journey');
      await closeAll();
    },
  },
  {
    name: 'a variant has the map of its own journey, and each document a map of its own',
    run: async () => {
      const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
      await commands.executeCommand('journey.openMap', Uri.joinPath(folder, 'baskets/basket-target.journey'));
      await mapTitled('Map: Panier de la semaine, cible');
      await commands.executeCommand('journey.openMap', Uri.joinPath(folder, 'hello.journey'));
      await mapTitled('Map: First purchase');
      equal(mapTabs().length, 2);
      await closeAll();
    },
  },
  {
    name: 'each journey of a file has a map of its own, which stays with it when it is renamed; the one at the cursor opens first',
    run: async () => {
      const editor = await openExample('two.journey');
      const { uri } = editor.document;
      const open = (journey?: string) => commands.executeCommand('journey.openMapToSide', uri.toString(), journey);
      await open();
      await mapTitled('Map: First visit');
      await open('second');
      await mapTitled('Map: Second visit');
      equal(mapTabs().length, 2);
      await open('first');
      await eventually(
        'the first one in front',
        () => mapTabs().find(({ isActive }) => isActive)?.label === 'Map: First visit',
      );
      equal(mapTabs().length, 2);
      await replaceText(editor, 'journey second "Second visit"', 'journey again "Once again"');
      await mapTitled('Map: Once again');
      await mapTitled('Map: First visit');
      await closeAll();
      const anew = await openExample('two.journey');
      anew.selection = new Selection(5, 0, 5, 0);
      await commands.executeCommand('journey.openMapToSide');
      await mapTitled('Map: Second visit');
      await closeAll();
    },
  },
];
