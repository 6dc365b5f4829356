import type { Place } from '../model/statement.ts';
import type { Edit } from './rule.ts';

/** What a keyword or kind is called in a sentence, with its article; the keyword itself where nothing else is said. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['tool', 'a tool'],
  ['kpi', 'a KPI'],
  ['rules', 'the rules'],
  ['objective', 'an objective'],
  ['opportunity', 'an opportunity'],
  ['control', 'a kind of control'],
  ['value', 'a part of the value proposition'],
  ['pain', 'a pain'],
  ['content', 'a kind of content'],
  ['evidence', 'a kind of evidence'],
  ['consent', 'a ground for consent'],
  ['versus', 'a standing'],
  ['starts', 'a side'],
  ['status', 'a status'],
  ['confidence', 'a level of confidence'],
  ['impact', 'a level of impact'],
  ['effort', 'a level of effort'],
  ['initiator', 'an initiator'],
  ['moment', 'a moment of truth'],
]);

/** A keyword as a noun with its article: `a touchpoint`, `an objective`. */
export function noun(keyword: string): string {
  return nouns.get(keyword) ?? `a ${keyword}`;
}

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
