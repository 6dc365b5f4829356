import { entry } from '../language/collections.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { within } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Edit, Report, Rule } from './rule.ts';

/** Letters of other alphabets that look like Latin ones, in lower case. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    с: 'c',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    һ: 'h',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    в: 'b',
    н: 'h',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ı: 'i',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    '０': '0',
  }),
);

/** Two names of one name space that a reader takes for the same. */
export const confusableName: Rule = {
  code: 'confusable-name',
  severity: 'warning',
  profile: 'standard',
  *checkFile(file) {
    yield* confusable(file.statements);
    for (const statement of file.statements) {
      if (statement.keyword === 'journey') yield* confusable([...within(statement)].slice(1));
      if (statement.keyword === 'theme') yield* confusable(statement.facts('objective'));
    }
  },
  fixes({ place, data }) {
    const name = String(data.free);
    return [{ title: say('Rename to ‘{name}’', { name }), edits: renaming(place.file, place.offset, name) }];
  },
};

function* confusable(statements: readonly Statement[]): Generator<Report> {
  const first = new Map<string, Statement>();
  const skeletons = new Map<string, Set<string>>();
  for (const statement of statements) {
    const { kind, name: b } = statement;
    if (kind === undefined || b === undefined) continue;
    const key = `${kind} ${skeleton(b)}`;
    const known = entry(skeletons, key, () => new Set<string>());
    const given = entry(first, key, () => statement);
    // names that are equal are duplicates, which is another matter
    const isNew = !known.has(b);
    known.add(b);
    const a = given.name as string;
    if (given === statement || a === b || !isNew) continue;
    yield {
      place: statement.place('name'),
      say: say('‘{a}’ and ‘{b}’ are easy to confuse.', { a, b }),
      data: { free: freeName(b, kind, statements) },
    };
  }
}

/** A name as the eye takes it in. */
function skeleton(name: string): string {
  if (/^[\w-]*$/.test(name)) return name.toLowerCase();
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...plain].map((letter) => lookAlikes.get(letter) ?? letter).join('');
}

/** The name with the first number behind it that nobody has. */
function freeName(name: string, kind: string, statements: readonly Statement[]): string {
  const taken = new Set(statements.filter((one) => one.kind === kind).map((one) => skeleton(one.name ?? '')));
  let number = 2;
  while (taken.has(skeleton(`${name}-${number}`))) number++;
  return `${name}-${number}`;
}

/** Gives a declaration another name, wherever it is named. */
function renaming(file: SourceFile, offset: number, name: string): Edit[] {
  const declaration = [...file.all()].find((one) => one.name !== undefined && one.place('name').offset === offset);
  if (!declaration) return [];
  const places = file.workspace.all().flatMap((other) =>
    [...other.all()]
      .filter(({ ref }) => ref?.target === declaration)
      .map((fact) => {
        const { offset, end } = fact.place('ref');
        const dot = other.text.slice(offset, end).lastIndexOf('.');
        return { file: other, offset: offset + dot + 1, end };
      }),
  );
  return [declaration.place('name'), ...places].map((place) => ({ place, text: name }));
}
