import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/rules/all-rules.ts';
import { Checker } from '../../src/rules/check.ts';
import { groupB } from '../../src/rules/group-b.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { english } from '../../src/texts/say.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { loadWorkspace, pathOf, today } from '../support/workspace.ts';

type Texts = Record<string, string>;

/** The sentences of the findings of a rule in `page.journey`. */
async function sentences(code: string, texts: Texts): Promise<string[]> {
  return of(code, (await loadWorkspace(texts)).findings({ profile: 'strict' }).get('page.journey')).map(({ say }) =>
    english(say),
  );
}

/** The files after the first finding of a rule was mended by the fix whose title starts so; snippets as they are. */
async function mend(code: string, title: string, texts: Texts): Promise<Texts> {
  const workspace = await loadWorkspace(texts);
  const [finding] = of(code, [...workspace.findings({ profile: 'strict' }).values()].flat());
  const fixes = finding ? (finding.rule.fixes?.({ place: finding.place, data: finding.data ?? {} }) ?? []) : [];
  const fix = fixes.find((one) => english(one.title).startsWith(title));
  if (!fix) throw new Error(`no fix ${title} among ${fixes.map((one) => english(one.title)).join(', ')}`);
  const mended = { ...texts };
  for (const { place, text } of fix.edits.toSorted((a, b) => b.place.offset - a.place.offset)) {
    const path = pathOf(place.file.uri);
    const before = mended[path] ?? '';
    mended[path] = before.slice(0, place.offset) + text + before.slice(place.end);
  }
  return mended;
}

function of(code: string, findings: readonly Finding[] = []): Finding[] {
  return findings.filter(({ rule }) => rule.code === code);
}

