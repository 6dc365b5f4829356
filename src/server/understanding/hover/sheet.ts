import type { Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { markdownText } from '../../markdown-text.ts';

/** What a hover says about one thing, in words; nothing of it is Markdown yet. */
export interface Sheet {
  title?: string;
  /** Words of the language, as they are written. */
  code?: string;
  /** Sentences below the title. */
  about?: readonly string[];
  lines?: readonly Line[];
  /** Keywords that may stand in it. */
  holds?: readonly string[];
  /** A comment that its author has put before it. */
  documentation?: string;
  links?: readonly { text: string; href: string }[];
}
export interface Line {
  label: string;
  parts: readonly Part[];
}
export interface Part {
  text: string;
  /** Where an inherited part comes from. */
  from?: string;
}

const longest = 240;
const mostParts = 8;

/** Sheets one below the other as Markdown, in which everything that somebody wrote is plain text. */
export function render(sheets: readonly Sheet[], words: Words): string {
  return sheets.map((sheet) => renderOne(sheet, words)).join('\n\n---\n\n');
}

function renderOne(
  { title, code, about = [], lines = [], holds = [], documentation, links = [] }: Sheet,
  words: Words,
): string {
  const head = [title && `**${plain(title)}**`, code && inCode(code)].filter(Boolean).join(' ');
  const list = lines.filter(({ parts }) => parts.length > 0);
  return [
    head,
    ...about.map(plain),
    list.map(({ label, parts }) => `- **${plain(label)}:** ${inARow(parts, words)}`).join('\n'),
    holds.map(inCode).join(' '),
    documentation && markdownText(shortened(documentation, 4 * longest)),
    links.map(({ text, href }) => `[${plain(text)}](${href})`).join('  \n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Where all parts come from the same place, it is said once. */
function inARow(parts: readonly Part[], words: Words): string {
  const shown = parts.slice(0, mostParts);
  const origins = new Set(parts.map(({ from }) => from));
  const common = origins.size === 1 ? parts[0]?.from : undefined;
  const texts = shown.map(({ text, from }) => plain(text) + (common ? '' : origin(from)));
  if (parts.length > shown.length)
    texts.push(plain(words(say('and {count} more', { count: parts.length - shown.length }))));
  return texts.join('; ') + origin(common);
}

function origin(from: string | undefined): string {
  return from ? ` *(${plain(from)})*` : '';
}

function plain(text: string): string {
  return markdownText(shortened(text.replace(/\s+/g, ' ')));
}

function shortened(text: string, length = longest): string {
  const letters = text.length > length ? [...text.slice(0, 2 * length)] : [];
  return letters.length > length
    ? `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/** Words of the language in a code span; a backtick can be no part of them. */
function inCode(code: string): string {
  return `\`${code.replace(/[`\s]+/g, ' ').trim()}\``;
}

/** One part of each text that is there. */
export function partsOf(texts: readonly (string | undefined)[], from?: string): Part[] {
  return texts.flatMap((text) => (text ? [{ text, ...(from && { from }) }] : []));
}
