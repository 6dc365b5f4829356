import type { Place } from '../model/statement.ts';
import type { Edit } from './rule.ts';

/** Words one after the other, as they stand in a sentence. */
export function listed(words: Iterable<string>): string {
  return [...words].join(', ');
}

/** The edit that takes a stretch of text away: with its line when nothing else stands there, else with a blank. */
export function removal({ file, offset, end }: Place): Edit {
  const { text } = file;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', end);
  const before = text.slice(start, offset);
  const after = text.slice(end, next < 0 ? undefined : next);
  if (before.trim() === '' && after.trim() === '') {
    return { place: file.at(start, (next < 0 ? text.length : next + 1) - start), text: '' };
  }
  const lead = before.length - before.trimEnd().length;
  // the blanks before it go, unless it is the first of its line
  return before.trim() === ''
    ? { place: file.at(offset, end - offset + after.length - after.trimStart().length), text: '' }
    : { place: file.at(offset - lead, end - offset + lead), text: '' };
}

/** A text as it stands between straight double quotes. */
export function inQuotes(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
