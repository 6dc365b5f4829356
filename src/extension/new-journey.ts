import { commands, type Disposable, l10n, SnippetString, window, workspace } from 'vscode';
import { wordsOf } from '../texts/say.ts';
import { firstJourney } from './first-journey.ts';

/** `New Journey File`: an untitled file with a first journey to fill in. */
export function registerNewJourney(): Disposable {
  return commands.registerCommand('journey.new', async () => {
    const document = await workspace.openTextDocument({ language: 'journey' });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(firstJourney(wordsOf(new Map(Object.entries(l10n.bundle ?? {}))))));
  });
}
