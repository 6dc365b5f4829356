import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import type { FoldingRange } from 'vscode-languageserver';
import { FoldingRangeKind } from 'vscode-languageserver';
import type { SourceFile } from '../../model/source-file.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';

/** What can be folded: blocks, texts of several lines, comments, the imports, and regions between two comments. */
export class Folding implements FoldingRangeProvider {
  private readonly model: WorkspaceModel;

  constructor(model: WorkspaceModel) {
    this.model = model;
  }

  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const file = this.model.fileOf(document);
    const found = [...blocks(file), ...texts(file), ...imports(file), ...comments(file), ...regions(file)];
    return found
      .filter(({ startLine, endLine }) => endLine > startLine)
      .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  }
}

/** The line with the closing brace stays in sight. */
function blocks(file: SourceFile): FoldingRange[] {
  return file.all().flatMap((statement) => {
    const block = statement.members.length > 0 ? statement.block() : undefined;
    if (!block) return [];
    const isClosed = file.text[block.end] === '}';
    return { startLine: file.line(block.offset), endLine: file.line(block.end) - (isClosed ? 1 : 0) };
  });
}

function texts(file: SourceFile): FoldingRange[] {
  return file.all().flatMap((statement) => {
    if (!statement.text?.includes('\n')) return [];
    const { offset, end } = statement.place('text');
    return { startLine: file.line(offset), endLine: file.line(end) };
  });
}

/** Imports one after the other, with blank lines between them at most. */
function imports(file: SourceFile): FoldingRange[] {
  const groups: FoldingRange[] = [];
  let open = false;
  for (const statement of file.statements) {
    const isImport = statement.keyword === 'import';
    const { offset, end } = statement.extent();
    const last = groups.at(-1);
    if (isImport && open && last) last.endLine = file.line(end);
    else if (isImport)
      groups.push({ startLine: file.line(offset), endLine: file.line(end), kind: FoldingRangeKind.Imports });
    open = isImport;
  }
  return groups;
}

/** Comments of several lines, and lines of comments one below the other. */
function comments(file: SourceFile): FoldingRange[] {
  const groups: FoldingRange[] = [];
  let open = false;
  for (const { text, offset } of file.comments) {
    const lines = { startLine: file.line(offset), endLine: file.line(offset + text.trimEnd().length) };
    const isLine = text.startsWith('//') && regionMark(text) === undefined && startsLine(file, offset);
    const last = groups.at(-1);
    if (isLine && open && last && last.endLine + 1 === lines.startLine) last.endLine = lines.endLine;
    else groups.push({ ...lines, kind: FoldingRangeKind.Comment });
    open = isLine;
  }
  return groups;
}

function regions(file: SourceFile): FoldingRange[] {
  const found: FoldingRange[] = [];
  const open: number[] = [];
  for (const { text, offset } of file.comments) {
    const mark = regionMark(text);
    if (mark === 'region') open.push(file.line(offset));
    const startLine = mark === 'endregion' ? open.pop() : undefined;
    if (startLine !== undefined) found.push({ startLine, endLine: file.line(offset), kind: FoldingRangeKind.Region });
  }
  return found;
}

function regionMark(comment: string): string | undefined {
  return /^\/\/\s*#?(region|endregion)\b/.exec(comment)?.[1];
}

function startsLine({ text }: SourceFile, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
