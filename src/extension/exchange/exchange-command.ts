import { commands, type Disposable, l10n, window } from 'vscode';
import { reasonOf } from '../told.ts';

/** Registers a command; where it fails, because the language server is gone, that is told in a sentence. */
export function exchangeCommand(name: string, run: (...given: unknown[]) => Promise<void>): Disposable {
  return commands.registerCommand(name, async (...given: unknown[]) => {
    try {
      await run(...given);
    } catch (error) {
      void window.showErrorMessage(l10n.t('That did not work: {reason}', { reason: reasonOf(error) }));
    }
  });
}
