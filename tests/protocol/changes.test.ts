import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, withChange } from '../../src/protocol/changes.ts';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';

/** As it arrives elsewhere. */
function sent<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

describe('what changes in a map', () => {
  test('is that of one card where one card is edited, and leaves all others the same objects', async () => {
    const { model } = await mapResultOf(bigJourney({ stages: 10, channels: 8, touchpoints: 100 }));
    if (!model) throw new Error('There is no map.');
    const next = structuredClone(model);
    const card = next.cards[50];
    if (card) card.label = 'Edited';
    const change = sent(changeOf(model, next));
    expect(change).toEqual({
      parts: {
        cards: {
          items: [
            { from: 0, to: 50 },
            { at: 50, change: { parts: { label: { now: 'Edited' } } } },
            { from: 51, to: 100 },
          ],
        },
      },
    });
    const made = withChange(model, change);
    expect(made).toEqual(next);
    expect(made.lanes).toBe(model.lanes);
    expect(made.cards.filter((one, i) => one !== model.cards[i])).toHaveLength(1);
  });

  test('is nothing where nothing does', async () => {
    const { model } = await mapResultOf(bigJourney({ stages: 3, channels: 4, touchpoints: 20 }));
    expect(changeOf(model, structuredClone(model))).toBeUndefined();
    expect(withChange(model, undefined)).toBe(model);
  });

  test('finds cards again by their ids where one comes before them', () => {
    const cards = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
    const next = [{ id: 'new', label: '' }, ...structuredClone(cards)];
    expect(changeOf(cards, next)).toEqual({ items: [{ now: { id: 'new', label: '' } }, { from: 0, to: 3 }] });
    expect(changeOf(cards, cards.toReversed())).toEqual({
      items: [2, 1, 0].map((at) => ({ from: at, to: at + 1 })),
    });
    expect(changeOf(cards, cards.slice(1))).toEqual({ items: [{ from: 1, to: 3 }] });
    expect(changeOf(cards, [])).toEqual({ items: [] });
  });

  test('is the whole list where most of a long one differs', () => {
    const cards = Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, line: i }));
    const moved = cards.map(({ id, line }) => ({ id, line: line + 1 }));
    expect(changeOf(cards, moved)).toEqual({ now: moved });
  });

  test('gives the next value from the last one, whatever both are, to the last byte', () => {
    const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), more: fc.jsonValue({ maxDepth: 2 }) });
    const value = fc.oneof(fc.jsonValue(), fc.array(item), fc.record({ list: fc.array(item), rest: fc.jsonValue() }));
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [last, next] = [sent(one), sent(other)];
        const before = JSON.stringify(last);
        expect(JSON.stringify(withChange(last, sent(changeOf(last, next))))).toBe(JSON.stringify(next));
        expect(JSON.stringify(last)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });
});
