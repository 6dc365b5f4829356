import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleTexts } from '../support/workspace.ts';
import { folder, journey } from './program.ts';
import { bad, good, hostileName, withHostile } from './texts.ts';

const checkSchema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/check.schema.json'), 'utf8'));
/** As the standard publishes it; its older dialect means nothing else by the words that it uses. */
const { id, $schema, ...published } = sarifSchema;

const valid = {
  sarif: new Ajv({
    strict: false,
    // a pattern of it is none by the stricter reading
    unicodeRegExp: false,
    formats: { uri: isUri, 'uri-reference': isReference, 'date-time': isTime },
  }).compile(published),
  json: new Ajv2020({ strict: true, formats: { uri: isUri } }).compile(checkSchema),
} satisfies Record<string, ValidateFunction>;

/** Folders that are checked, with the arguments of each. */
const cases: Record<string, { files: Record<string, string>; args?: string[] }> = {
  'all examples': { files: exampleTexts(), args: ['--profile', 'strict'] },
  'findings with fixes': { files: { 'shop a/ü#1.journey': bad(), 'b.journey': bad('hint') } },
  'nothing to report': { files: { 'a.journey': good } },
  'what is written to do harm': { files: { [hostileName]: withHostile } },
  'a file that is no text': { files: { 'a.journey': 'team care "Care"\u0000\u0007\ufffe\n' } },
  'what a baseline leaves': {
    files: { 'a.journey': bad(), 'b.journey': bad() },
    args: ['--baseline', 'known.json'],
  },
};

describe.each(Object.entries(cases))('%s', (name, { files, args = [] }) => {
  let cwd: string;
  beforeAll(async () => {
    cwd = folder(files);
    if (args.includes('--baseline')) await journey(['check', ...args, '--update-baseline', 'a.journey'], { cwd });
  });

  test.each(['sarif', 'json'] as const)('%s keeps to its schema', async (format) => {
    const ran = await journey(['check', '--format', format, '--today', '2026-09-01', ...args], { cwd });
    const found = JSON.parse(ran.stdout);
    expect(valid[format](found), JSON.stringify(valid[format].errors)).toBe(true);
    const findings: { fixes?: object[] }[] =
      format === 'sarif'
        ? found.runs[0].results
        : found.files.flatMap((file: { findings: { fixes: object[] }[] }) => file.findings);
    expect(findings.length > 0).toBe(name !== 'nothing to report');
    if (name.includes('fixes')) expect(findings.every(({ fixes = [] }) => fixes.length > 0)).toBe(true);
    if (name.includes('baseline')) expect(findings).toHaveLength(1);
  });
});

test('what does not keep to a schema is refused', async () => {
  const cwd = folder({ 'a.journey': bad() });
  const run = async (format: string) => JSON.parse((await journey(['check', '--format', format], { cwd })).stdout);
  const log = await run('sarif');
  const [run1] = log.runs;
  const [result] = run1.results;
  const others = [
    { ...result, message: 'text' },
    { ...result, mood: 'x' },
    { ...result, level: 'hint' },
    { ...result, fixes: [{ description: { text: 'x' } }] },
    { ...result, locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' }, region: { startLine: 1 } } }] },
    { ...result, locations: [{ physicalLocation: { artifactLocation: { uri: 'a' }, region: { startLine: 0 } } }] },
  ];
  for (const other of others) expect(valid.sarif({ ...log, runs: [{ ...run1, results: [other] }] })).toBe(false);
  const told = await run('json');
  expect(valid.json({ ...told, version: 2 })).toBe(false);
  expect(valid.json({ ...told, files: [{ ...told.files[0], mood: 'x' }] })).toBe(false);
});

function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && isReference(text);
}

/** Characters of RFC 3986, everything else in percents. */
function isReference(text: string): boolean {
  return /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i.test(text);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}
