import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import { formatDocument } from '../../src/language/formatting/format.ts';
import type { Order } from '../../src/language/formatting/organise.ts';
import { organiseDocument } from '../../src/language/formatting/organise.ts';
import { applyChanges } from '../../src/language/formatting/text-change.ts';
import type * as ast from '../../src/language/generated/ast.ts';
import type { JourneyLexingReport } from '../../src/language/lexer.ts';
import { createJourneyServices } from '../../src/language/services.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const { shared, parser } = createJourneyServices(new MemoryFiles());

/** The lexer of the language. */
export const lexer = parser.Lexer;

/** A text as a parsed document. */
export function parse(text: string): LangiumDocument {
  return shared.workspace.LangiumDocumentFactory.fromString(text, URI.file('/any.journey'));
}

/** A text in its canonical form. */
export function format(text: string): string {
  return applyChanges(text, formatDocument(parse(text)));
}

/** What a text says: its statements without places, and the words of its comments. */
export function meaningOf(text: string): { statements: unknown[]; comments: string[] } {
  const { value, lexerReport } = parse(text).parseResult;
  const { comments } = lexerReport as JourneyLexingReport;
  return {
    statements: (value as ast.Document).members.map(plain),
    comments: comments.map((comment) =>
      comment.text
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .join('\n'),
    ),
  };
}

/** A node of the tree without its places. Unset slots are left out, and 0 has no sign. */
function plain(node: object): object {
  const slots = Object.entries(node).filter(([slot, value]) => !slot.startsWith('$') && value !== undefined);
  return Object.fromEntries(slots.map(([slot, value]) => [slot, plainSlot(slot, value)]));
}

function plainSlot(slot: string, value: unknown): unknown {
  if (slot === 'ref') return (value as { $refText: string }).$refText.replace(/\s/g, '');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number') return value + 0;
  return typeof value === 'object' && value !== null ? plain(value) : value;
}

/** A text with its facts and imports in order. */
export function organise(text: string, order: Order = { facts: true, imports: true }): string {
  return applyChanges(text, organiseDocument(parse(text), order));
}
