import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import type { Piece } from '../../src/model/pieces.ts';
import { piecesOf, written } from '../../src/model/pieces.ts';
import type { SourceFile } from '../../src/model/source-file.ts';
import { exampleTexts } from '../support/workspace.ts';
import { CompletionSession } from './completion-session.ts';

/** A place of an example at which the language, and not its author alone, decides what may stand. */
interface Position {
  offset: number;
  /** What stands there. */
  text: string;
  slot: string;
  /** Names something that the file declares only further down: what is cut off cannot be known. */
  isLater: boolean;
}

/**
 * Keywords, values of lists, units, periods, comparators, codes, language tags, import paths, names that are used, and
 * in a variant the names and texts of its base. Free are labels and other texts, new names, numbers, dates, tags.
 */
function positionsIn(file: SourceFile): Position[] {
  return file.all().flatMap((statement) => piecesOf(statement).flatMap((piece) => positionsOf(piece)));
}

function positionsOf(piece: Piece): Position[] {
  const { statement, offset, slot } = piece;
  const text = written(piece);
  const at = (text: string, offset: number, isLater = false) => ({ text, offset, slot, isLater });
  const { keyword, ref, file } = statement;
  switch (slot) {
    case 'keyword':
    case 'word':
    case 'unit':
    case 'per':
    case 'period':
    case 'comparator':
      return [at(text, offset)];
    case 'key':
      return keyword === 'promise' ? [] : [at(text, offset)];
    case 'particle':
      return /^\p{L}/u.test(text) ? [at(text, offset)] : [];
    case 'text':
      return keyword === 'import' || keyword === 'drop' ? [at(text, offset)] : [];
    case 'name':
      return isInherited(piece) ? [at(text, offset)] : [];
    case 'ref': {
      const { target } = ref ?? {};
      const isLater = target?.file === file && target.extent().offset > offset;
      const dot = text.indexOf('.');
      return [at(text, offset, isLater), ...(dot < 0 ? [] : [at(text.slice(dot + 1), offset + dot + 1, isLater)])];
    }
    default:
      return [];
  }
}

function isInherited({ statement }: Piece): boolean {
  const { workspace } = statement.file;
  let journey = statement.parent;
  while (journey && journey.keyword !== 'journey') journey = journey.parent;
  const { base } = (journey && workspace.journey(journey)) ?? {};
  const { kind, name } = statement;
  const blocks = kind === 'stage' ? base?.stages : kind === 'touchpoint' ? base?.touchpoints : base?.hybrids;
  return kind !== 'pain' && kind !== 'opportunity' && (blocks ?? []).some(({ id }) => id === name);
}

/** Whether a text is among the offers, and would be put in its place. */
function isOffered(items: readonly CompletionItem[], { text, offset }: Position, file: SourceFile): boolean {
  const item = items.find(({ label }) => label === text || `"${label}"` === text);
  if (!item?.textEdit || !('range' in item.textEdit)) return false;
  const { newText, range } = item.textEdit;
  return newText.startsWith(text) && file.offsetAt(range.start) === offset;
}

const examples = exampleTexts();

describe('the next word of every example is offered', () => {
  const total = { whole: [0, 0], cut: [0, 0], known: [0, 0] };
  const missed: string[] = [];
  const count = (figure: keyof typeof total, isFound: boolean) => {
    total[figure][0] = (total[figure][0] ?? 0) + (isFound ? 1 : 0);
    total[figure][1] = (total[figure][1] ?? 0) + 1;
  };

  test.each(Object.keys(examples))('%s', async (path) => {
    const text = examples[path] as string;
    const session = new CompletionSession(examples);
    await session.load();
    const positions = positionsIn(session.file(path));
    expect(positions.length).toBeGreaterThan(10);
    for (const position of positions) {
      const isFound = isOffered(session.at(path, position.offset), position, session.file(path));
      count('whole', isFound);
      if (!isFound) missed.push(`whole ${path}:${position.offset} ${position.slot} ${position.text}`);
    }
    for (const position of positions) {
      await session.write(path, text.slice(0, position.offset));
      const isFound = isOffered(session.at(path, position.offset), position, session.file(path));
      count('cut', isFound);
      if (!position.isLater) count('known', isFound);
      if (!isFound && !position.isLater)
        missed.push(`cut ${path}:${position.offset} ${position.slot} ${position.text}`);
    }
  });

  test('in nearly every position', () => {
    const share = ([found = 0, all = 0]: number[]) => found / all;
    const shown = ([found = 0, all = 0]: number[]) => `${found} of ${all} (${((found / all) * 100).toFixed(2)} %)`;
    console.log(
      [
        `cursor in the whole text:              ${shown(total.whole)}`,
        `text cut there:                        ${shown(total.cut)}`,
        `text cut there, without names that are declared further down: ${shown(total.known)}`,
        ...missed,
      ].join('\n'),
    );
    expect(share(total.whole)).toBeGreaterThan(0.99);
    expect(share(total.known)).toBeGreaterThan(0.99);
    expect(share(total.cut)).toBeGreaterThan(0.95);
  });
});

describe('at every token of every example', () => {
  test.each(Object.keys(examples))('%s: an answer without error', async (path) => {
    const text = examples[path] as string;
    const session = new CompletionSession(examples);
    await session.load();
    for (const { index } of text.matchAll(/\S+/g)) {
      await session.write(path, text.slice(0, index));
      session.at(path, index);
    }
  });
});
