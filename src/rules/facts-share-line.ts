import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { indentAt, lineEnd } from './insertions.ts';
import type { Report, Rule } from './rule.ts';

/** A second fact on a line of a block that is opened over several lines. */
export const factsShareLine: Rule = {
  code: 'facts-share-line',
  severity: 'hint',
  profile: 'standard',
  *checkFile(file) {
    for (const block of file.all()) if (block.members.length > 1) yield* sharing(file, block);
  },
  fixes({ place, data }) {
    const { file, offset } = place;
    const blanks = file.text.slice(Math.max(0, offset - 200), offset);
    const start = offset - (blanks.length - blanks.trimEnd().length);
    return [
      {
        title: say('Break the line'),
        edits: [{ place: { file, offset: start, end: offset }, text: `${lineEnd(file)}${data.indent}` }],
        safe: true,
      },
    ];
  },
};

function* sharing(file: SourceFile, block: Statement): Generator<Report> {
  let opened: string | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const fact of block.members) {
    const { offset, end } = fact.extent();
    if (last < offset && !file.text.slice(last, offset).includes('\n')) {
      opened ??= indentInside(file, block);
      if (opened === undefined) return;
      yield {
        place: fact.place(),
        say: say('Two facts share this line: the second one stands for itself.'),
        data: { indent: opened },
      };
    }
    last = end;
  }
}

/** The blanks before each fact of a block; undefined when the block stands on one line. */
function indentInside(file: SourceFile, block: Statement): string | undefined {
  const inside = block.block();
  if (!inside || !file.text.slice(inside.offset, inside.end).includes('\n')) return undefined;
  const first = block.members[0]?.extent().offset ?? inside.offset;
  const opens = !file.text.slice(inside.offset, first).includes('\n');
  return opens ? `${indentAt(file, block.extent().offset)}  ` : indentAt(file, first);
}
