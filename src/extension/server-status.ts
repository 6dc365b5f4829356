import { type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { StatusParams } from '../protocol/messages.ts';

/** The language server as the status of journey files shows it: its version, what it knows, and a way to restart it. */
export class ServerStatus implements Disposable {
  private readonly item = languages.createLanguageStatusItem('journey.server', { language: 'journey' });
  private counts = '';

  constructor(version: string) {
    this.item.name = l10n.t('Journey language server');
    this.item.text = l10n.t('Journey {version}', { version });
    this.item.command = {
      command: 'journey.restartServer',
      title: l10n.t('Restart'),
      tooltip: l10n.t('Restart the language server for journeys'),
    };
  }

  starting(): void {
    this.item.busy = true;
    this.item.severity = LanguageStatusSeverity.Information;
    this.item.detail = l10n.t('starting …');
  }
  running(): void {
    this.item.busy = false;
    this.item.severity = LanguageStatusSeverity.Information;
    this.item.detail = this.counts;
  }
  stopped(): void {
    this.item.busy = false;
    this.item.severity = LanguageStatusSeverity.Error;
    this.item.detail = l10n.t('The language server has stopped.');
  }
  counted({ files, journeys }: StatusParams): void {
    this.counts = l10n.t('journeys: {journeys}, files: {files}', { journeys, files });
    this.running();
  }

  dispose(): void {
    this.item.dispose();
  }
}
