import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Log, Region, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/rules/all-rules.ts';
import { exampleTexts } from '../support/workspace.ts';
import { folder, journey } from './program.ts';
import { bad, good, hostileName, withHostile } from './texts.ts';

async function check(format: string, files: Record<string, string>, args: readonly string[] = []) {
  const cwd = folder(files);
  const ran = await journey(['check', '--format', format, '--today', '2026-09-01', ...args], { cwd });
  expect(ran.stderr).toBe('');
  return ran.stdout;
}

describe('sarif', () => {
  const read = async (files: Record<string, string>) => {
    const log = JSON.parse(await check('sarif', files)) as Log;
    const [run] = log.runs;
    if (!run) throw new Error('there is no run');
    return { log, run, results: run.results ?? [] };
  };

  test('has every rule with its descriptions, page and default level', async () => {
    const { log, run } = await read({ 'a.journey': good });
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-schema-2.1.0.json') });
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', results: [] });
    const { rules = [] } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ code }) => code));
    const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
    for (const [i, rule] of rules.entries()) {
      const { code, severity, profile } = allRules[i] ?? {};
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/\.$/) },
        fullDescription: { text: expect.stringMatching(/\S/), markdown: expect.stringMatching(/\S/) },
        help: { text: expect.stringMatching(/\S/) },
        helpUri: `https://github.com/journey-as-code/journey-as-code/blob/main/src/rules/${code}.md`,
        defaultConfiguration: { level: levels[severity ?? 'error'], enabled: profile !== 'strict' },
      });
    }
  });

  test('results stand at lines and columns from 1 in UTF-16, in files relative to the folder', async () => {
    const text = bad().replace('“Customer', '“👩‍👩‍👧 Customer');
    const { results, run } = await read({ 'shop a/ü#1.journey': text });
    expect(results).toHaveLength(1);
    const [{ ruleId, ruleIndex, level, message, locations = [] }] = results as [Result];
    expect([ruleId, level, message.text]).toEqual([
      'smart-quotes',
      'error',
      'Text must stand between straight double quotes.',
    ]);
    expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe('smart-quotes');
    const place = locations[0]?.physicalLocation;
    expect(place?.artifactLocation).toEqual({ uri: 'shop%20a/%C3%BC%231.journey', uriBaseId: '%SRCROOT%' });
    expect(Object.keys(run.originalUriBaseIds ?? {})).toEqual(['%SRCROOT%']);
    expect(cut(text, place?.region)).toBe('“👩‍👩‍👧 Customer care”');
  });

  test('fixes are whole changes: applied, the finding is gone', async () => {
    const { results } = await read({ 'a.journey': bad() });
    const [fix, ...others] = results[0]?.fixes ?? [];
    expect([fix?.description?.text, others]).toEqual(['Replace by straight double quotes', []]);
    const [change] = fix?.artifactChanges ?? [];
    expect(change?.artifactLocation.uri).toBe('a.journey');
    const [replacement] = change?.replacements ?? [];
    const [from, to] = span(bad(), replacement?.deletedRegion);
    const fixed = bad().slice(0, from) + replacement?.insertedContent?.text + bad().slice(to);
    expect((await read({ 'a.journey': fixed })).results).toEqual([]);
  });

  test('a fix with places to fill in is not offered to programs', async () => {
    const { results } = await read({
      'a.journey': 'journey a "A" { stage s "S" { touchpoint t "T" { expects 5 gets 2 } } }\n',
    });
    expect(results.some(({ ruleId }) => ruleId === 'expectation-gap')).toBe(true);
    expect(JSON.stringify(results)).not.toMatch(/\$\{?\d/);
  });

  test('fingerprints outlive lines that move, other findings and the language of messages', async () => {
    const text = `journey a "A" {
  persona ana
  stage s "S" {
    touchpoint t "T" { on nowhere }
    touchpoint u "U" { on nowhere }
  }
}
`;
    const prints = async (changed: string, args: readonly string[] = []) => {
      const log = JSON.parse(await check('sarif', { 'a.journey': changed }, args)) as Log;
      const results = log.runs[0]?.results ?? [];
      return results
        .filter(({ ruleId }) => ruleId === 'unknown-reference')
        .map(({ partialFingerprints }) => partialFingerprints?.['journeyFinding/v1']);
    };
    const first = await prints(text);
    expect(first).toHaveLength(3);
    expect(new Set(first).size).toBe(3);
    expect(await prints(`// moved\n\n\n${text.replaceAll('  ', '      ')}`)).toEqual(first);
    expect(await prints(text, ['--lang', 'fr'])).toEqual(first);
    const [persona, ...others] = first;
    expect(await prints(text.replace('persona ana', 'persona bob'))).toEqual([
      expect.not.stringContaining(`${persona}`),
      ...others,
    ]);
  });

  test('what others wrote is text and nothing else', async () => {
    const { results } = await read({ [hostileName]: withHostile });
    expect(results.length).toBeGreaterThan(3);
    for (const { message, locations = [] } of results) {
      expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
      const { uri = '' } = locations[0]?.physicalLocation?.artifactLocation ?? {};
      expect(decodeURIComponent(uri)).toBe(hostileName);
      expect(new URL(uri, 'file:///root/').pathname.startsWith('/root/')).toBe(true);
    }
  });
});

