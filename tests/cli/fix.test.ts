import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, journey } from './program.ts';
import { bad, good } from './texts.ts';

const read = (cwd: string, name = 'a.journey') => readFileSync(join(cwd, name), 'utf8');

test('safe fixes are applied and what remains is reported', async () => {
  const text = `persona ana “Ana”
import "./b.journey"
journey a “A” { persona ana stage s "S" { touchpoint t "T" { expects 5 gets 2 } } }
`;
  const cwd = folder({ 'a.journey': text, 'b.journey': good.replace('care', 'other'), 'c.journey': good });
  const before = statSync(join(cwd, 'c.journey')).mtimeMs;
  const { code, stdout, stderr } = await journey(['check', '--fix', '--format', 'json'], { cwd });
  expect(stderr).toBe('journey: Fixed 3 findings in 1 file.\n');
  expect(read(cwd)).toBe(
    `persona ana "Ana"\njourney a "A" { persona ana stage s "S" { touchpoint t "T" { expects 5 gets 2 } } }\n`,
  );
  const codes = JSON.parse(stdout).files.flatMap(({ findings }: { findings: { code: string }[] }) =>
    findings.map((one) => one.code),
  );
  expect(codes).toContain('expectation-gap');
  expect(codes).not.toContain('smart-quotes');
  expect(codes).not.toContain('import-unused');
  expect(code).toBe(0);
  expect(statSync(join(cwd, 'c.journey')).mtimeMs, 'what has nothing to fix is not written').toBe(before);
  const again = await journey(['check', '--fix'], { cwd });
  expect(again.stderr).toBe('journey: There was nothing that could safely be fixed.\n');
});

test('fixes that touch one another are applied one after the other', async () => {
  const cwd = folder({ 'a.journey': 'team care “A\u200bB”\n' });
  await journey(['check', '--fix'], { cwd });
  expect(read(cwd)).toBe('team care "AB"\n');
});

test('files keep byte order mark, line ends, rights and links', async () => {
  const cwd = folder({ 'shared/b.journey': `\ufeff${bad().replaceAll('\n', '\r\n')}` });
  chmodSync(join(cwd, 'shared/b.journey'), 0o640);
  symlinkSync('shared/b.journey', join(cwd, 'a.journey'));
  expect((await journey(['check', '--fix', 'a.journey'], { cwd })).code).toBe(0);
  expect(read(cwd, 'shared/b.journey')).toBe(`\ufeff${bad().replaceAll('\n', '\r\n').replace(/[“”]/g, '"')}`);
  expect(statSync(join(cwd, 'shared/b.journey')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(cwd, 'a.journey')).isSymbolicLink()).toBe(true);
});

test('only files that were named are changed', async () => {
  const cwd = folder({ 'a.journey': `import "./b.journey"\n${bad()}`, 'b.journey': bad().replace('care', 'other') });
  await journey(['check', '--fix', 'a.journey'], { cwd });
  expect(read(cwd, 'b.journey')).toContain('“');
  expect(read(cwd)).not.toContain('“');
});

test('standard input cannot be changed', async () => {
  const { code, stderr } = await journey(['check', '--fix', '-'], { stdin: bad() });
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'journey: ‘--fix’ changes files; standard input is none.']);
});

test('an unsafe fix is left to the author', async () => {
  const text = 'team care "Care"\nteam cars "Cars"\njourney a "A" { team carx }\n';
  const cwd = folder({ 'a.journey': text });
  writeFileSync(join(cwd, 'a.journey'), text);
  await journey(['check', '--fix'], { cwd });
  expect(read(cwd)).toBe(text);
});
