import { beforeAll, describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { loadWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await loadWorkspace({ 'values.journey': '' });
});

/** The first fact of a touchpoint, and whether the text is sound. */
async function readFact(fact: string): Promise<Statement> {
  const { statements, complete } = await readFile(`journey j { stage s { touchpoint t {\n${fact}\n} } }`);
  expect(complete, fact).toBe(true);
  const found = statements[0]?.fact('stage')?.fact('touchpoint')?.members[0];
  if (!found) throw new Error(`${fact} is no fact`);
  return found;
}

async function readFile(text: string) {
  await workspace.change('values.journey', text);
  return workspace.file('values.journey');
}

/** A text as it stands in a file: backslashes and quotes as they are typed. */
const typed = String.raw;

describe('strings', () => {
  test.each([
    ['"plain"', 'plain'],
    ['""', ''],
    ['"l\'été, d\'accord"', "l'été, d'accord"],
    [typed`"she said \"yes\""`, 'she said "yes"'],
    [typed`"one\ntwo"`, 'one\ntwo'],
    [typed`"a\tb"`, 'a\tb'],
    [typed`"back\\slash"`, 'back\\slash'],
    [typed`"C:\\new"`, 'C:\\new'],
    [typed`"no such escape \q"`, 'no such escape q'],
    ['"// no comment /* here */"', '// no comment /* here */'],
    ['"{ } # = 12 s"', '{ } # = 12 s'],
    ['"🙂 顧客 ștampilă"', '🙂 顧客 ștampilă'],
  ])('%s', async (written, value) => {
    expect((await readFact(`does ${written}`)).text).toBe(value);
  });

  test.each([
    ['“typographic”', 'typographic'],
    ['„jos și sus”', 'jos și sus'],
    ['«guillemets»', 'guillemets'],
  ])('%s is a text all the same, for its finding to mend', async (written, value) => {
    expect((await readFact(`does ${written}`)).text).toBe(value);
  });

  test('one that is not closed ends with its line', async () => {
    const file = await readFile('team care "Customer care\nteam shops "Shops"\n');
    expect(file.statements.map(({ name, label }) => [name, label])).toEqual([
      ['care', 'Customer care'],
      ['shops', 'Shops'],
    ]);
  });
});

describe('text blocks', () => {
  test('lose the indentation that their lines share, and the empty lines at their ends', async () => {
    const fact = await readFact(`does """
        Opens the app,
          then waits.

        Leaves.
      """`);
    expect(fact.text).toBe('Opens the app,\n  then waits.\n\nLeaves.');
  });
  test.each([
    ['"""one line"""', 'one line'],
    ['""" one line """', 'one line'],
    ['"""first\n   second"""', 'first\nsecond'],
    ['""""""', ''],
    ['"""\n"""', ''],
    ['"""says "yes" twice"""', 'says "yes" twice'],
    ['"""\n  a\n\tb\n"""', ' a\nb'],
  ])('%j', async (written, value) => {
    expect((await readFact(`does ${written}`)).text).toBe(value);
  });
  test('with the line ends of Windows have those of everybody', async () => {
    expect((await readFact('does """\r\n  one\r\n  two\r\n  """')).text).toBe('one\ntwo');
  });
});

describe('numbers', () => {
  test.each([
    ['feels -1', -1],
    ['feels +2', 2],
    ['feels 0', 0],
    ['expects 3.5', 3.5],
    ['expects 3,5', 3.5],
    ['expects 04', 4],
  ])('%s', async (fact, value) => {
    expect((await readFact(fact)).number).toBe(value);
  });
});

