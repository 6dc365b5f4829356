import { commands, type Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { MapPanels } from './map-panels.ts';

/** The commands that open maps and lead back from them. */
export function registerMapCommands(panels: MapPanels): Disposable[] {
  const open = (column: ViewColumn) => (uri?: unknown, journey?: unknown) => {
    const document = documentOf(uri);
    if (document) panels.open(document, column, typeof journey === 'string' ? journey : undefined);
  };
  return [
    commands.registerCommand('journey.openMap', open(ViewColumn.Active)),
    commands.registerCommand('journey.openMapToSide', open(ViewColumn.Beside)),
    commands.registerCommand('journey.showSource', () => panels.active?.showSource()),
    openAutomatically(panels),
  ];
}

/**
 * The document that is meant: a menu hands over the file that it belongs to, a lens a text; else it is that of the active
 * editor. Says so when there is none.
 */
function documentOf(uri: unknown): Uri | undefined {
  const given = typeof uri === 'string' ? Uri.parse(uri) : uri;
  const document = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  if (!document) void window.showInformationMessage(l10n.t('Open a .journey file first: the map is drawn from it.'));
  return document;
}

/** Where the setting asks for it, opens a map beside the first journey that is shown in the window. */
function openAutomatically(panels: MapPanels): Disposable {
  const openFor = (editor: typeof window.activeTextEditor) => {
    if (editor?.document.languageId !== 'journey') return;
    if (!workspace.getConfiguration('journey').get('map.openAutomatically', false)) return;
    listener.dispose();
    if (!panels.any) panels.open(editor.document.uri, ViewColumn.Beside);
  };
  const listener = window.onDidChangeActiveTextEditor(openFor);
  openFor(window.activeTextEditor);
  return listener;
}
