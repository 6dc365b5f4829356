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
import type { MapParams, MapResult } from '../protocol/messages.ts';
import { MapPanel } from './map-panel.ts';

const viewType = 'journey.map';

/** All maps of a window: one panel for each document. They come back after the window is loaded anew. */
export class MapPanels implements Disposable {
  private readonly panels = new Map<string, MapPanel>();
  private readonly listeners: Disposable[];
  private readonly extension: Uri;
  private readonly output: LogOutputChannel;
  private readonly memory: Memento;
  private readonly requestMap: (params: MapParams) => Promise<MapResult>;

  constructor(
    { extensionUri, workspaceState }: ExtensionContext,
    output: LogOutputChannel,
    requestMap: (params: MapParams) => Promise<MapResult>,
  ) {
    this.extension = extensionUri;
    this.memory = workspaceState;
    this.output = output;
    this.requestMap = requestMap;
    this.listeners = [
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('journey.map.theme'))
          for (const panel of this.panels.values()) panel.loadPage();
        if (change.affectsConfiguration('journey.map.lang')) this.refresh();
      }),
    ];
  }

  dispose(): void {
    // the panels stay: VS Code brings them back after the window is loaded anew
    for (const listener of this.listeners) listener.dispose();
  }

  /** Opens the map of a document, of the named journey in it, or shows it where it is open already. The focus stays where it is. */
  open(uri: Uri, column: ViewColumn, journey?: string): void {
    const known = this.panels.get(uri.toString());
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    if (known) known.reveal(journey);
    else this.adopt(window.createWebviewPanel(viewType, l10n.t('Map'), place), uri, journey);
  }

  /** Lets the reader export the map of a document; the map is opened where it is not yet. */
  export(uri: Uri): void {
    this.open(uri, ViewColumn.Active);
    this.panels.get(uri.toString())?.showExport();
  }

  /** Whether a map is open in this window, loaded or still to be loaded. */
  get any(): boolean {
    const { all } = window.tabGroups;
    return all.some(({ tabs }) =>
      tabs.some(({ input }) => (input as { viewType?: string })?.viewType?.endsWith(viewType)),
    );
  }

  get active(): MapPanel | undefined {
    return [...this.panels.values()].find((panel) => panel.active);
  }

  /** Asks for the maps of these documents again; for all maps when none are named. */
  refresh(uris: string[] = [...this.panels.keys()]): void {
    // the server may spell a URI differently (`file:///c%3A/` and `file:///c:/`)
    for (const uri of uris) void this.panels.get(Uri.parse(uri).toString())?.refresh();
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const { uri, journey } = (state ?? {}) as { uri?: string; journey?: string };
    if (typeof uri !== 'string' || this.panels.has(uri)) panel.dispose();
    else this.adopt(panel, Uri.parse(uri), journey);
  }

  private adopt(panel: WebviewPanel, uri: Uri, journey?: string): void {
    const { extension, memory, requestMap, output } = this;
    const key = uri.toString();
    const map = new MapPanel(panel, {
      extension,
      uri,
      journey,
      memory,
      requestMap,
      onProblem: (reason) => output.error(reason instanceof Error ? reason : String(reason)),
    });
    this.panels.set(key, map);
    map.onDispose(() => this.panels.delete(key));
  }

  private follow(editor: TextEditor | undefined): void {
    if (editor) this.panels.get(editor.document.uri.toString())?.markCardAt(editor.selection.active);
  }
}
