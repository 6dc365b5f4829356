import { commands, type Disposable, SnippetString, window, workspace } from 'vscode';
import { firstJourney } from './first-journey.ts';

/** `New Journey File`: an untitled file with a first journey to fill in. */
export function registerNewJourney(): Disposable {
  return commands.registerCommand('journey.new', async () => {
    const document = await workspace.openTextDocument({ language: 'journey' });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(firstJourney));
  });
}
