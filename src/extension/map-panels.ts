import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type Memento,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { ComparedState, CompareTarget, Followed } from '../protocol/page-messages.ts';
import { MapPanel } from './map-panel.ts';
import type { MapRequests } from './map-requests.ts';
import type { PrintPdf } from './print-pdf.ts';

const viewType = 'journey.map';

/** All maps of a window, each pinned to a journey. They come back after the window is loaded anew. */
export class MapPanels implements Disposable {
  private readonly panels = new Set<MapPanel>();
  private readonly listeners: Disposable[];
  private readonly extension: Uri;
  private readonly output: LogOutputChannel;
  private readonly memory: Memento;
  private readonly storage: Uri;
  private readonly requests: MapRequests;
  /** Absent where no PDF can be made. */
  readonly printPdf: PrintPdf | undefined;
  private linked = false;

  constructor(
    { extensionUri, workspaceState, globalStorageUri }: ExtensionContext,
    output: LogOutputChannel,
    requests: MapRequests,
    printPdf?: PrintPdf,
  ) {
    this.printPdf = printPdf;
    this.extension = extensionUri;
    this.memory = workspaceState;
    this.storage = globalStorageUri;
    this.output = output;
    this.requests = requests;
    this.listeners = [
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('journey.map.theme')) for (const panel of this.panels) panel.loadPage();
        if (change.affectsConfiguration('journey.map.lang')) this.refresh();
      }),
    ];
  }

  dispose(): void {
    // the panels stay: VS Code brings them back after the window is loaded anew
    for (const listener of this.listeners) listener.dispose();
  }

  /**
   * Opens the map of the named journey of a document, of the one at the cursor where none is named; or shows it where it is
   * open already, and without a name any map of the document. The focus stays where it is.
   */
  open(uri: Uri, column: ViewColumn, journey?: string): MapPanel {
    const known = this.find(uri, journey);
    known?.reveal();
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    return known ?? this.adopt(window.createWebviewPanel(viewType, l10n.t('Map'), place), uri, { journey });
  }

  /** Opens the map of a journey of a document and compares it; the map is opened where it is not yet. */
  compare(uri: Uri, target: CompareTarget, journey?: string): void {
    const compared: ComparedState = { target, swapped: false, show: 'both' };
    const known = this.find(uri, journey);
    if (known) {
      known.reveal();
      known.compare(compared);
      return;
    }
    const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
    const panel = window.createWebviewPanel(viewType, l10n.t('Map'), { viewColumn: column, preserveFocus: true });
    this.adopt(panel, uri, { journey, compared });
  }

  /** Lets the reader export the map of a document, of the named journey in it; the map is opened where it is not yet. */
  export(uri: Uri, journey?: string): void {
    this.open(uri, ViewColumn.Active, journey).showExport();
  }

  /** Whether a map is open in this window, loaded or still to be loaded. */
  get any(): boolean {
    const { all } = window.tabGroups;
    return all.some(({ tabs }) =>
      tabs.some(({ input }) => (input as { viewType?: string })?.viewType?.endsWith(viewType)),
    );
  }

  /** The journey that a map of a document shows; undefined where none is open, or none is shown yet. */
  pickedIn(uri: Uri): string | undefined {
    return this.find(uri)?.picked;
  }

  get active(): MapPanel | undefined {
    return [...this.panels].find((panel) => panel.active);
  }

  /** Asks for the maps of these documents again; for all maps when none are named. */
  refresh(uris?: string[]): void {
    // the server may spell a URI differently (`file:///c%3A/` and `file:///c:/`)
    const changed = uris?.map((uri) => Uri.parse(uri).toString());
    for (const panel of this.panels) if (!changed || changed.some((uri) => panel.concerns(uri))) void panel.refresh();
  }

  /** Asks again for what is compared with a revision: HEAD may be another one now. */
  refreshRevisions(): void {
    for (const panel of this.panels) if (panel.compared?.target.kind === 'revision') void panel.refresh();
  }

  /**
   * The map of a journey of a document, or its second one beside it; without a name the map of the document that is at
   * work, else the one that was opened last.
   */
  private find(uri: Uri, journey?: string, beside = false): MapPanel | undefined {
    const own = [...this.panels].filter(
      (panel) => panel.uri.toString() === uri.toString() && (panel.compared?.beside ?? false) === beside,
    );
    if (journey === undefined) return own.find(({ active }) => active) ?? own.at(-1);
    return own.find(({ picked }) => picked === journey);
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const kept = (state ?? {}) as { uri?: string; journey?: string; compared?: ComparedState };
    const { uri, journey, compared } = kept;
    if (typeof uri !== 'string' || this.find(Uri.parse(uri), journey, compared?.beside)) panel.dispose();
    else {
      // two maps side by side went together before the window was loaded anew
      if (compared?.beside) this.linked = true;
      this.adopt(panel, Uri.parse(uri), { journey, compared });
    }
  }

  private adopt(
    panel: WebviewPanel,
    uri: Uri,
    { journey, compared }: { journey?: string | undefined; compared?: ComparedState | undefined },
  ): MapPanel {
    const { extension, memory, storage, requests, output, printPdf } = this;
    const map = new MapPanel(panel, {
      extension,
      uri,
      journey,
      compared,
      memory,
      storage,
      printPdf,
      ...requests,
      neighbours: {
        openBeside: (one) => this.openBeside(one),
        link: (on) => this.link(on),
        follow: (one, place) => this.followFrom(one, place),
        ready: () => this.link(this.linked),
      },
      onProblem: (reason) => output.error(reason instanceof Error ? reason : String(reason)),
    });
    this.panels.add(map);
    map.onDispose(() => {
      this.panels.delete(map);
      this.link(this.linked);
      this.joinAfter(map);
    });
    return map;
  }

  private follow(editor: TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    for (const panel of this.panels) if (panel.uri.toString() === uri) panel.markCardAt(editor?.selection.active);
  }

  /** The side before stays where the map is, the side after comes beside it; both go where the other goes. */
  private openBeside(first: MapPanel): void {
    const { uri, compared } = first;
    if (!compared) return;
    const beside: ComparedState = { ...compared, show: 'after', beside: true };
    const known = this.find(uri, first.picked, true);
    this.linked = true;
    first.compare({ ...compared, show: 'before' });
    if (known) {
      known.reveal();
      known.compare(beside);
    } else {
      // beside the map, which need not be what has the focus
      const viewColumn = Math.min((first.column ?? ViewColumn.One) + 1, ViewColumn.Nine);
      const panel = window.createWebviewPanel(viewType, l10n.t('Map'), { viewColumn, preserveFocus: true });
      this.adopt(panel, uri, { journey: first.picked, compared: beside });
    }
    this.link(true);
  }

  /** Once one of two maps side by side is closed, the other one shows both sides again. */
  private joinAfter({ uri, picked, compared }: MapPanel): void {
    const other = compared && this.find(uri, picked, !compared.beside);
    if (!other?.compared) return;
    const { beside: _, ...rest } = other.compared;
    other.compare({ ...rest, show: 'both' });
  }

  /** All maps of the window go together, or each its own way. */
  private link(on: boolean): void {
    this.linked = on;
    for (const panel of this.panels) panel.tellLinked(on, this.panels.size - 1);
  }

  private followFrom(one: MapPanel, place: Followed): void {
    if (!this.linked) return;
    for (const panel of this.panels) if (panel !== one) panel.followTo(place);
  }
}
