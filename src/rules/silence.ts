import type { SourceFile } from '../model/source-file.ts';
import type { Place } from '../model/statement.ts';

/** One code of a comment `// journey-ignore code [code…]: reason`. */
export interface Silence {
  file: SourceFile;
  code: string;
  reason: string;
  /** The whole comment. */
  comment: Place;
  /** The code inside it. */
  place: Place;
  /** Zero-based line on which findings are silenced: the next one that is no comment. */
  line: number;
  /** Whether it has silenced something. */
  used: boolean;
}

/** The silences of a file, in file order. */
export function silencesOf(file: SourceFile): Silence[] {
  const commentLines = new Set(file.comments.map(({ offset }) => file.line(offset)));
  return file.comments.flatMap(({ text, offset }) => {
    const found = /^\/\/\s*journey-ignore\s+([^:]*)(?::(.*))?$/.exec(text.trimEnd());
    if (!found) return [];
    const codes = found[1] ?? '';
    const start = offset + text.indexOf(codes, text.indexOf('journey-ignore') + 'journey-ignore'.length);
    const line = nextLine(file, offset, commentLines);
    return [...codes.matchAll(/\S+/g)].map((match) => ({
      file,
      code: match[0],
      reason: found[2]?.trim() ?? '',
      comment: file.at(offset, text.trimEnd().length),
      place: file.at(start + match.index, match[0].length),
      line,
      used: false,
    }));
  });
}

/** The next line that is neither empty nor a comment of its own. */
function nextLine(file: SourceFile, offset: number, commentLines: ReadonlySet<number>): number {
  const rest = file.text.slice(offset).split('\n', 200);
  let line = file.line(offset) + 1;
  for (const text of rest.slice(1)) {
    if (text.trim() !== '' && !(commentLines.has(line) && /^\s*\/[/*]/.test(text))) break;
    line++;
  }
  return line;
}
