import { AstUtils, GrammarAST } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { type JourneyLexer, namePattern } from '../../src/language/lexer.ts';
import { createJourneyServices } from '../../src/language/services.ts';
import type { Statement } from '../../src/model/statement.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { loadWorkspace } from '../support/workspace.ts';

/** Every keyword that could be taken for a name, read from the grammar so that none is forgotten. */
const keywords = (() => {
  const { Grammar } = createJourneyServices(new MemoryFiles());
  const nodes = AstUtils.streamAllContents(Grammar).filter(GrammarAST.isKeyword);
  const words = new Set(nodes.map(({ value }) => value).filter((value) => /^[a-z-]+$/.test(value)));
  return [...words].sort();
})();

/** A file with a name in every place where a name can stand. */
const everywhere = (n: string) => `lang ${n}
import ${n} from "./other.journey"
brand ${n} "B" { label ${n} "b"  value ${n} "v"  team ${n} }
competitor ${n} "C"
team ${n}
tool ${n} { kind ${n} }
persona ${n} "P" { status ${n}  limit 3 per ${n} }
channel ${n} "C" { medium ${n}  control ${n} "by"  category ${n}  uses ${n}  team ${n} }
message ${n} "M" { promise ${n} 1 day  promise ${n} "soon" }
kpi ${n} "K" {
  kind ${n}
  scale ${n}
  benefit ${n}
  target >= 3 EUR per ${n}
  tracked-by ${n}
  team ${n}
}
theme ${n} "T" { objective ${n} "O" { measured-by ${n} } }
rules { severity ${n} ${n} }
journey ${n} "J" variant-of ${n} {
  brand ${n}
  state ${n}
  flow ${n}
  persona ${n}
  team ${n}
  measures ${n}
  versus ${n} ${n} "because"
  phase ${n} "now"
  drop touchpoint ${n}
  drop persona ${n}
  stage ${n} "S" {
    phase ${n}
    lifecycle ${n}
    persona ${n}
    touchpoint ${n} "T" {
      on ${n}
      until ${n}
      persona ${n}
      instead-of ${n} "when" share 3 %
      control ${n}
      initiator ${n}
      category ${n}
      role ${n}
      moment ${n}
      consent ${n} "to do so"
      does "walks" for ${n}
      feels -1 for ${n}
      says ${n} "words"
      promise ${n} 3 items per ${n}
      content ${n} "c"
      frequency 1 per 2 ${n}
      serves ${n}.${n}
      measures ${n}
      collects ${n}
      versus ${n} ${n}
      uses ${n}
      team ${n}
      pain ${n} "slow" as ${n} { severity ${n}  team ${n} }
      opportunity "fast" as ${n} { impact ${n}  effort ${n} }
      resolves ${n}
      deviation ${n}
      leads-to ${n} when "w" after 1 d share 3 % for ${n}
      triggers ${n}.${n} for ${n}
      confidence ${n}
      evidence ${n} "seen" at 2026-09
      replaces ${n}
      drop thinks "text"
      #${n}
    }
  }
  hybrid ${n} { online ${n} "on"  offline ${n}  serves ${n}.${n}  starts ${n} }
}
`;

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await loadWorkspace({ 'names.journey': '' });
});

/** The tree of a text: its statements with all their names, `stand-in` written for the one that is tried. */
async function treeWith(name: string, standIn = '…'): Promise<unknown> {
  await workspace.change('names.journey', everywhere(name));
  const file = workspace.file('names.journey');
  const read = name.normalize('NFC');
  const hide = (found: string | undefined) =>
    found
      ?.split('.')
      .map((part) => (part === read ? standIn : part))
      .join('.');
  const shape = (statement: Statement): unknown => {
    const { keyword, label, text, title, date, number, key, word, ref, rate, quantity, tag } = statement;
    // what a `drop` takes back is a keyword
    const [fact, value] = keyword === 'drop' ? [word, undefined] : [undefined, word];
    const names = [statement.name, key, value, ref?.name, rate?.period, quantity?.per, quantity?.unit, tag].map(hide);
    const values = [label, text, title, date, number, quantity?.value, rate?.count, rate?.every];
    const inner = [...statement.parts, ...statement.members].map(shape);
    return { keyword, fact, names, values, inner };
  };
  return { statements: file.statements.map(shape), problems: file.problems };
}

