import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { loadCommands } from '../../src/cli/commands/all.ts';
import { wordsFor } from '../../src/texts/catalogues.ts';
import { say } from '../../src/texts/say.ts';
import { folder, journey } from './program.ts';
import { bad, good } from './texts.ts';

test('--help shows all commands, and each command has its own with every option', async () => {
  const commands = await loadCommands();
  const all = await journey(['--help']);
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout.match(/^ {2}[a-z]+(?= {2})/gm)?.map((name) => name.trim())).toEqual(
    commands.map(({ name }) => name),
  );
  for (const { name, options } of commands) {
    const help = await journey([name, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`Usage: journey ${name} [OPTION…]`);
    for (const option of Object.keys(options))
      expect(help.stdout).toMatch(new RegExp(`^  (-\\w,|   ) --${option}\\b`, 'm'));
    expect((await journey(['help', name])).stdout).toBe(help.stdout);
    expect(help.stdout.split('\n').filter((line) => line.length > 96)).toEqual([]);
  }
});

test('messages are in the language of --lang, else of the configuration, else of the locale', async () => {
  const cwd = folder({ 'a.journey': bad() });
  const message = async (args: readonly string[], env: Record<string, string> = {}, at = cwd) => {
    const { stdout } = await journey(['check', '--format', 'json', ...args], { cwd: at, env });
    return JSON.parse(stdout).files[0].findings[0].message;
  };
  const [english, french, romanian] = [wordsFor('en'), wordsFor('fr'), wordsFor('ro')].map((words) =>
    words(say('Text must stand between straight double quotes.')),
  );
  expect(new Set([english, french, romanian]).size).toBe(3);
  expect(await message([])).toBe(english);
  expect(await message(['--lang', 'fr-CA'])).toBe(french);
  expect(await message(['--lang=ro'], { LC_ALL: 'fr_FR.UTF-8' })).toBe(romanian);
  expect(await message([], { LANG: 'fr_FR.UTF-8' })).toBe(french);
  expect(await message([], { LC_MESSAGES: 'ro_RO', LANG: 'fr_FR.UTF-8' })).toBe(romanian);
  expect(await message([], { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' })).toBe(english);
  const configured = folder({ 'a.journey': bad(), 'journey.config.json': '{ "lang": "ro" }' });
  expect(await message([], { LANG: 'fr_FR.UTF-8' }, configured)).toBe(romanian);
  const fault = await journey(['check', '--formt', '--lang', 'fr']);
  expect(fault.stderr).not.toContain('There is no option');
  const help = await journey(['--lang', 'fr', '--help']);
  expect([help.code, help.stdout.includes('Usage:')]).toEqual([0, false]);
});

test('--version shows the version of the package', async () => {
  expect(await journey(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('without a command the help is an error', async () => {
  const { code, stdout, stderr } = await journey([]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage: journey COMMAND');
});

test.each([
  [['chekc'], 'There is no command ‘chekc’. Did you mean ‘check’?'],
  [['shop.journey'], 'There is no command ‘shop.journey’. Did you mean ‘journey check shop.journey’?'],
  [['--verison'], 'There is no option ‘--verison’ without a command. Did you mean ‘--version’?'],
  [['check', '--formt', 'json'], 'There is no option ‘--formt’. Did you mean ‘--format’?'],
  [['check', '-x'], 'There is no option ‘-x’.'],
  [['check', '--constructor'], 'There is no option ‘--constructor’.'],
  [['check', '--format'], '‘--format’ needs a value: --format FORMAT.'],
  [['check', '--format', '--quiet'], '‘--format’ needs a value: --format FORMAT.'],
  [['check', '--format='], '‘--format’ needs a value: --format FORMAT.'],
  [['check', '--quiet=yes'], '‘--quiet’ takes no value; found ‘yes’.'],
  [
    ['check', '--format', 'jsno'],
    '‘jsno’ is no value of ‘--format’. Expected one of text, json, sarif, github, junit. Did you mean ‘json’?',
  ],
  [['check', '--today', '2026-02-30'], '‘2026-02-30’ is no value of ‘--today’. Expected a day as 2026-09-01.'],
  [['check', '--max-warnings', 'many'], '‘many’ is no value of ‘--max-warnings’. Expected a whole number.'],
  [['check', '--lang', 'r'], '‘r’ is no value of ‘--lang’. Expected a language tag such as ro or pt-BR.'],
  [['lsp', 'shop.journey'], '‘journey lsp’ takes no path; found ‘shop.journey’.'],
  [['check', '--\u001b[2J'], 'There is no option ‘--␛[2J’.'],
])('%j is wrong use', async (args, message) => {
  const { code, stdout, stderr } = await journey(args);
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', `journey: ${message}`]);
  expect(stderr).toMatch(/^Try ‘journey( \w+)? --help’\.\n$/m);
});

test('options stand before or behind the command, and the last of two counts', async () => {
  const cwd = folder({ 'a.journey': good });
  const { code, stdout } = await journey(['--quiet', 'check', '--format', 'text', '--format=json'], { cwd });
  expect([code, JSON.parse(stdout).version]).toEqual([0, 1]);
});

const colour = '\u001b[';
test.each([
  [[], {}, false],
  [['--color'], {}, true],
  [['--color'], { NO_COLOR: '1' }, true],
  [['--color', '--no-color'], {}, false],
  [['--no-color'], { FORCE_COLOR: '1' }, false],
  [[], { FORCE_COLOR: '1' }, true],
  [[], { FORCE_COLOR: '0' }, false],
  [[], { NO_COLOR: '1' }, false],
])('colours with %j and %j: %s', async (args, env, coloured) => {
  const cwd = folder({ 'a.journey': bad() });
  const { stdout } = await journey(['check', ...args], { cwd, env });
  expect(stdout.includes(colour)).toBe(coloured);
  expect(stdout).toContain('error');
});
