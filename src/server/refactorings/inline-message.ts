import { CodeActionKind } from 'vscode-languageserver';
import { around } from '../../model/at-place.ts';
import { belongings } from '../../model/belongings.ts';
import type { Statement } from '../../model/statement.ts';
import { cut } from '../../rules/cut.ts';
import { lineEnd } from '../../rules/insertions.ts';
import type { Edit } from '../../rules/rule.ts';
import { say } from '../../texts/say.ts';
import { broughtBy } from '../understanding/names.ts';
import { factOn, headAt } from './head-at.ts';
import type { Change, Refactoring } from './refactoring.ts';

/** Writes a message out wherever it is said, and removes its declaration: only when it is nothing but its wording. */
export const inlineMessage: Refactoring = {
  name: 'inline-message',
  kind: CodeActionKind.RefactorInline,
  *suggest(place) {
    const fact = factOn(place);
    const message = fact?.keyword === 'says' ? fact.ref?.target : headAt(place, 'message');
    const wording = message && wordingOf(message);
    if (!message || wording === undefined) return;
    const title = say('Inline the message ‘{name}’ and remove it', { name: message.name ?? '' });
    yield { title, change: () => inline(message, wording) };
  },
};

/** The text of a message as it is written; undefined when there is more to the message, which would be lost. */
function wordingOf(message: Statement): string | undefined {
  const [fact, another] = message.members;
  const { file } = message;
  const extent = belongings(message);
  const hasComment = file.comments.some(({ offset }) => offset >= extent.offset && offset < extent.end);
  if (hasComment || another || (fact && (fact.keyword !== 'text' || message.label !== undefined))) return undefined;
  const raw = fact ? fact.raw('text') : message.raw('label');
  return raw?.startsWith('"') && !raw.startsWith('"""') && raw.length > 2 ? raw : undefined;
}

function inline(message: Statement, wording: string): Change {
  const edits: Edit[] = [cut(message.extent())];
  for (const file of message.file.workspace.all())
    for (const fact of file.all()) {
      if (fact.keyword === 'import' && fact.key === message.name) edits.push(...importEdits(fact, message));
      if (fact.ref?.target !== message) continue;
      if (fact.keyword === 'drop') edits.push(...dropEdits(fact, message, wording));
      else edits.push(sayEdit(fact, wording));
    }
  return { edits };
}

/** `says fresh` becomes `says "…"`; a wording of its own stays. */
function sayEdit(fact: Statement, wording: string): Edit {
  const { file, offset, end } = fact.place('ref');
  if (fact.text === undefined) return { place: { file, offset, end }, text: wording };
  return { place: file.at(offset, fact.place('text').offset - offset), text: '' };
}

/** An import that brings nothing but the message goes with it. */
function importEdits(statement: Statement, message: Statement): Edit[] {
  const [brought, another] = broughtBy(statement);
  return brought === message && !another ? [cut(statement.extent())] : [];
}

/** A variant that takes the message back takes back its wordings instead. */
function dropEdits(drop: Statement, message: Statement, wording: string): Edit[] {
  const { file, parent } = drop;
  const journey = around(drop, 'journey');
  const base = journey && file.workspace.journey(journey).base;
  const dropped = base?.touchpoint(parent?.name)?.facts('says') ?? [];
  const wordings = new Set(
    dropped.filter(({ ref }) => ref?.target === message).map((fact) => fact.raw('text') ?? wording),
  );
  const lines = [...(wordings.size > 0 ? wordings : [wording])].map((text) => `drop says ${text}`);
  const { offset } = drop.extent();
  const start = file.text.lastIndexOf('\n', offset - 1) + 1;
  const before = file.text.slice(start, offset);
  return [{ place: drop.extent(), text: lines.join(before.trim() === '' ? `${lineEnd(file)}${before}` : '  ') }];
}
