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
  /** Whether a rule with this code is checked in the file at all. */
  checked: boolean;
  /** Whether it has silenced something. */
  used: boolean;
}

/** The silences of a file, in file order; `isChecked` says whether a rule is at work there. */
export function silencesOf(file: SourceFile, isChecked: (code: string) => boolean = () => true): Silence[] {
  const ends = new Map(file.comments.map(({ text, offset }) => [offset, offset + text.length]));
  return file.comments.flatMap(({ text, offset }) => {
    const found = /^\/\/\s*journey-ignore\s+([^:]*)(?::(.*))?$/.exec(text.trimEnd());
    if (!found) return [];
    const codes = found[1] ?? '';
    const start = offset + text.indexOf(codes, text.indexOf('journey-ignore') + 'journey-ignore'.length);
    const line = nextLine(file, offset + text.length, ends);
    return [...codes.matchAll(/\S+/g)].map((match) => ({
      file,
      code: match[0],
      reason: found[2]?.trim() ?? '',
      comment: file.at(offset, text.trimEnd().length),
      place: file.at(start + match.index, match[0].length),
      line,
      checked: isChecked(match[0]),
      used: false,
    }));
  });
}

/** The line of what follows a comment: blanks and other comments are passed over. */
function nextLine(file: SourceFile, from: number, ends: ReadonlyMap<number, number>): number {
  const blanks = /\s*/y;
  let offset = from;
  for (let end: number | undefined = from; end !== undefined; end = ends.get(offset)) {
    blanks.lastIndex = end;
    blanks.test(file.text);
    offset = blanks.lastIndex;
  }
  return file.line(offset);
}