/** Every use of a name, with what it stands for. */
async function linksWith(name: string) {
  await workspace.change('names.journey', everywhere(name));
  return [...workspace.file('names.journey').all()].flatMap(({ keyword, ref }) =>
    ref ? [{ keyword, kind: ref.kind, target: ref.target?.keyword }] : [],
  );
}

describe('a keyword is a name like any other', () => {
  let plain: unknown;
  let linked: Awaited<ReturnType<typeof linksWith>>;
  beforeAll(async () => {
    plain = await treeWith('ordinary');
    linked = await linksWith('ordinary');
  });

  test('all keywords are tried, in every place', () => {
    expect(keywords.length).toBeGreaterThan(95);
    expect(keywords).toContain('instead-of');
    expect(plain).toMatchObject({ problems: [] });
    expect(JSON.stringify(plain).match(/…/g)?.length).toBe(everywhere('@').match(/@/g)?.length);
    expect(linked).toHaveLength(38);
    expect(linked.filter(({ kind, target }) => kind === undefined || target !== kind)).toEqual([]);
  });

  test.each(keywords)('%s', async (keyword) => {
    expect(await treeWith(keyword)).toEqual(plain);
    expect(await linksWith(keyword)).toEqual(linked);
  });

  test.each(keywords)('%s at the start of a longer name', async (keyword) => {
    for (const name of [
      `${keyword}isation`,
      `${keyword}-x`,
      `${keyword}_`,
      `${keyword}2`,
      `my-${keyword}`,
      `${keyword}é`,
    ])
      expect(await treeWith(name), name).toEqual(plain);
  });

  test.each(keywords)('%s with an accent', async (keyword) => {
    const accented = keyword.replace(/[aeiou]/, '$&\u0301');
    expect(await treeWith(accented), 'as two characters').toEqual(plain);
    expect(await treeWith(accented.normalize('NFC')), 'as one character').toEqual(plain);
  });
});

describe('names of all languages', () => {
  test.each([
    ['French', 'découverte'],
    ['French, with a ligature', 'cœur-de-métier'],
    ['Romanian', 'ștampilă'],
    ['Greek', 'αγορά'],
    ['Cyrillic', 'покупка'],
    ['Japanese', '顧客'],
    ['Japanese syllables', 'コーヒー'],
    ['Hindi', 'ग्राहक'],
    ['Arabic', 'عميل'],
    ['of a rare script, beyond 16 bits', '𠮷野'],
    ['no letter at all', '🙂'],
    ['with an underscore first', '_draft'],
  ])('%s', async (_, name) => {
    expect(await treeWith(name)).toEqual(await treeWith('ordinary'));
  });

  test('two ways to write an accent are one name', async () => {
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
    const { findings, file } = await loadWorkspace({
      'cafe.journey': `channel ${composed} "Café" { medium physical }
journey j "J" { stage s "S" { touchpoint t "T" { on ${decomposed} } } }`,
    });
    const on = [...file('cafe.journey').all()].find(({ keyword }) => keyword === 'on');
    expect(on?.ref?.target?.label).toBe('Café');
    expect([...findings().values()].flat().map(({ rule }) => rule.code)).not.toContain('unknown-name');
  });

  test('every letter of every script can be the first', () => {
    const starts = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      // one of them is also a blank, the sign for the gap between words of Ogham
      (character) => namePattern.test(character) && character.trim() !== '',
    );
    starts.push('\u{10000}', '\u{20000}', '\u{EFFFF}');
    const lexer = createJourneyServices(new MemoryFiles()).parser.Lexer as JourneyLexer;
    const names = lexer.scan(starts.join(' ')).tokens.filter(({ tokenType }) => tokenType.name === 'ID');
    expect(names.map(({ image }) => image)).toEqual(starts);
  });

  test('case matters', async () => {
    const { file } = await loadWorkspace({ 'case.journey': 'team Care\nchannel web { medium digital  team care }' });
    const team = [...file('case.journey').all()].find(({ keyword, ref }) => keyword === 'team' && ref);
    expect(team?.ref).toMatchObject({ name: 'care' });
    expect(team?.ref?.target).toBeUndefined();
  });

  test.each([
    ['a hyphen last', 'web-'],
    ['a hyphen first', '-web'],
    ['two hyphens', 'we--b'],
    ['a digit first', '2web'],
  ])('%s makes no name', async (_, name) => {
    await workspace.change('names.journey', `team ${name}\n`);
    expect(workspace.file('names.journey').complete).toBe(false);
  });
});
