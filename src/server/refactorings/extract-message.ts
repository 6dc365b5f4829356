import { CodeActionKind } from 'vscode-languageserver';
import { namePattern } from '../../language/lexer.ts';
import { rootOf } from '../../model/at-place.ts';
import { belongings } from '../../model/belongings.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { addImport, lineEnd } from '../../rules/insertions.ts';
import type { Edit } from '../../rules/rule.ts';
import { inQuotes } from '../../rules/words.ts';
import { say } from '../../texts/say.ts';
import { freeInFiles } from './free-name.ts';
import { factOn } from './head-at.ts';
import type { Change, Refactoring } from './refactoring.ts';

const mostWords = 4;

/** Declares a message for something that is said, and names it wherever the same is said. */
export const extractMessage: Refactoring = {
  name: 'extract-message',
  kind: CodeActionKind.RefactorExtract,
  *suggest(place) {
    const fact = factOn(place);
    const raw = fact?.keyword === 'says' && !fact.ref ? fact.raw('text') : undefined;
    if (!fact?.text || !raw?.startsWith('"') || raw.startsWith('"""') || nameFrom(fact.text) === undefined) return;
    yield { title: say('Extract a message'), change: () => extract(fact, fact.text ?? '', raw) };
  },
};

function extract(fact: Statement, text: string, raw: string): Change {
  const { file } = fact;
  const name = freeInFiles(file, 'message', nameFrom(text) ?? '');
  const edits = [declare(rootOf(fact), `message ${name} ${raw}`)];
  for (const other of file.workspace.all()) {
    const sight = sightOf(other, file);
    const alike = sight === undefined ? [] : other.all().filter((one) => isAlike(one, text));
    if (alike.length > 0 && sight === 'some')
      edits.push(addImport(other, `import ${name} from ${inQuotes(other.workspace.pathBetween(other, file))}`));
    edits.push(...alike.map((one) => ({ place: one.place('text'), text: name })));
  }
  return { edits };
}

/** Whether a fact says a text, or takes back that it is said. */
function isAlike({ keyword, ref, text, word }: Statement, wanted: string): boolean {
  return text === wanted && !ref && (keyword === 'says' || (keyword === 'drop' && word === 'says'));
}

/** How much a file sees of another one: all names, some of them, or none. */
function sightOf(from: SourceFile, file: SourceFile): 'all' | 'some' | undefined {
  const seen = from.workspace.visibleFrom(from).filter((one) => one.file === file);
  if (seen.length === 0) return undefined;
  return seen.some(({ only }) => only === undefined) ? 'all' : 'some';
}

/** Adds a declaration behind the last one of its kind, else before the one that needs it. */
function declare(before: Statement, text: string): Edit {
  const { file } = before;
  const end = lineEnd(file);
  const last = file.statements.findLast(({ kind }) => kind === 'message');
  if (last) return { place: file.at(belongings(last).end, 0), text: `${end}${text}` };
  return { place: file.at(belongings(before).offset, 0), text: `${text}${end}${end}` };
}

/** A name made of the first words of a text; undefined when there is no word in it. */
function nameFrom(text: string): string | undefined {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const start = words.findIndex((word) => namePattern.test(word));
  const name = words.slice(start, start + mostWords).join('-');
  return start >= 0 && namePattern.test(name) ? name : undefined;
}
