import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  type ReadingParams,
  readingNotification,
  type StartOptions,
  type StatusParams,
  statusNotification,
} from '../protocol/messages.ts';
import { Lifeline } from './lifeline.ts';
import { ServerStatus } from './server-status.ts';
import { nameOf } from './told.ts';

/** Starts the language server, starts it again when it dies, and says so when it keeps dying. */
export class ServerKeeper implements Disposable {
  readonly client: BaseLanguageClient;
  private readonly lifeline = new Lifeline();
  private readonly status: ServerStatus;
  private readonly output: LogOutputChannel;
  private readonly listeners: Disposable[];

  constructor(
    context: ExtensionContext,
    output: LogOutputChannel,
    createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  ) {
    this.output = output;
    this.status = new ServerStatus(String(context.extension.packageJSON.version));
    this.client = createClient({
      documentSelector: [{ language: 'journey' }],
      outputChannel: output,
      // hovers link to the pages of rules by this command, and to nothing else
      markdown: { isTrusted: { enabledCommands: ['journey.explainRule'] } },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { configurationSection: 'journey' },
      initializationOptions: (): StartOptions => ({
        aside: [...this.lifeline.aside],
        commands: [
          'editor.action.triggerSuggest',
          'journey.compareWithBase',
          'journey.explainRule',
          'journey.openMapToSide',
          'journey.showReferences',
        ],
      }),
      errorHandler: this.errorHandler(),
    });
    this.listeners = [
      this.client.onNotification(readingNotification, ({ uri }: ReadingParams) => this.lifeline.isReading(uri)),
      this.client.onNotification(statusNotification, (counts: StatusParams) => this.status.counted(counts)),
      this.client.onDidChangeState(({ newState }) => {
        if (newState === State.Starting) this.status.starting();
        if (newState === State.Running) this.status.running();
      }),
      commands.registerCommand('journey.restartServer', () => this.restart()),
    ];
  }

  /** Ends once the server runs, or once somebody has been told that it does not. */
  async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      await this.offerRestart(l10n.t('The language server for journeys did not start.'));
    }
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.status.dispose();
    void this.client.dispose();
  }

  /** A fresh start, asked for by a person. */
  private async restart(): Promise<void> {
    this.lifeline.forgive();
    // one that has died cannot be stopped any more
    if (this.client.needsStop()) await this.client.stop().catch((error) => this.output.warn(String(error)));
    await this.start();
  }

  private errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const { restart, aside } = this.lifeline.died(Date.now());
        this.output.warn(restart ? 'The language server has ended and is started again.' : 'It keeps ending.');
        if (aside !== undefined) void this.tellAside(Uri.parse(aside));
        if (restart) return { action: CloseAction.Restart, handled: true };
        this.status.stopped();
        void this.offerRestart(l10n.t('The language server for journeys ended five times within three minutes.'));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private async offerRestart(what: string): Promise<void> {
    this.status.stopped();
    const [again, show] = [l10n.t('Restart'), l10n.t('Show Output')];
    const meanwhile = l10n.t('Colours still work; findings and maps do not.');
    const choice = await window.showErrorMessage(`${what} ${meanwhile}`, again, show);
    if (choice === again) await this.restart();
    if (choice === show) this.output.show();
  }

  private async tellAside(uri: Uri): Promise<void> {
    const name = nameOf(uri);
    const [open, again] = [l10n.t('Open File'), l10n.t('Try Again')];
    const sentence = l10n.t('The language server ended twice while it read ‘{name}’. It goes on without this file.', {
      name,
    });
    const choice = await window.showWarningMessage(sentence, open, again);
    if (choice === open) await commands.executeCommand('vscode.open', uri);
    if (choice === again) await this.restart();
  }
}
