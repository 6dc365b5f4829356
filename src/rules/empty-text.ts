import type { Place, Statement } from '../model/statement.ts';
import { isClosed } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { textSlots } from './spots.ts';
import { removal } from './words.ts';

/** A label or text without a word in it. */
export const emptyText: Rule = {
  code: 'empty-text',
  severity: 'warning',
  profile: 'always',
  *checkFile(file) {
    for (const statement of file.all())
      for (const slot of textSlots) {
        if (statement[slot] === undefined || statement[slot].trim() !== '') continue;
        const raw = statement.raw(slot) ?? '';
        // a text that is not closed is reported already
        if (raw.startsWith('"""') ? raw.length < 6 : !isClosed(raw)) continue;
        const { offset, end } = canGo(statement, slot) ? statement.place(slot) : statement.extent();
        yield {
          place: statement.place(slot),
          say: say('This text is empty.'),
          data: { offset, end, whole: !canGo(statement, slot), block: statement.block() !== undefined },
        };
      }
  },
  fixes({ place, data }) {
    const { file } = place;
    const gone: Place = { file, offset: Number(data.offset), end: Number(data.end) };
    if (!data.whole) return [{ title: say('Remove the empty text'), edits: [removal(gone)] }];
    const write = { title: say('Write the text'), edits: [{ place, text: '"$1"', snippet: true }] };
    return data.block ? [write] : [write, { title: say('Remove this fact'), edits: [removal(gone)] }];
  },
};

/** Whether the fact says something without the text. */
function canGo(statement: Statement, slot: (typeof textSlots)[number]): boolean {
  if (slot !== 'text') return true;
  const { keyword, word, ref, number, info } = statement;
  if (info?.text === 'compulsory' || keyword === 'drop') return false;
  return ['ends', 'optional'].includes(keyword) || word !== undefined || ref !== undefined || number !== undefined;
}
