import { Range, type TextDocument, type Uri, WorkspaceEdit } from 'vscode';
import { markdownLine } from '../../texts/markdown-line.ts';

/**
 * The edit that puts a link to a journey in the place of the fence with its diagram: the preview shows the map below it.
 * Undefined where that cannot be said in a line: in quotations, lists and other file systems.
 */
export function linkInstead(
  document: TextDocument,
  { start, end }: { start: number; end: number },
  target: Uri,
  label: string,
): WorkspaceEdit | undefined {
  const path = pathBetween(document.uri, target);
  const isFence = document.languageId === 'markdown' && /^[`~:]/.test(document.lineAt(start).text);
  if (path === undefined || !isFence || end >= document.lineCount) return undefined;
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    new Range(start, 0, end, document.lineAt(end).text.length),
    `[${markdownLine(label)}](${path})`,
  );
  return edit;
}

/** The path from one file to another, as addresses in Markdown are written. */
function pathBetween(from: Uri, to: Uri): string | undefined {
  if (from.scheme !== to.scheme || from.authority !== to.authority || to.scheme === 'untitled') return undefined;
  const [here, there] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  const parts = [...here.slice(same).map(() => '..'), ...there.slice(same).map(encoded)];
  return parts.join('/');
}

/** Brackets would end the address. */
function encoded(part: string): string {
  return encodeURIComponent(part).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
