import { expect, test } from 'vitest';
import { nameInUri } from '../../src/texts/name-in-uri.ts';

test.each([
  ['file:///maps/shop.journey', 'shop.journey'],
  ['file:///maps/p%C3%A2ine%20%231.journey', 'pâine #1.journey'],
  ['git:/maps/shop.journey?%7B%22ref%22%3A%22a/b%22%7D', 'shop.journey'],
  ['file:///maps/50%25.journey#L3', '50%.journey'],
  // never escaped
  ['file:///maps/50%.journey', '50%.journey'],
  // of data that was taken away
  ['../maps/50% #1?.journey', '50% #1?.journey'],
  ['a%20b.journey', 'a%20b.journey'],
  ['untitled:Untitled-1', 'Untitled-1'],
])('%s is called %s', (uri, name) => {
  expect(nameInUri(uri)).toBe(name);
});
