import { type Disposable, l10n, type OutputChannel, type Uri, window } from 'vscode';
import type { ToldNotes } from '../../protocol/messages.ts';

export interface TellOptions {
  /** It did not work. */
  problem?: boolean;
  action?: { title: string; run: () => unknown };
}

/** Tells what is to be known about imports and exports: how much in a message, all of it in an output of its own. */
export class Notes implements Disposable {
  private channel: OutputChannel | undefined;

  dispose(): void {
    this.channel?.dispose();
  }

  /**
   * Says what was done, or why not; whoever wants to know more is shown the notes. Nobody has to wait for that. `action`
   * is offered beside it.
   */
  tell(sentence: string, { notes, summary }: ToldNotes, source: Uri | string, options: TellOptions = {}): void {
    const { problem = false, action } = options;
    this.write(notes, source);
    const show = l10n.t('Show Notes');
    const choices = [...(action ? [action.title] : []), ...(summary === undefined ? [] : [show])];
    const said = [sentence, ...(summary === undefined ? [] : [summary])].join(' ');
    const say = problem ? window.showWarningMessage : window.showInformationMessage;
    void say(said, ...choices).then((choice) => {
      if (choice === show) this.channel?.show(true);
      else if (choice !== undefined) action?.run();
    });
  }

  private write(notes: ToldNotes['notes'], source: Uri | string): void {
    if (notes.length === 0) return;
    // the editor makes links of paths of files
    const name = typeof source === 'string' ? source : source.scheme === 'file' ? source.fsPath : source.path;
    this.channel ??= window.createOutputChannel(l10n.t('Journey Notes'));
    for (const { message, line } of notes)
      this.channel.appendLine(`${line === undefined ? name : `${name}:${line}`}: ${message}`);
  }
}
