import { CodeActionKind } from 'vscode-languageserver';
import { statementAt } from '../../model/at-place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { lineEnd } from '../../rules/insertions.ts';
import type { Edit, Finding } from '../../rules/rule.ts';
import { silencesOf } from '../../rules/silence.ts';
import { say } from '../../texts/say.ts';
import type { ActionSource } from './action.ts';
import { oncePerCode } from './once-per-code.ts';

/** Silences a finding where it stands, with a reason that its author is asked for. */
export const silence: ActionSource = {
  name: 'silence',
  kinds: [CodeActionKind.QuickFix],
  *offers({ findings }) {
    for (const finding of oncePerCode(findings)) {
      const edit = silenceEdit(finding);
      const title = say('Silence ‘{code}’ here with a reason', { code: finding.rule.code });
      if (edit) yield { title, kind: CodeActionKind.QuickFix, edits: [edit], finding };
    }
  },
};

function silenceEdit({ rule, place: { file, offset } }: Finding): Edit | undefined {
  // nobody silences these: the text cannot be read, or the finding is about a silence
  if (rule.code === 'syntax-error' || rule.checkSilences) return undefined;
  const line = file.line(offset);
  const known = silencesOf(file).findLast((one) => one.line === line);
  if (known) return { place: file.at(known.place.end, 0), text: ` ${rule.code}` };
  const start = startOfLine(file, offset);
  if (start === undefined) return undefined;
  const indent = /^[ \t]*/.exec(file.text.slice(start, offset))?.[0] ?? '';
  const comment = `${indent}// journey-ignore ${rule.code}: $0${lineEnd(file)}`;
  return { place: file.at(aboveDocumentation(file, start), 0), text: comment, snippet: true };
}

/** Where a line starts; undefined where no comment can be put before it, inside a text or another comment. */
function startOfLine(file: SourceFile, offset: number): number | undefined {
  const start = file.text.lastIndexOf('\n', offset - 1) + 1 || (file.text.startsWith('\uFEFF') ? 1 : 0);
  const holds = (from: number, end: number) => from < start && start < end;
  const isComment = file.comments.some((one) => {
    const end = one.offset + one.text.length;
    return holds(one.offset, end) || (offset < end && one.offset <= offset && isFirst(file, start, one.offset));
  });
  if (isComment) return undefined;
  const around = statementAt(file.at(start, 0));
  const texts = (['label', 'text', 'title'] as const).map(
    (slot) => around?.raw(slot) !== undefined && around.place(slot),
  );
  return texts.some((text) => text && holds(text.offset, text.end)) ? undefined : start;
}

function isFirst(file: SourceFile, start: number, offset: number): boolean {
  return file.text.slice(start, offset).trim() === '';
}

/** The start of the comments right above a line, which belong to what stands on it. */
function aboveDocumentation(file: SourceFile, start: number): number {
  let above = start;
  for (const { text, offset } of file.comments.toReversed()) {
    if (offset >= above) continue;
    const line = file.text.lastIndexOf('\n', offset - 1) + 1;
    const isRightAbove = text.startsWith('/**') && /^\s*$/.test(file.text.slice(offset + text.length, above));
    if (!isRightAbove || !isFirst(file, line, offset)) break;
    above = line;
  }
  return above;
}