describe('github', () => {
  test('is one command for each finding', async () => {
    const text = await check('github', { 'shop/a.journey': bad(), 'b.journey': bad('hint') });
    expect(text.split('\n')).toEqual([
      '::notice file=b.journey,line=2,endLine=2,col=11,endColumn=25,title=smart-quotes::Text must stand between straight double quotes.',
      '::error file=shop/a.journey,line=2,endLine=2,col=11,endColumn=25,title=smart-quotes::Text must stand between straight double quotes.',
      '',
    ]);
  });

  test('a finding over several lines has no columns', async () => {
    const text = await check('github', { 'a.journey': 'journey a "A" {\n\n\n' });
    const several = commandsOf(text).filter(({ properties }) => properties.line !== properties.endLine);
    for (const { properties } of several) expect(properties.col).toBeUndefined();
    expect(commandsOf(text).length).toBeGreaterThan(0);
  });

  test('nobody who writes a file can write commands', async () => {
    const text = await check('github', { [hostileName]: withHostile });
    const commands = commandsOf(text);
    expect(commands.length).toBeGreaterThan(3);
    for (const { name, properties } of commands) {
      expect(['error', 'warning', 'notice']).toContain(name);
      expect(properties.file).toBe(hostileName);
      expect(
        Object.keys(properties).every((key) => ['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(key)),
      ).toBe(true);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(commands.map(({ message }) => message).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('junit', () => {
  const read = async (files: Record<string, string>, args: readonly string[] = []) => {
    const text = await check('junit', files, args);
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  };

  test('has a suite for each file and a case for each finding; what fails the command fails', async () => {
    const files = { 'a.journey': bad(), 'b.journey': bad('warning'), 'c.journey': good };
    const document = await read(files);
    expect(counts(document.documentElement)).toEqual({ tests: '3', failures: '1', errors: '0' });
    const suites = [...document.getElementsByTagName('testsuite')];
    expect(suites.map((suite) => suite.getAttribute('name'))).toEqual(['a.journey', 'b.journey', 'c.journey']);
    expect(suites.map(counts)).toEqual([
      { tests: '1', failures: '1', errors: '0' },
      { tests: '1', failures: '0', errors: '0' },
      { tests: '1', failures: '0', errors: '0' },
    ]);
    const [failure] = [...document.getElementsByTagName('failure')];
    expect(failure?.getAttribute('message')).toBe('Text must stand between straight double quotes.');
    expect(failure?.textContent).toContain('a.journey:2:11');
    expect([...document.getElementsByTagName('system-out')].map((one) => one.textContent)).toEqual([
      expect.stringContaining('b.journey:2:11'),
    ]);
    expect(counts((await read(files, ['--fail-on', 'warning'])).documentElement)).toMatchObject({ failures: '2' });
  });

  test('keeps to the form that build servers read', async () => {
    const document = await read({
      ...exampleTexts(),
      'a.journey': bad(),
      [hostileName]: withHostile,
      'c.journey': good,
    });
    const allowed: Record<string, { attributes: string[]; inside: string[] }> = {
      testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], inside: ['testsuite'] },
      testsuite: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'], inside: ['testcase'] },
      testcase: { attributes: ['name', 'classname', 'time'], inside: ['failure', 'system-out'] },
      failure: { attributes: ['type', 'message'], inside: [] },
      'system-out': { attributes: [], inside: [] },
    };
    const root = document.documentElement;
    expect(root?.tagName).toBe('testsuites');
    for (const element of [...document.getElementsByTagName('*')]) {
      const { attributes, inside } = allowed[element.tagName] ?? {};
      expect([...element.attributes].map(({ name }) => name)).toEqual(attributes);
      const children = [...element.childNodes].filter(({ nodeType }) => nodeType === 1).map(({ nodeName }) => nodeName);
      expect(children.every((name) => inside?.includes(name))).toBe(true);
      for (const name of ['tests', 'failures']) {
        const list = [...element.getElementsByTagName(name === 'tests' ? 'testcase' : 'failure')];
        if (element.hasAttribute(name)) expect(element.getAttribute(name)).toBe(String(list.length));
      }
    }
    const suites = [...document.getElementsByTagName('testsuite')].map((suite) => suite.getAttribute('name'));
    expect(suites).toContain(hostileName.replace('\u001b', '␛'));
  });
});

function counts(element: { getAttribute(name: string): string | null } | null) {
  return Object.fromEntries(['tests', 'failures', 'errors'].map((name) => [name, element?.getAttribute(name)]));
}

/** Offsets of a region of a text. */
function span(
  text: string,
  { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region = {},
): [number, number] {
  const lines = text.split('\n');
  const at = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return [at(startLine, startColumn), at(endLine, endColumn)];
}

function cut(text: string, region: Region | undefined): string {
  return text.slice(...span(text, region));
}

/** Reads workflow commands as the runner does: lines that start with `::`, properties up to the next `::`. */
function commandsOf(text: string) {
  const plain = (value: string, property: boolean) => {
    const known = property ? /%(25|0D|0A|3A|2C)/g : /%(25|0D|0A)/g;
    return value.replace(known, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  };
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', written = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      const properties: Record<string, string> = {};
      for (const one of written.split(',')) {
        const at = one.indexOf('=');
        properties[one.slice(0, at)] = plain(one.slice(at + 1), true);
      }
      return { name, properties, message: plain(message, false) };
    });
}
