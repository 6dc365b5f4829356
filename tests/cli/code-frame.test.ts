import { expect, test } from 'vitest';
import { codeFrame } from '../../src/cli/check/code-frame.ts';
import { displayLine } from '../../src/cli/check/display-line.ts';
import { paint } from '../../src/cli/output/colours.ts';
import { readMarkers } from '../support/markers.ts';
import { loadWorkspace } from '../support/workspace.ts';

/** The frame of the marked range of a text. */
async function frame(marked: string, coloured = false): Promise<string> {
  const { text, ranges, positions } = readMarkers(marked);
  const place = ranges[0] ?? { offset: positions[0] ?? 0, end: positions[0] ?? 0 };
  const file = (await loadWorkspace({ 'a.journey': text })).file('a.journey');
  const colours = paint(coloured);
  return `\n${codeFrame(file, file.range(place), colours, colours.red).lines.join('\n')}\n`;
}

test('a word', async () => {
  expect(await frame('journey a {\n  stage <|s|> "Shop"\n}\n')).toMatchInlineSnapshot(`
    "
      2 │   stage s "Shop"
        │         ^
    "
  `);
});

test('a place between two characters, and one at the end of a line', async () => {
  expect(await frame('persona <|>anna\n')).toMatchInlineSnapshot(`
    "
      1 │ persona anna
        │         ^
    "
  `);
  expect(await frame('persona anna<|>\npersona bob')).toMatchInlineSnapshot(`
    "
      1 │ persona anna
        │             ^
    "
  `);
});

test('tabs become spaces', async () => {
  expect(await frame('journey a {\n\t\tstage\t<|s|>\t"Shop"\n}\n')).toMatchInlineSnapshot(`
    "
      2 │     stage s "Shop"
        │           ^
    "
  `);
});

test('characters of East Asia and emoji take two columns, combining marks none', async () => {
  expect(await frame('stage s "日本語" <|expects|>\n')).toMatchInlineSnapshot(`
    "
      1 │ stage s "日本語" expects
        │                  ^^^^^^^
    "
  `);
  expect(await frame('stage s <|"日本"|> expects\n')).toMatchInlineSnapshot(`
    "
      1 │ stage s "日本" expects
        │         ^^^^^^
    "
  `);
  expect(await frame('stage s "e\u0301te\u0301 👩‍👩‍👧 🇷🇴 ✔\ufe0f" <|expects|>\n')).toMatchInlineSnapshot(`
    "
      1 │ stage s "été 👩‍👩‍👧 🇷🇴 ✔️" expects
        │                        ^^^^^^^
    "
  `);
});

test('what hides or acts on a terminal can be seen', async () => {
  expect(await frame('stage s "a\u001b[2Jb\u202ec\u200bd" <|expects|>\n')).toMatchInlineSnapshot(`
    "
      1 │ stage s "a␛[2Jb<U+202E>c<U+200B>d" expects
        │                                    ^^^^^^^
    "
  `);
  expect(await frame('stage s "a<|\u202e|>b" expects\n')).toMatchInlineSnapshot(`
    "
      1 │ stage s "a<U+202E>b" expects
        │           ^^^^^^^^
    "
  `);
});

test('a range over several lines shows the first and the last', async () => {
  expect(await frame('journey a <|{\n  stage s\n  stage t\n}|>\n')).toMatchInlineSnapshot(`
    "
      1 │ journey a {
        │           ^
      … │
      4 │ }
        │ ^
    "
  `);
  expect(await frame('journey a <|{\n  stage s }|> more\n')).toMatchInlineSnapshot(`
    "
      1 │ journey a {
        │           ^
      2 │   stage s } more
        │   ^^^^^^^^^
    "
  `);
  expect(await frame('<|persona anna\n|>persona bob\n')).toMatchInlineSnapshot(`
    "
      1 │ persona anna
        │ ^^^^^^^^^^^^
    "
  `);
});

test('numbers of lines stand right', async () => {
  expect(await frame(`${'\n'.repeat(8)}<|persona a {\n  goal "x" }|>`)).toMatchInlineSnapshot(`
    "
       9 │ persona a {
         │ ^^^^^^^^^^^
      10 │   goal "x" }
         │   ^^^^^^^^^^
    "
  `);
});

test('other line ends', async () => {
  expect(await frame('persona a\r\npersona <|b|>\r\npersona c\r\n')).toMatchInlineSnapshot(`
    "
      2 │ persona b
        │         ^
    "
  `);
});

test('a line that is too wide is cut around the mark', async () => {
  const far = 'word '.repeat(50);
  expect(await frame(`goal "${far}<|here|> ${far}"\n`)).toMatchInlineSnapshot(`
    "
      1 │ …word word word word word word word word here word word word word word word word word word word word word word word word …
        │                                          ^^^^
    "
  `);
  expect(await frame(`goal "<|here|> ${far}"\n`)).toMatchInlineSnapshot(`
    "
      1 │ goal "here word word word word word word word word word word word word word word word word word word word word word word…
        │       ^^^^
    "
  `);
  expect(await frame(`goal "${far}" <|here|>\n`)).toMatchInlineSnapshot(`
    "
      1 │ …rd word word word word word word word " here
        │                                          ^^^^
    "
  `);
  expect(await frame(`goal <|"${far}${far}"|>\n`)).toMatchInlineSnapshot(`
    "
      1 │ goal "word word word word word word word word word word word word word word word word word word word word word word word…
        │      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "
  `);
});

test('a line of many characters is not read to its end for each of its findings', () => {
  const long = `goal "${'日'.repeat(500_000)}"`;
  const start = performance.now();
  for (let i = 0; i < 300; i++) expect(displayLine(long, i, i + 400_000).length).toBeLessThan(130);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('the mark is coloured, not what is marked', async () => {
  expect(await frame('stage <|s|>', true)).toContain('\u001b[31m^\u001b[39m');
});