describe('unknown-reference', () => {
  const people = { 'shared/people.journey': 'persona ana "Ana"\n' };
  const use = 'journey week "A week" { persona ana }\n';

  test('says which half of a dotted name is missing', async () => {
    const page = (name: string) => ({
      'page.journey': `theme near "Near" { objective meet "Meet" }\njourney j "J" { stage s "S" { touchpoint t "T" { ${name} } } }`,
    });
    expect(await sentences('unknown-reference', page('serves far.meet'))).toEqual(['There is no theme ‘far’ here.']);
    expect(await sentences('unknown-reference', page('serves near.stay'))).toEqual([
      'The theme ‘near’ has no objective ‘stay’.',
    ]);
    expect(await sentences('unknown-reference', page('serves meet'))).toEqual([
      'There is no objective ‘meet’ here: it is written after its theme and a dot.',
    ]);
    expect(await sentences('unknown-reference', page('leads-to k.t'))).toEqual(['There is no journey ‘k’ here.']);
    expect(await sentences('unknown-reference', page('leads-to j.u'))).toEqual([
      'The journey ‘j’ has no touchpoint ‘u’.',
    ]);
  });
  test('is silent where the name itself cannot be read', async () => {
    const page = (line: string) => ({
      'page.journey': `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${line}\n    }\n  }\n}\n`,
    });
    expect(await sentences('unknown-reference', page('on web.'))).toEqual([]);
    expect(await sentences('unknown-reference', page('on we!b'))).toEqual([]);
    expect(await sentences('unknown-reference', page('on'))).toEqual([]);
    expect(await sentences('unknown-reference', page('leads-to web when'))).toEqual([
      'There is no touchpoint ‘web’ here.',
    ]);
  });
  test('an import goes behind the last one, and behind its comment', async () => {
    const page = `import "./channels.journey" // ours\n\n${use}`;
    const texts = { ...people, 'channels.journey': '', 'page.journey': page };
    expect((await mend('unknown-reference', 'Import', texts))['page.journey']).toBe(
      `import "./channels.journey" // ours\nimport "./shared/people.journey"\n\n${use}`,
    );
  });
  test('an import goes behind the head of the file, with its line ends', async () => {
    const texts = { ...people, 'page.journey': `format 1\r\nlang en\r\n${use}` };
    expect((await mend('unknown-reference', 'Import', texts))['page.journey']).toBe(
      `format 1\r\nlang en\r\n\r\nimport "./shared/people.journey"\r\n${use}`,
    );
  });
  test('a byte order mark stays first', async () => {
    const texts = { ...people, 'page.journey': `\uFEFF${use}` };
    expect((await mend('unknown-reference', 'Import', texts))['page.journey']).toBe(
      `\uFEFFimport "./shared/people.journey"\n\n${use}`,
    );
  });
  test('a theme without the objective is not offered for import', async () => {
    const texts = {
      'themes.journey': 'theme near "Near" { objective meet "Meet" }\n',
      'page.journey': 'journey j "J" { stage s "S" { touchpoint t "T" { serves near.stay } } }',
    };
    await expect(mend('unknown-reference', 'Import', texts)).rejects.toThrow('no fix');
    texts['page.journey'] = texts['page.journey'].replace('stay', 'meet');
    expect((await mend('unknown-reference', 'Import', texts))['page.journey']).toMatch(/^import ".\/themes.journey"\n/);
  });
  test('a channel is created behind the others, its medium left to choose', async () => {
    const page =
      'channel web "Website" { medium digital } // ours\n\njourney j "J" { stage s "S" { touchpoint t "T" { on shop } } }\n';
    expect((await mend('unknown-reference', 'Create', { 'page.journey': page }))['page.journey']).toBe(
      page.replace('// ours', `// ours\nchannel shop "$1" { medium \${2|digital,analog,physical|} \\}`),
    );
  });
  test('the first of its kind goes before the journey and its documentation', async () => {
    const page = '/** What happens now. */\njourney j "J" { persona ana }\n';
    expect((await mend('unknown-reference', 'Create', { 'page.journey': page }))['page.journey']).toBe(
      `persona ana "$0"\n\n${page}`,
    );
  });
  test('a touchpoint is created at the end of the stage, which is opened for it', async () => {
    const page = 'journey j "J" {\n  stage s "S" { phase after  touchpoint t "T" { leads-to u } }\n}\n';
    expect((await mend('unknown-reference', 'Create', { 'page.journey': page }))['page.journey']).toBe(
      'journey j "J" {\n  stage s "S" {\n    phase after\n    touchpoint t "T" { leads-to u \\}\n    touchpoint u "$0"\n  }\n}\n',
    );
  });
  test('nothing that cannot be read gets lost when a block is opened', async () => {
    const page = 'journey j "J" {\n  stage s "S" { phase ?? after  touchpoint t "T" { leads-to u } }\n}\n';
    expect((await mend('unknown-reference', 'Create', { 'page.journey': page }))['page.journey']).toBe(
      'journey j "J" {\n  stage s "S" { phase ?? after  touchpoint t "T" { leads-to u }\n    touchpoint u "$0"\n   }\n}\n',
    );
  });
  test('an objective is created in its theme, in whichever file that is', async () => {
    const texts = {
      'themes.journey': 'theme near "Near"\n',
      'page.journey':
        'import "./themes.journey"\njourney j "J" { stage s "S" { touchpoint t "T" { serves near.meet } } }',
    };
    expect((await mend('unknown-reference', 'Create', texts))['themes.journey']).toBe(
      'theme near "Near" {\n  objective meet "$0"\n\\}\n',
    );
  });
});

describe('ambiguous-name', () => {
  test('mended, the name is known and everything else still is', async () => {
    const texts = {
      'brand.journey': 'persona ana "Ana"\nteam care "Customer care"\n',
      'partner.journey': 'persona leo "Leo"\nteam care "Care of the partner"\n',
      'shared.journey': 'import "./brand.journey"\nimport "./partner.journey"\n',
      'page.journey':
        'import "./shared.journey"\njourney week "A week" {\n  persona ana\n  persona leo\n  team care\n}\n',
    };
    const mended = await mend('ambiguous-name', 'Take ‘care’ from partner.journey', texts);
    expect(mended['page.journey']?.split('\njourney')[0]?.split('\n')).toEqual([
      'import care from "./partner.journey"',
      'import ana from "./shared.journey"',
      'import leo from "./shared.journey"',
    ]);
    const workspace = await loadWorkspace(mended);
    expect(codes(workspace.findings())).toEqual([]);
  });
});

