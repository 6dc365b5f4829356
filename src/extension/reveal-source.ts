import {
  l10n,
  Range,
  Selection,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { Source } from '../model/map-model.ts';
import { reasonOf } from './told.ts';

export interface RevealOptions {
  /** Move the cursor there and the focus with it; otherwise the place is only brought into view and lit for a moment. */
  focus: boolean;
  /** The column that is not to be covered. */
  beside?: ViewColumn;
}

const litMilliseconds = 1200;

/** Shows where something is written. A reason why not is told in a sentence. */
export async function revealSource(source: Source, { focus, beside }: RevealOptions): Promise<void> {
  const uri = Uri.parse(source.file);
  const { start, end } = source.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  try {
    const editor = await editorFor(uri, focus, beside);
    if (focus) editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    if (!focus) lightUp(editor, range);
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(l10n.t('The source cannot be shown: {reason}', { reason }));
  }
}

/** The editor where the file is seen already; else it is opened where it has a tab, else beside the map. */
async function editorFor(uri: Uri, focus: boolean, beside: ViewColumn | undefined): Promise<TextEditor> {
  const seen = window.visibleTextEditors.find((editor) => sameUri(editor.document.uri, uri));
  if (seen && !focus) return seen;
  const viewColumn = seen?.viewColumn ?? columnWithTab(uri) ?? columnBeside(beside);
  return window.showTextDocument(uri, { viewColumn, preserveFocus: !focus });
}

function columnWithTab(uri: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && sameUri(input.uri, uri)),
  )?.viewColumn;
}

function columnBeside(column: ViewColumn | undefined): ViewColumn {
  const other = window.tabGroups.all.find((group) => group.viewColumn !== column);
  return other?.viewColumn ?? ViewColumn.Beside;
}

function sameUri(a: Uri, b: Uri): boolean {
  return a.toString() === b.toString();
}

function lightUp(editor: TextEditor, range: Range): void {
  const light = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  editor.setDecorations(light, [range]);
  setTimeout(() => light.dispose(), litMilliseconds);
}