describe('quantities', () => {
  test.each([
    ['attention 12 s', { value: 12, unit: 's' }],
    ['attention 12s', { value: 12, unit: 's' }],
    ['attention 12', { value: 12 }],
    ['attention 1.5 min', { value: 1.5, unit: 'min' }],
    ['duration 7..15 s', { value: 7, high: 15, unit: 's' }],
    ['duration 7 .. 15s', { value: 7, high: 15, unit: 's' }],
    ['duration 2 w', { value: 2, unit: 'w' }],
    ['promise price 48 EUR per order', { value: 48, unit: 'EUR', per: 'order' }],
    ['promise stories 3 stories', { value: 3, unit: 'stories' }],
    ['promise share 35%', { value: 35, unit: '%' }],
    ['promise share 35 %', { value: 35, unit: '%' }],
    ['promise time 1 day', { value: 1, unit: 'day' }],
    ['promise rate 3 per week', { value: 3, per: 'week' }],
  ])('%s', async (fact, quantity) => {
    expect((await readFact(fact)).quantity).toEqual(quantity);
  });

  test('a target compares, or is a range', async () => {
    const { statements } = await readFile(
      'kpi a { target >= 60 % }\nkpi b { target <= 3 EUR per order }\nkpi c { target 4..5 }',
    );
    expect(statements.map(({ members: [target] }) => [target?.comparator, target?.quantity])).toEqual([
      ['>=', { value: 60, unit: '%' }],
      ['<=', { value: 3, unit: 'EUR', per: 'order' }],
      [undefined, { value: 4, high: 5 }],
    ]);
  });
});

describe('rates', () => {
  test.each([
    ['frequency 3 per week', { count: 3, every: 1, period: 'week' }],
    ['frequency 1 per 2 week', { count: 1, every: 2, period: 'week' }],
    ['frequency 1 per order', { count: 1, every: 1, period: 'order' }],
  ])('%s', async (fact, rate) => {
    expect((await readFact(fact)).rate).toEqual(rate);
  });
});

describe('dates', () => {
  test.each([
    ['evidence "seen" at 2026-09-30', '2026-09-30'],
    ['evidence "seen" at 2026-09', '2026-09'],
    ['evidence "a day that is none is for its finding" at 2026-02-31', '2026-02-31'],
  ])('%s', async (fact, date) => {
    expect((await readFact(fact)).part('at')?.date).toBe(date);
  });
});

describe('tags', () => {
  test.each([
    ['#chatbot', 'chatbot'],
    ['#leads-to', 'leads-to'],
    ['#été', 'été'],
    ['#e\u0301te\u0301', 'été'],
  ])('%s', async (fact, tag) => {
    expect(await readFact(fact)).toMatchObject({ keyword: '#', tag });
  });
  test('several stand in a line', async () => {
    const { statements } = await readFile('team care { #inside #paid }');
    expect(statements[0]?.facts('#').map(({ tag }) => tag)).toEqual(['inside', 'paid']);
  });
});

describe('files', () => {
  const text = 'team care "Care"\n\n// a remark\nchannel web "Web" {\n  medium digital /* of course */\n}\n';
  const read = async (written: string) => {
    const { statements, complete } = await readFile(written);
    return {
      complete,
      found: statements.map(({ keyword, name, label, members }) => [keyword, name, label, members.length]),
    };
  };

  test.each([
    ['a byte order mark', `\uFEFF${text}`],
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['line ends of both kinds', text.replace('\n', '\r\n')],
    ['tabs and blanks that do not break', text.replaceAll('  ', '\t\u00A0')],
    ['no line end at the end', text.trimEnd()],
    ['many blank lines', text.replaceAll('\n', '\n\n\n')],
  ])('%s makes no difference', async (_, written) => {
    expect(await read(written)).toEqual({ complete: true, found: (await read(text)).found });
  });

  test('an empty file is a sound file', async () => {
    expect(await read('')).toEqual({ complete: true, found: [] });
    expect(await read('\uFEFF\r\n')).toEqual({ complete: true, found: [] });
  });

  test('comments are kept with their places', async () => {
    const { comments } = await readFile(text);
    expect(comments).toEqual([
      { text: '// a remark', offset: text.indexOf('// a') },
      { text: '/* of course */', offset: text.indexOf('/*') },
    ]);
  });

  test('a comment that is not closed ends with its line', async () => {
    const { statements } = await readFile('/* a remark\nteam care\n');
    expect(statements.map(({ name }) => name)).toEqual(['care']);
  });

  test('places count in the units of editors, also behind emoji and with line ends of Windows', async () => {
    const file = await readFile('team a "🙂🙂" { #tag }\r\nteam b\r\n');
    const [a, b] = file.statements;
    expect(file.range(a?.members[0]?.place() ?? { offset: 0, end: 0 }).start).toEqual({ line: 0, character: 16 });
    expect(file.range(b?.place('name') ?? { offset: 0, end: 0 }).start).toEqual({ line: 1, character: 5 });
  });
});
