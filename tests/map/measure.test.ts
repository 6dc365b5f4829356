import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import type { Style } from '../../src/map/text/measure.ts';
import { graphemesOf, measure } from '../../src/map/text/measure.ts';
import { flat, shorten, wrap } from '../../src/map/text/wrap.ts';
import { label } from './labels.ts';

const plain: Style = { size: 10, weight: 400 };
const rooms = fc.integer({ min: 40, max: 400 });

test.each([400, 600] as const)('a text is as wide as its letters in Inter, weight %d', (weight) => {
  // biome-ignore lint/suspicious/noExplicitAny: the package has no type for a single font
  const font = create(readFileSync(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`)) as any;
  for (const text of ['From scroll to tasting circle', '18 k – 20 k', '“Café” & Öl, 100 %']) {
    const advances = [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0)).advanceWidth as number);
    const sum = advances.reduce((all, one) => all + one, 0) / font.unitsPerEm;
    expect(measure(text, { size: 16, weight })).toBeCloseTo(sum * 16, 0);
  }
});

test('space between letters counts', () => {
  expect(measure('abc', { ...plain, spacing: 0.1 })).toBeCloseTo(measure('abc', plain) + 3);
});

test('what Inter does not have is taken for a full square, marks for nothing, a picture for one', () => {
  expect(measure('日本', plain)).toBe(20);
  expect(measure('e\u0301', plain)).toBe(measure('e', plain));
  expect(measure('👩‍👩‍👧', plain)).toBeLessThan(16);
  expect(measure('\u202e\u200b', plain)).toBe(0);
});

test('a shortened text fits, is the text itself or its beginning with an ellipsis', () => {
  fc.assert(
    fc.property(label, rooms, (text, room) => {
      const short = shorten(text, room, plain);
      expect(measure(short, plain)).toBeLessThanOrEqual(room);
      if (short !== text) {
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
      } else expect(measure(text, plain)).toBeLessThanOrEqual(room);
    }),
  );
});

test('every line fits, and all lines together are the text', () => {
  fc.assert(
    fc.property(label, rooms, (text, room) => {
      const whole = flat(text);
      const { lines, cut } = wrap(whole, room, plain);
      expect(cut).toBe(false);
      for (const line of lines) expect(measure(line.trimEnd(), plain)).toBeLessThanOrEqual(room);
      expect(lines.join('')).toBe(whole);
    }),
  );
});

test('plain texts, which are broken without Unicode’s rules, are broken where those say', () => {
  const letters = fc.constantFrom(...'ab7  .,;:!?\'"()/--');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 60 }), fc.integer({ min: 12, max: 80 }), (text, room) => {
      const { lines } = wrap(`${text} `, room, plain);
      // a word of other letters, too long for a line, brings Unicode's rules in, and begins a line of its own
      const other = wrap(`${text} ${'é'.repeat(200)}`, room, plain).lines;
      expect(other.slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});

test('characters are what Unicode takes for one, signs without its rules too', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const parts = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const isWrong = (text: string) => [...graphemesOf(text)].join('|') !== parts(text).join('|');
  const signs = Array.from({ length: 0x2c00 - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
  expect(signs.flatMap((sign) => [sign + sign, `a${sign}`, `${sign}→`]).filter(isWrong)).toEqual([]);
  fc.assert(fc.property(label, (text) => !isWrong(text)));
});

test('a text that is cut says so, ends in an ellipsis and fits', () => {
  fc.assert(
    fc.property(label, rooms, fc.integer({ min: 1, max: 3 }), (text, room, most) => {
      const whole = flat(text);
      const { lines, cut } = wrap(whole, room, plain, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(measure(line.trimEnd(), plain)).toBeLessThanOrEqual(room);
      expect(cut).toBe(wrap(whole, room, plain).lines.length > most);
      if (cut) expect(lines.at(-1)).toMatch(/…$/);
    }),
  );
});