describe('paths', () => {
  const inShop = async (page: string, others: Texts = {}) => {
    const workspace = await loadWorkspace({
      'shop/page.journey': '',
      'secret/people.journey': 'persona ana "Ana"',
      ...others,
    });
    workspace.services.shared.journey.Imports.roots = [URI.file('/shop')];
    await workspace.change('shop/page.journey', page);
    return workspace;
  };
  const said = (workspace: TestWorkspace) => [...workspace.findings().values()].flat().map(({ say }) => english(say));

  test('outside the workspace nothing is read or offered', async () => {
    const workspace = await inShop('import "../secret/people.journey"\njourney j "J" { persona ana }');
    expect(said(workspace)).toContain('Cannot find ../secret/people.journey: it lies outside the workspace.');
    const fixes = of('unknown-reference', workspace.findings().get('shop/page.journey')).flatMap(
      ({ rule, place }) => rule.fixes?.({ place, data: {} }) ?? [],
    );
    expect(fixes.map(({ title }) => english(title))).toEqual(['Create a persona ‘ana’']);
  });
  test('a picture outside the workspace is not looked at', async () => {
    const workspace = await inShop('journey j "J" { image "../secret/plan.png" }', { 'secret/plan.png': '' });
    expect(said(workspace)).toContain('Cannot find the picture ../secret/plan.png: it lies outside the workspace.');
  });
  test('without a file system, a picture may exist', async () => {
    const workspace = await loadWorkspace({ 'page.journey': 'journey j "J" {\n image "./a.png"\n image "./b.gif"\n}' });
    const checker = new Checker({ profile: 'standard', today });
    checker.update(workspace.model.all());
    expect(of('image-not-found', [...checker.findings().values()].flat()).map(({ say }) => english(say))).toEqual([
      'Cannot show ./b.gif: a picture is a PNG, JPEG, WebP or SVG file.',
    ]);
  });
  test('a file that imports itself is told so', async () => {
    expect(await sentences('import-cycle', { 'page.journey': 'import "./page.journey"\nteam care' })).toEqual([
      'This file imports itself.',
    ]);
  });
});

describe('import-unused', () => {
  const people = { 'people.journey': 'persona ana "Ana"\n' };
  test('takes the whole line away, and nothing else', async () => {
    const page = '// The team of ours.\nimport "./people.journey" // all of us\nteam care "Care"\n';
    expect((await mend('import-unused', 'Remove', { ...people, 'page.journey': page }))['page.journey']).toBe(
      '// The team of ours.\nteam care "Care"\n',
    );
  });
  test('is silent while this file or the imported one cannot be read whole', async () => {
    expect(
      await sentences('import-unused', { ...people, 'page.journey': 'import "./people.journey"\nteam care {' }),
    ).toEqual([]);
    const broken = { 'people.journey': 'persona ana {', 'page.journey': 'import "./people.journey"\nteam care' };
    expect(await sentences('import-unused', broken)).toEqual([]);
  });
  test('is the only one of its group that is mended without asking', async () => {
    const page =
      'import "./people.journey"\nteam care\nteam care\njourney j "J" { persona ana\n team car }\njourney k variant-of j { drop touchpoint x }';
    const safe = new Set<string>();
    for (const texts of [
      { ...people, 'page.journey': page },
      { ...people, 'page.journey': 'import "./people.journey"\nteam care' },
    ])
      for (const { rule, place, data = {} } of [...(await loadWorkspace(texts)).findings().values()].flat())
        if (groupB.includes(rule) && rule.fixes?.({ place, data }).some((fix) => fix.safe)) safe.add(rule.code);
    expect([...safe]).toEqual(['import-unused']);
  });
});

describe('drop-unknown', () => {
  test('says whose fact is missing', async () => {
    const page = {
      'page.journey':
        'journey i "I" { stage s "S" }\njourney j "J" variant-of i {\n drop goal "Tea"\n stage s { drop pain slow }\n}',
    };
    expect(await sentences('drop-unknown', page)).toEqual([
      '‘i’ has no fact ‘goal “Tea”’ to drop.',
      '‘s’ in ‘i’ has no fact ‘pain slow’ to drop.',
    ]);
  });
  test('is silent when the base itself is unknown', async () => {
    const page = { 'page.journey': 'journey j "J" variant-of i { drop touchpoint x }' };
    expect(await sentences('drop-unknown', page)).toEqual([]);
    expect(await sentences('unknown-reference', page)).toEqual(['There is no journey ‘i’ here.']);
  });
});

function codes(findings: ReadonlyMap<string, readonly Finding[]>): string[] {
  return [...findings.values()].flat().flatMap(({ rule }) => (groupB.includes(rule) ? [rule.code] : []));
}

test('the rules of the group are registered once each', () => {
  expect(groupB.length).toBe(17);
  expect(new Set(allRules.map(({ code }) => code)).size).toBe(allRules.length);
});
