import type { LangiumDocument } from 'langium';
import { Changes } from './changes.ts';
import { Layout } from './layout.ts';
import { lexemesOf } from './lexemes.ts';
import { outlineOf } from './outline.ts';
import { haveSameTokens } from './same-tokens.ts';
import type { TextChange } from './text-change.ts';
import { applyChanges } from './text-change.ts';

/** A stretch of lines, both included, from 0. */
export interface Lines {
  first: number;
  last: number;
}

/**
 * What brings a document into its canonical form, as small changes in file order; with `lines`, only what lies inside
 * of them. Rows with mistakes stay as they are. Nothing is changed if anything but white space, the blank before a unit
 * and the sign of a feeling would be.
 */
export function formatDocument(document: LangiumDocument, lines?: Lines): TextChange[] {
  const outline = outlineOf(document);
  const { text, lexemes } = outline;
  const [from, to] = lines ? offsetsOf(lines, document) : [0, text.length];
  const all = new Changes(outline, new Layout(outline)).all();
  const changes = lines ? all.filter(({ offset, end }) => from <= offset && end <= to) : all;
  if (changes.length === 0) return [];
  const after = applyChanges(text, changes);
  return haveSameTokens({ text, lexemes }, { text: after, lexemes: lexemesOf(after) }) ? changes : [];
}

function offsetsOf({ first, last }: Lines, { textDocument }: LangiumDocument): [number, number] {
  const text = textDocument.getText();
  const ends = /[^\n\r]*/y;
  ends.lastIndex = textDocument.offsetAt({ line: last, character: 0 });
  ends.test(text);
  return [textDocument.offsetAt({ line: first, character: 0 }), ends.lastIndex];
}
