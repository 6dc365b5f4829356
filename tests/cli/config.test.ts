import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../scripts/config-schema/schema.ts';
import { folder, journey } from './program.ts';
import { bad, good } from './texts.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/config.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true }).compile(schema);
const config = (content: object) => ({ 'journey.config.json': JSON.stringify(content) });

test('the published schema knows every option that a configuration may hold', async () => {
  expect(schema).toEqual(await configSchema());
});

describe('defaults', () => {
  test('come from the nearest configuration; the command line wins', async () => {
    const content = { check: { format: 'json', 'fail-on': 'warning', quiet: true } };
    const cwd = folder({ ...config(content), 'shop/a.journey': bad('warning'), ...{ 'b.journey': good } });
    expect(validate(content)).toBe(true);
    const inside = join(cwd, 'shop');
    const one = await journey(['check'], { cwd: inside });
    expect([one.code, JSON.parse(one.stdout).summary]).toMatchObject([1, { files: 1, warnings: 0 }]);
    const two = await journey(['check', '--no-quiet', '--fail-on', 'error'], { cwd: inside });
    expect([two.code, JSON.parse(two.stdout).summary]).toMatchObject([0, { warnings: 1 }]);
    const three = await journey(['check', '--format', 'text', '--no-quiet'], { cwd: inside });
    expect(three.stdout).toContain('1 file: 1 warning');
  });

  test('a nearer configuration stands alone, and --config chooses another one', async () => {
    const cwd = folder({
      ...config({ check: { format: 'json' } }),
      'shop/journey.config.json': '{}',
      'shop/a.journey': good,
    });
    const inside = join(cwd, 'shop');
    expect((await journey(['check'], { cwd: inside })).stdout).toBe('1 file: nothing to report\n');
    const { stdout } = await journey(['check', '--config', '../journey.config.json'], { cwd: inside });
    expect(JSON.parse(stdout).version).toBe(1);
  });

  test('paths are relative to the configuration', async () => {
    const cwd = folder({ ...config({ check: { baseline: 'known.json' } }), 'shop/a.journey': bad() });
    await journey(['check', '--update-baseline'], { cwd: join(cwd, 'shop') });
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings).toMatchObject([
      { path: 'shop/a.journey' },
    ]);
    expect((await journey(['check'], { cwd })).code).toBe(0);
  });

  test('what means the same everywhere stands at the top', async () => {
    const content = {
      $schema: './config.schema.json',
      color: true,
      today: '2026-09-01',
      lang: 'ro',
      check: { 'max-warnings': 0 },
    };
    expect(validate(content)).toBe(true);
    const text =
      'kpi k "K" { target >= 1 current 0 at 2020-01-01 }\njourney a "A" { label ro "Jurnal" measures k stage s "S" }\n';
    const cwd = folder({ ...config(content), 'a.journey': text });
    const { stdout } = await journey(['render', 'a.journey', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ lang: 'ro', journey: { label: 'Jurnal' }, kpis: [{ stale: true }] });
    expect((await journey(['check'], { cwd })).stdout).toContain('\u001b[');
    expect((await journey(['check', '--no-color'], { cwd })).stdout).not.toContain('\u001b[');
  });
});

describe('mistakes', () => {
  test.each([
    ['{', 'The configuration ‘journey.config.json’ is no JSON. The mistake is in line 1, column 2.'],
    ['[]', 'The configuration ‘journey.config.json’ cannot be used. A configuration is an object: { "check": { … } }.'],
    [
      '{"chekc":{}}',
      'The configuration ‘journey.config.json’ cannot be used. There is no ‘chekc’; did you mean ‘check’?',
    ],
    [
      '{"profile":"strict"}',
      'The configuration ‘journey.config.json’ cannot be used. There is no ‘profile’. It belongs inside of ‘check’.',
    ],
    [
      '{"check":{"formt":"json","quiet":"yes"}}',
      'The configuration ‘journey.config.json’ cannot be used. There is no ‘check.formt’; did you mean ‘check.format’? ‘check.quiet’ must be true or false.',
    ],
    [
      '{"check":{"max-warnings":"3"}}',
      'The configuration ‘journey.config.json’ cannot be used. ‘check.max-warnings’ must be a number.',
    ],
    [
      '{"check":{"max-warnings":-1}}',
      'The configuration ‘journey.config.json’ cannot be used. ‘-1’ is no value of ‘check.max-warnings’. Expected a whole number.',
    ],
    [
      '{"check":{"format":"sarfi"}}',
      'The configuration ‘journey.config.json’ cannot be used. ‘sarfi’ is no value of ‘check.format’. Expected one of text, json, sarif, github, junit. Did you mean ‘sarif’?',
    ],
    ['{"check":[]}', 'The configuration ‘journey.config.json’ cannot be used. ‘check’ must be an object with options.'],
    ['{"lang":3}', 'The configuration ‘journey.config.json’ cannot be used. ‘lang’ must be a text.'],
    [
      '{"check":{"update-baseline":true}}',
      'The configuration ‘journey.config.json’ cannot be used. There is no ‘check.update-baseline’.',
    ],
    [
      '{"__proto__":{},"check":{"constructor":1}}',
      'The configuration ‘journey.config.json’ cannot be used. There is no ‘__proto__’. There is no ‘check.constructor’.',
    ],
  ])('%s', async (content, message) => {
    const cwd = folder({ 'journey.config.json': content, 'a.journey': good });
    const { code, stdout, stderr } = await journey(['check'], { cwd });
    expect([code, stdout, stderr]).toEqual([2, '', `journey: ${message}\n`]);
    if (content !== '{') expect(validate(JSON.parse(content)), 'the schema refuses it too').toBe(false);
  });

  test('a configuration that is not there', async () => {
    const { code, stderr } = await journey(['check', '--config', 'no.json'], { cwd: folder({ 'a.journey': good }) });
    expect([code, stderr]).toEqual([2, 'journey: The configuration ‘no.json’ cannot be read.\n']);
  });
});
