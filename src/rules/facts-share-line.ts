import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { indentAt, lineEnd } from './insertions.ts';
import type { Report, Rule } from './rule.ts';

/** A second fact on a line of a block that is opened over several lines. */
export const factsShareLine: Rule = {
  code: 'facts-share-line',
  severity: 'hint',
  profile: 'standard',
  *checkFile(file) {
    for (const block of file.all()) yield* sharing(file, block);
  },
  fixes({ place, data }) {
    const { file, offset } = place;
    const blanks = file.text.slice(Math.max(0, offset - 200), offset);
    const start = offset - (blanks.length - blanks.trimEnd().length);
    return [
      {
        title: { text: 'Break the line' },
        edits: [{ place: { file, offset: start, end: offset }, text: `${lineEnd(file)}${data.indent}` }],
        safe: true,
      },
    ];
  },
};

function* sharing(file: SourceFile, block: Statement): Generator<Report> {
  const inside = block.members.length > 1 ? block.block() : undefined;
  if (!inside || file.line(inside.offset) === file.line(inside.end)) return;
  let lastLine = -1;
  for (const fact of block.members) {
    const { offset, end } = fact.extent();
    if (file.line(offset) === lastLine) {
      const first = block.members[0]?.extent().offset ?? offset;
      const opens = file.line(first) === file.line(inside.offset);
      const indent = opens ? `${indentAt(file, block.extent().offset)}  ` : indentAt(file, first);
      yield {
        place: fact.place(),
        say: { text: 'Two facts share this line: the second one stands for itself.' },
        data: { indent },
      };
    }
    lastLine = file.line(end);
  }
}
