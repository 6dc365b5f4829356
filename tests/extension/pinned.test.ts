import { describe, expect, test } from 'vitest';
import { pinnedIn, shownIn } from '../../src/extension/pinned.ts';
import type { MapResult } from '../../src/protocol/messages.ts';

/** A result of a file with these journeys, of which one is shown. */
function result(ids: string[], picked = ids[0]): MapResult {
  const journeys = ids.map((id) => ({ id, label: id.toUpperCase() }));
  return { journeys, findings: [], places: [], ...(picked !== undefined && { picked }) };
}

describe('a map is pinned', () => {
  test('to the first journey of its file, once there is one', () => {
    expect(pinnedIn(undefined, undefined, result([]))).toBeUndefined();
    expect(pinnedIn(undefined, result([]), result(['a', 'b']))).toBe('a');
    expect(shownIn(undefined)).toBeUndefined();
  });

  test('also when another one comes before it, and while its file lacks it', () => {
    expect(pinnedIn('a', result(['a']), result(['new', 'a']))).toBe('a');
    expect(pinnedIn('b', result(['a', 'b']), result(['a']))).toBe('b');
    expect(pinnedIn('b', result(['a', 'b']), result([]))).toBe('b');
  });

  test('under its new name where it is renamed, key by key', () => {
    expect(pinnedIn('b', result(['a', 'b']), result(['a', 'be'], 'a'))).toBe('be');
    expect(pinnedIn('b', result(['a', 'b']), result(['a', ''], 'a'))).toBe('');
    expect(pinnedIn('b', undefined, result(['a', 'c']))).toBe('b');
  });

  test('not to its neighbour, where what stands in its place was there before', () => {
    expect(pinnedIn('b', result(['a', 'b', 'c']), result(['b2', 'a', 'c']))).toBe('b');
  });
});
