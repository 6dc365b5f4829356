import { type Disposable, l10n, type OutputChannel, type Uri, window } from 'vscode';
import type { ToldNotes } from '../../protocol/messages.ts';

/** Tells what is to be known about imports and exports: how much in a message, all of it in an output of its own. */
export class Notes implements Disposable {
  private channel: OutputChannel | undefined;

  dispose(): void {
    this.channel?.dispose();
  }

  /** Says what was done, or why not; whoever wants to know more is shown the notes. Nobody has to wait for that. */
  tell(sentence: string, { notes, summary }: ToldNotes, source: Uri | string, problem = false): void {
    const show = l10n.t('Show Notes');
    const say = problem ? window.showWarningMessage : window.showInformationMessage;
    this.write(notes, source);
    const said = [sentence, ...(summary === undefined ? [] : [summary])].join(' ');
    void (summary === undefined ? say(said) : say(said, show)).then((choice) => {
      if (choice === show) this.channel?.show(true);
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
