import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageForReaders } from '../../scripts/rule-pages.ts';
import { allRules } from '../../src/rules/all-rules.ts';
import { codes } from '../../src/rules/codes.ts';
import { readMarkers } from '../support/markers.ts';
import { rulePages } from '../support/rule-pages.ts';
import { workspaceLoader } from '../support/workspace.ts';

const folder = join(import.meta.dirname, '../../src/rules');
const pages = rulePages();
const load = workspaceLoader();

test('there are 126 codes, each with a number of its own, a rule and a page', () => {
  expect(codes.size).toBe(126);
  expect([...codes.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: 126 }, (_, i) => i + 1));
  const known = [...codes.keys()].sort();
  expect(allRules.map(({ code }) => code).sort()).toEqual(known);
  expect(pages.map(({ code }) => code).sort()).toEqual(known);
  expect(known.filter((code) => !existsSync(join(folder, `${code}.ts`)))).toEqual([]);
});

test('the table of the documentation says what the rules are', () => {
  const row = /^\| \[`([a-z0-9-]+)`\]\(\1\.md\) +\| (\w+) +\| (\w+) +\| (.+?) +\| (yes|) *\|$/gm;
  const table = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(row)];
  expect(table.map(([, code, severity, profile, , fix]) => [code, severity, profile, fix === 'yes'])).toEqual(
    allRules.map(({ code, severity, profile, fixes }) => [code, severity, profile, fixes !== undefined]),
  );
  expect(table.filter(([, , , , finds = '']) => !/^[A-Z`].*\.$/.test(finds)).map(([, code]) => code)).toEqual([]);
});

describe('a fix that the table promises is offered for an example of the page', () => {
  const withFix = allRules.filter(({ fixes }) => fixes);
  test.each(withFix.map((rule) => [rule.code, rule] as const))('%s', async (code, rule) => {
    const reports = pages.find((page) => page.code === code)?.examples.filter(({ section }) => section === 'Reports');
    let offered = 0;
    for (const { files } of reports ?? []) {
      const texts = Object.fromEntries(files.map(({ path, text }) => [path, readMarkers(text).text]));
      const findings = [...(await load(texts)).findings({ profile: 'strict' }).values()].flat();
      for (const { rule: other, place, data = {} } of findings)
        if (other === rule) offered += rule.fixes?.({ place, data }).length ?? 0;
    }
    expect(offered).toBeGreaterThan(0);
  });
});

test('a page for readers has no marks: what they mark is underlined', () => {
  const rule = allRules.find(({ code }) => code === 'empty-text');
  if (!rule) throw new Error('there is no such rule');
  const fence = 'persona ana <|""|> { goal <|""|> }\npersona leo {\n  note <|"""\n  """|>\n}\n';
  expect(pageForReaders(rule, `# empty-text\n\n\`\`\`journey\n${fence}\`\`\`\n`)).toBe(`# empty-text

_severity warning · in every profile · with quick fixes_

\`\`\`journey
persona ana "" { goal "" }
//          ^^        ^^ empty-text
persona leo {
  note """
  """
}
\`\`\`
`);
});

test('no page for readers has a mark left', () => {
  const left = pages.filter(({ code, text }) => {
    const rule = allRules.find((one) => one.code === code);
    return rule && /<\||\|>/.test(pageForReaders(rule, text));
  });
  expect(left.map(({ code }) => code)).toEqual([]);
});
