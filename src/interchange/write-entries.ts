import { blocks, declarationKinds } from '../language/vocabulary.ts';
import { columnsOf } from '../texts/columns.ts';
import type { Entry } from './entry.ts';

/** Statements as text in canonical form: every block in order, short ones on one line. Ends with a line break. */
export function writeEntries(entries: readonly Entry[]): string {
  return entries
    .map((one, i) => `${i > 0 && isApart(one, entries[i - 1]) ? '\n' : ''}${writeEntry(one, '')}\n`)
    .join('');
}

/** One statement with its block, without a line break at its end. */
export function writeEntry({ line, comments = [], members = [] }: Entry, indent: string): string {
  const above = comments
    .map((comment) => `${`${indent}// ${comment.replace(/\s+/g, ' ').trim()}`.trimEnd()}\n`)
    .join('');
  const inside = `${indent}${line}`;
  if (members.length === 0)
    return `${above}${inside}${mustHaveBlock.has(keywordOf(line)) ? emptyBlock(inside, indent) : ''}`;
  const sorted = inOrder(members, keywordOf(line));
  const short = onOneLine(line, sorted, indent);
  if (short !== undefined) return `${above}${short}`;
  const inner = sorted.map((member) => writeEntry(member, `${indent}  `)).join('\n');
  return `${above}${indent}${line} {\n${inner}\n${indent}}`;
}

const widest = 100;
const mostOnOneLine = 3;
const alwaysOpen: ReadonlySet<string> = new Set(['journey', 'stage', 'theme', 'hybrid', 'rules']);

function emptyBlock(line: string, indent: string): string {
  return columnsOf(line) + 4 <= widest ? ' { }' : ` {\n${indent}}`;
}

/** Statements that are incomplete without a block. */
const mustHaveBlock: ReadonlySet<string> = new Set(['journey', 'hybrid']);

function onOneLine(line: string, members: readonly Entry[], indent: string): string | undefined {
  if (members.length > mostOnOneLine || alwaysOpen.has(keywordOf(line))) return undefined;
  if (members.some((member) => member.members?.length || member.comments?.length)) return undefined;
  if (members.some((member) => /^(?:current|baseline)$/.test(keywordOf(member.line)))) return undefined;
  const text = `${indent}${line} { ${members.map((member) => member.line).join('  ')} }`;
  return columnsOf(text) <= widest ? text : undefined;
}

/** Facts as the vocabulary has them, then what is nested. Repeated facts keep their order. */
function inOrder(members: readonly Entry[], block: string): readonly Entry[] {
  const facts = Object.keys(Object.hasOwn(blocks, block) ? blocks[block as keyof typeof blocks] : {});
  const rank = ({ line }: Entry) => {
    const at = facts.indexOf(keywordOf(line));
    return at >= 0 ? at : facts.length + declarationKinds.indexOf(keywordOf(line) as 'stage');
  };
  const ranked = members.map((member) => ({ member, rank: rank(member) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ member }) => member);
}

/** A blank line stands between declarations of different kinds, and around journeys. */
function isApart({ line }: Entry, before: Entry | undefined): boolean {
  const [one, other] = [keywordOf(line), keywordOf(before?.line ?? '')];
  return one !== other || one === 'journey';
}

/** The word that leads a line; `#` for a tag. */
function keywordOf(line: string): string {
  return line.startsWith('#') ? '#' : (/^\S+/.exec(line)?.[0] ?? '');
}
