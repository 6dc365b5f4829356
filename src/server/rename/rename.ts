import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { unreadUse } from '../../model/unread.ts';
import { noun } from '../../rules/nouns.ts';
import { fileName } from '../../rules/references.ts';
import type { Edit } from '../../rules/rule.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Refusal } from '../refusal.ts';
import type { NameUses } from '../understanding/name-uses.ts';
import type { WrittenName } from '../understanding/names.ts';
import { meantBy, nameAt } from '../understanding/names.ts';
import { spotAt } from '../understanding/spot.ts';
import { newName } from './new-name.ts';
import { renameImport } from './renamed-imports.ts';
import { takenBy } from './taken.ts';

/** A name that can be renamed, with what it stands for. */
export interface Renamable {
  written: WrittenName;
  declaration: Statement;
}

/** The name at an offset of a file: the whole of it, or one half of `theme.objective`. Refused where there is none. */
export function renamableAt(file: SourceFile, offset: number): Renamable | Refusal {
  const spot = spotAt(file, offset);
  const written = spot && nameAt(spot);
  if (!written) return new Refusal(say('Only a name can be renamed: place the cursor on one.'));
  const [declaration, another] = meantBy(written);
  const { place } = written;
  const name = file.text.slice(place.offset, place.end);
  if (!declaration) return new Refusal(say('‘{name}’ is declared nowhere, so there is nothing to rename.', { name }));
  if (!another) return { written, declaration };
  return new Refusal(
    say('‘{name}’ stands for both {a} and {b} here: rename it where it is declared.', {
      name,
      a: whereIs(declaration, file),
      b: whereIs(another, file),
    }),
  );
}

/** The edits that give a declaration another name, wherever it is written. Texts and comments stay as they are. */
export function rename(declaration: Statement, typed: string, uses: NameUses): readonly Edit[] | Refusal {
  const name = newName(typed);
  if (name instanceof Refusal || name === declaration.name) return name instanceof Refusal ? name : [];
  const declarations = layersOf(declaration, uses);
  const taken = takenBy(declarations, name);
  if (taken) return alreadyTaken(taken, name, declaration.file);
  const unread = unreadNear(declarations);
  if (unread) return unread;
  const isFirst = declarations.includes(firstAlike(declaration));
  const found = isFirst ? uses.of(declaration) : [];
  return [
    ...declarations.map((one) => ({ place: one.place('name'), text: name })),
    ...found.flatMap(({ role, statement, place }) =>
      role === 'brings' ? renameImport(statement, declaration, name) : [{ place, text: name }],
    ),
  ];
}

/** The block with those that go on with it. Of several with one name in one place only the first has uses. */
function layersOf(declaration: Statement, uses: NameUses): Statement[] {
  if (firstAlike(declaration) !== declaration) return [declaration];
  return uses.declarationsOf(declaration).filter((one) => firstAlike(one) === one);
}

/** The first declaration with the same name in the same file, theme or journey. */
function firstAlike(declaration: Statement): Statement {
  const { kind, name, parent, file } = declaration;
  const beside = parent ? parent.facts('objective') : file.statements;
  if (!parent || kind === 'objective')
    return beside.find((one) => one.kind === kind && one.name === name) ?? declaration;
  return file.workspace.candidates(kind ?? 'journey', name ?? '', declaration)[0] ?? declaration;
}

/** What cannot be read may use the name as well. */
function unreadNear(declarations: readonly Statement[]): Refusal | undefined {
  const [first] = declarations;
  if (!first) return undefined;
  const { workspace } = first.file;
  const name = first.name ?? '';
  const homes = new Set(declarations.map(({ file }) => file));
  for (const file of workspace.all()) {
    const place = file.complete ? undefined : unreadUse(file, name);
    if (!place || !workspace.visibleFrom(file).some((seen) => homes.has(seen.file))) continue;
    return new Refusal(
      say('Line {line} of {path} cannot be read, and ‘{name}’ stands there: put it right first.', {
        name,
        line: file.line(place.offset) + 1,
        path: fileName(file, file),
      }),
    );
  }
  return undefined;
}

function alreadyTaken(taken: Statement, name: string, from: SourceFile): Refusal {
  if (taken.keyword !== 'drop')
    return new Refusal(say('‘{name}’ is already the name of {place}.', { name, place: whereIs(taken, from) }));
  const place = { line: taken.file.line(taken.extent().offset) + 1, path: fileName(from, taken.file) };
  return new Refusal(say('Line {line} of {path} drops ‘{name}’: it would drop what you rename.', { name, ...place }));
}

/** `a channel in line 3`, `a channel in shared/channels.journey, line 3`. */
function whereIs(found: Statement, from: SourceFile): Say {
  const { file, keyword } = found;
  const values = { kind: noun(keyword), line: file.line(found.extent().offset) + 1 };
  if (file === from) return say('{kind} in line {line}', values);
  return say('{kind} in {path}, line {line}', { ...values, path: fileName(from, file) });
}
