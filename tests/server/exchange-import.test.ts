import { expect, test } from 'vitest';
import { packBytes, unpackBytes } from '../../src/protocol/bytes.ts';
import { readImport, readPaste } from '../../src/server/exchange/read-import.ts';
import { wordsFor } from '../../src/texts/catalogues.ts';

const words = wordsFor('en');
const bytes = (text: string) => packBytes(new TextEncoder().encode(text));
const read = (name: string, text: string) => readImport({ name, content: bytes(text) }, words);

test('bytes travel as text and come back as they were, however many', () => {
  const many = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
  expect(unpackBytes(packBytes(many))).toEqual(many);
  expect(packBytes(new Uint8Array())).toBe('');
});

test('a diagram becomes the text of a journey file, with the name of its journey and its notes in words', () => {
  const { text, journey, label, problem, notes } = read(
    'lunch.mmd',
    'journey\n title Lunch\n %% soon\n section Eat\n Soup: 5: Ana\n Bread\n',
  );
  expect(text).toMatch(/^persona ana "Ana"\n[\s\S]*^journey lunch "Lunch" \{\n/m);
  expect([journey, label]).toEqual(['lunch', 'Lunch']);
  expect(problem).toBeUndefined();
  expect(notes.notes).toContainEqual({ message: 'Comments stay comments.', line: 3 });
  expect(notes.summary).toBe(`There are ${notes.notes.length} notes about it.`);
});

test('a sheet without a title is called after its file; a single note is counted as one', () => {
  const { journey, notes } = read('my lunch.csv', 'Stage,Touchpoint,Wind\r\nEat,Soup,north\r\n');
  expect(journey).toBe('my-lunch');
  expect(notes.summary).toBe('There is 1 note about it.');
});

test('what holds no journey is told with the reason', () => {
  const { text, problem } = read('prices.csv', 'Item,Price\r\nSoup,5\r\n');
  expect(text).toBeUndefined();
  expect(problem).toBe(
    'There is no journey in ‘prices.csv’. No heading of this table is known, so nothing was read. Expected at least Stage and Touchpoint.',
  );
  expect(read('notes.txt', 'milk').problem).toBe(
    '‘notes.txt’ is nothing that can be imported. Expected Mermaid, CSV, XLSX, CJML or JSON.',
  );
});

test('one diagram of a page alone, with the lines of the page', () => {
  const page =
    '# Meals\n\n```mermaid\njourney\n  title Lunch\n  Soup: 5: Ana\n```\n\n```mermaid\njourney\n  title Dinner\n  %% late\n  Fish: 3: Ana\n```\n';
  const at = (line: number) => readImport({ name: 'meals.md', content: bytes(page), line }, words);
  expect(at(3).text).toContain('"Lunch"');
  expect(at(3).text).not.toContain('"Dinner"');
  expect(at(8)).toMatchObject({
    journey: 'dinner',
    notes: { notes: expect.arrayContaining([{ message: 'Comments stay comments.', line: 12 }]) },
  });
  expect(at(0).problem).toContain('There is no journey in ‘meals.md’.');
  expect(read('meals.md', page).text).toMatch(/"Lunch"[\s\S]*"Dinner"/);
});

test('what was pasted is a journey, or a sentence says what was expected', () => {
  expect(readPaste({ text: 'Stage\tTouchpoint\nEat\tSoup\n' }, words).text).toContain('touchpoint soup "Soup"');
  expect(readPaste({ text: 'Stage\tTouchpoint\nEat\tSoup\n', name: 'lunch.journey' }, words).journey).toBe('lunch');
  expect(readPaste({ text: 'Soup, please' }, words)).toEqual({
    problem: 'The clipboard holds neither a table with a column Touchpoint nor a Mermaid journey diagram.',
    notes: { notes: [] },
  });
});
