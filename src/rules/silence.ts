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
  const found = file.comments.map(({ text }) => /^\/\/\s*journey-ignore\s+([^:]*)(?::(.*))?$/.exec(text.trimEnd()));
  if (!found.some((match) => match)) return [];
  const lines = linesBelow(file);
  return file.comments.flatMap(({ text, offset }, index) => {
    const [, codes, reason = ''] = found[index] ?? [];
    if (codes === undefined) return [];
    const start = offset + text.indexOf(codes, text.indexOf('journey-ignore') + 'journey-ignore'.length);
    return [...codes.matchAll(/\S+/g)].map((match) => ({
      file,
      code: match[0],
      reason: reason.trim(),
      comment: file.at(offset, text.trimEnd().length),
      place: file.at(start + match.index, match[0].length),
      line: lines[index] as number,
      checked: isChecked(match[0]),
      used: false,
    }));
  });
}

/** For each comment the line of what follows it: blanks and other comments are passed over. */
function linesBelow(file: SourceFile): number[] {
  const blanks = /\s*/y;
  const lines: number[] = [];
  const known = new Map<number, number>();
  for (const [index, { text, offset }] of [...file.comments.entries()].reverse()) {
    blanks.lastIndex = offset + text.length;
    blanks.test(file.text);
    const line = known.get(blanks.lastIndex) ?? file.line(blanks.lastIndex);
    lines[index] = line;
    known.set(offset, line);
  }
  return lines;
}
