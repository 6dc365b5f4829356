import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/texts/catalogues.ts';
import { listed, quoted } from '../../src/texts/lists.ts';
import { amount, quantity, rate, signed } from '../../src/texts/quantities.ts';
import { asIs, english, say, wordsOf } from '../../src/texts/say.ts';

describe('a saying in words', () => {
  test('values stand where their placeholders are; what has no value stays', () => {
    expect(english(say('{a} and {b} and {c}', { a: 'x', b: say('no {d}', { d: 1 }) }))).toBe('x and no 1 and {c}');
  });

  test('what people write is never read as a text of ours', () => {
    expect(english(say('‘{name}’', { name: '{name} | {count}' }))).toBe('‘{name} | {count}’');
    expect(english(asIs('one | two {a}'))).toBe('one | two {a}');
    expect(english(say('{constructor} {toString}', {}))).toBe('{constructor} {toString}');
  });

  test.each([
    ['en', 0, '0 touchpoints'],
    ['en', 1, '1 touchpoint'],
    ['fr', 0, '0 point de contact'],
    ['fr', 1, '1 point de contact'],
    ['fr', 2, '2 points de contact'],
    ['fr', 1_000_000, '1000000 points de contact'],
    ['ro', 1, 'un punct de contact'],
    ['ro', 2, '2 puncte de contact'],
    ['ro', 20, '20 de puncte de contact'],
    ['ro', 101, '101 puncte de contact'],
  ])('%s counts %d', (lang, count, text) => {
    expect(wordsFor(lang)(say('{count} touchpoint | {count} touchpoints', { count }))).toBe(text);
  });

  test('without a translation the text is English, even with forms', () => {
    const words = wordsOf(new Map(), 'ro');
    expect(words(say('{count} day | {count} days', { count: 20 }))).toBe('20 days');
  });

  test.each([
    ['fr-CA', 'janvier'],
    ['ro_RO.UTF-8', 'ianuarie'],
    ['RO', 'ianuarie'],
    ['fro', 'January'],
    ['', 'January'],
    ['constructor', 'January'],
    [undefined, 'January'],
  ])('the language of %j', (tag, text) => expect(wordsFor(tag)(say('January'))).toBe(text));
});

test('names in the quotation marks of the reader', () => {
  const names = quoted(['a', 'b', 'c']);
  expect(['en', 'fr', 'ro'].map((lang) => wordsFor(lang)(names))).toEqual([
    '‘a’, ‘b’, ‘c’',
    '«\u00a0a\u00a0», «\u00a0b\u00a0», «\u00a0c\u00a0»',
    '„a”, „b”, „c”',
  ]);
  expect(english(listed([]))).toBe('');
});

test.each([
  [amount(18_400), '18.4 k', '18,4 k', '18,4 mii'],
  [amount(1_250_000), '1.25 M', '1,25 M', '1,25 mil.'],
  [amount(2_000_000_000), '2 bn', '2 Md', '2 mld.'],
  [amount(1234.5, true), '1 234.5', '1 234,5', '1 234,5'],
  [quantity({ value: 2.1, unit: '%' }), '2.1 %', '2,1 %', '2,1 %'],
  [quantity({ value: 7, high: 15, unit: 's' }), '7–15 s', '7–15 s', '7–15 s'],
  [quantity({ value: 48, unit: 'EUR', per: 'order' }), '48 EUR per order', '48 EUR par commande', '48 EUR pe comandă'],
  [quantity({ value: 1, unit: 'd' }), '1 day', '1 jour', '1 zi'],
  [quantity({ value: 25, unit: 'day' }), '25 days', '25 jours', '25 de zile'],
  [rate({ count: 3, every: 1, period: 'week' }), '3 per week', '3 par semaine', '3 pe săptămână'],
  [rate({ count: 1, every: 2, period: 'week' }), '1 per 2 weeks', '1 pour 2 semaines', '1 la 2 săptămâni'],
  [signed(0.5), '+0.5', '+0,5', '+0,5'],
  [signed(-2), '−2', '−2', '−2'],
])('a number: %j', (number, ...texts) => {
  expect(['en', 'fr', 'ro'].map((lang) => wordsFor(lang)(number).replaceAll('\u00a0', ' '))).toEqual(texts);
});
