import {
  type Disposable,
  l10n,
  type Memento,
  type Position,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { MapResult } from '../protocol/messages.ts';
import type { ComparedState, Followed, FromPreview, ToPreview } from '../protocol/page-messages.ts';
import { cardAt } from './card-at.ts';
import type { MapRequests } from './map-requests.ts';
import { mapPage, pageFolder } from './page.ts';
import { answerPage } from './page-requests.ts';
import { askPinned } from './pinned.ts';
import type { PrintPdf } from './print-pdf.ts';
import { revealSource } from './reveal-source.ts';
import { SentMap } from './sent-map.ts';
import { nameOf } from './told.ts';

/** What a panel needs from the rest of the extension. */
export interface MapPanelOptions extends MapRequests {
  extension: Uri;
  /** The document whose map is shown. */
  uri: Uri;
  /** Name of the journey to which it is pinned; when absent, the one in which the cursor is, else the first. */
  journey?: string;
  /** A folder of this extension's own. */
  storage: Uri;
  /** How maps were looked at, kept with the workspace. */
  memory: Memento;
  /** How it is compared from the start. */
  compared?: ComparedState | undefined;
  /** What concerns the other maps of the window. */
  neighbours: {
    openBeside: (panel: MapPanel) => void;
    link: (on: boolean) => void;
    follow: (panel: MapPanel, place: Followed) => void;
    ready: () => void;
  };
  /** Absent where no PDF can be made. */
  printPdf?: PrintPdf | undefined;
  /** Called with the reason when no map can be made, for the log. */
  onProblem: (reason: unknown) => void;
}

/** One map in one editor tab. It asks the language server for its map and talks to its page. */
export class MapPanel {
  readonly uri: Uri;
  /** What its map is compared with, and how. */
  compared: ComparedState | undefined;
  private journey: string | undefined;
  private result: MapResult | undefined;
  private readonly sent = new SentMap();
  private card: string | undefined;
  private pageReady = false;
  private asking = false;
  private askAgain = false;
  private exportWanted = false;
  private disposed = false;
  private readonly listeners: Disposable[];
  private readonly panel: WebviewPanel;
  private readonly options: MapPanelOptions;

  constructor(panel: WebviewPanel, options: MapPanelOptions) {
    this.panel = panel;
    this.options = options;
    this.uri = options.uri;
    this.journey = options.journey;
    this.compared = options.compared;
    panel.title = l10n.t('Map: {name}', { name: nameOf(this.uri) });
    panel.iconPath = {
      light: Uri.joinPath(options.extension, 'images/file-light.svg'),
      dark: Uri.joinPath(options.extension, 'images/file-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(options.extension)] };
    this.listeners = [
      panel.webview.onDidReceiveMessage((message: FromPreview) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        // a page that is hidden is given up; it says anew when it is there again, and is told everything then
        if (!panel.visible) this.pageReady = false;
      }),
    ];
    this.loadPage();
  }

  get active(): boolean {
    return this.panel.active;
  }

  get column(): ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  /** The name of the journey to which it is pinned; undefined until there is one. */
  get picked(): string | undefined {
    return this.journey;
  }

  /** Runs when the tab is closed. */
  onDispose(listener: () => void): void {
    this.panel.onDidDispose(() => {
      this.disposed = true;
      for (const each of this.listeners) each.dispose();
      listener();
    });
  }

  /** Shows the panel where it is, with another journey if one is named. */
  reveal(journey?: string): void {
    this.panel.reveal(undefined, true);
    if (journey !== undefined) this.pick(journey);
  }

  /** Compares its map, or no longer does. */
  compare(compared: ComparedState | undefined, journey?: string): void {
    this.compared = compared;
    if (journey !== undefined) this.journey = journey;
    void this.refresh();
  }

  /** Whether its map may look different after a change of a document. */
  concerns(uri: string): boolean {
    const target = this.compared?.target;
    const other = target && 'uri' in target ? Uri.parse(target.uri).toString() : undefined;
    return uri === this.uri.toString() || uri === other;
  }

  /** Tells its page whether it follows other maps. */
  tellLinked(on: boolean, others: number): void {
    this.post({ type: 'linked', on, others });
  }

  /** Goes where somebody is in another map. */
  followTo(place: Followed): void {
    this.post({ type: 'follow', ...place });
  }

  /** Loads the page anew, for example because a setting that it is made of has changed. */
  loadPage(): void {
    this.pageReady = false;
    const theme = workspace.getConfiguration('journey').get('map.theme', 'editor');
    const { extension, printPdf } = this.options;
    this.panel.webview.html = mapPage(this.panel.webview, extension, theme, printPdf !== undefined);
  }

  /** Asks for the map again. While one answer is awaited, any number of calls make one more question. */
  async refresh(): Promise<void> {
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.askAgain = false;
        await this.ask();
      } while (this.askAgain && !this.disposed);
    } finally {
      this.asking = false;
    }
  }

  /** Marks the card in which the cursor of the editor stands. */
  markCardAt(position: Position | undefined): void {
    const card = position && cardAt(this.result?.places ?? [], position);
    if (card === this.card) return;
    this.card = card;
    this.post({ type: 'cursor', card });
  }

  /** Opens the menu of what the map can be saved as, once the page is there. */
  showExport(): void {
    this.panel.reveal();
    this.exportWanted = true;
    this.postExport();
  }

  async showSource(): Promise<void> {
    const top = { line: 0, character: 0 };
    const source = this.result?.model?.journey.source ?? { file: this.uri.toString(), range: { start: top, end: top } };
    await revealSource(source, { focus: true, beside: this.panel.viewColumn });
  }

  private async ask(): Promise<void> {
    try {
      const asked = this.journey;
      const { pinned, result } = await askPinned(asked, this.result, (journey) => this.request(journey));
      // meanwhile another one may have been picked
      if (this.journey === asked) this.journey = pinned;
      this.result = result;
    } catch (error) {
      if (this.disposed) return;
      this.options.onProblem(error);
      this.post({ type: 'problem', sentence: l10n.t('The language server does not answer') });
      return;
    }
    if (this.disposed) return;
    this.panel.title = l10n.t('Map: {name}', { name: this.result.model?.journey.label ?? nameOf(this.uri) });
    this.postMap();
    this.markCardAt(this.cursor());
  }

  private request(journey: string | undefined): Promise<MapResult> {
    const { uri, compared } = this;
    const { requestMap, requestComparison } = this.options;
    const lang = workspace.getConfiguration('journey', uri).get('map.lang', '') || undefined;
    // it opens for the journey that its reader is at
    const at = journey === undefined ? this.cursor() : undefined;
    const params = {
      uri: uri.toString(),
      journey,
      lang,
      ...(at && { at: { line: at.line, character: at.character } }),
    };
    return compared ? requestComparison(params, compared) : requestMap(params);
  }

  private receive(message: FromPreview): void {
    if (message.type === 'ready') {
      this.pageReady = true;
      this.sent.forget();
      const view = this.options.memory.get(this.memoryKey());
      if (view !== undefined) this.post({ type: 'view', view });
      this.postMap();
      this.post({ type: 'cursor', card: this.card });
      this.postExport();
      this.options.neighbours.ready();
      void this.refresh();
    } else if (message.type === 'pick') {
      this.pick(message.journey);
    } else if (message.type === 'compare') {
      this.compare({ target: message.target, swapped: false, show: 'both' });
    } else if (message.type === 'compareAs') {
      const { swapped, show } = message;
      if (this.compared)
        this.compare({
          ...this.compared,
          ...(swapped !== undefined && { swapped }),
          ...(show !== undefined && { show }),
        });
    } else if (message.type === 'leaveComparison') {
      if (this.compared?.beside) this.panel.dispose();
      else this.compare(undefined);
    } else if (message.type === 'beside') {
      this.options.neighbours.openBeside(this);
    } else if (message.type === 'linked') {
      this.options.neighbours.link(message.on);
    } else if (message.type === 'follow') {
      const { type: _, ...place } = message;
      this.options.neighbours.follow(this, place);
    } else if (message.type === 'keep') {
      void this.options.memory.update(this.memoryKey(), message.view);
    } else if (message.type === 'open') {
      void revealSource(message.source, { focus: message.focus, beside: this.panel.viewColumn });
    } else {
      answerPage(message, { ...this.options, tell: (answer) => this.tell(answer) });
    }
  }

  private postExport(): void {
    if (!this.exportWanted || !this.pageReady) return;
    this.exportWanted = false;
    this.post({ type: 'export' });
  }

  private pick(journey: string): void {
    this.journey = journey;
    void this.refresh();
  }

  private memoryKey(): string {
    return this.compared?.beside ? `view ${this.uri} beside` : `view ${this.uri}`;
  }

  private postMap(): void {
    const { result, compared } = this;
    if (!result || !this.pageReady) return;
    const map = { uri: this.uri.toString(), title: this.panel.title, result, ...(compared && { compared }) };
    this.tell(this.sent.next({ type: 'map', ...map }));
  }

  private post(message: ToPreview): void {
    if (this.pageReady) this.tell(message);
  }

  /** A page that asks is there, whether it is ready for maps or not. */
  private tell(message: ToPreview): void {
    if (!this.disposed) void this.panel.webview.postMessage(message);
  }

  private cursor(): Position | undefined {
    const editors = window.visibleTextEditors.filter(
      (editor) => editor.document.uri.toString() === this.uri.toString(),
    );
    return (editors.find((editor) => editor === window.activeTextEditor) ?? editors[0])?.selection.active;
  }
}
