import { expect, test } from 'vitest';
import { Lifeline } from '../../src/extension/lifeline.ts';

const minute = 60_000;

test('a server that dies is started again, four times within three minutes', () => {
  const line = new Lifeline();
  expect([0, 1, 2, 3, 4].map((second) => line.died(second * 1000).restart)).toEqual([true, true, true, true, false]);
});

test('deaths of long ago do not count', () => {
  const line = new Lifeline();
  const verdicts = [0, 1, 2, 3, 4, 5].map((time) => line.died(time * minute).restart);
  expect(verdicts).toEqual([true, true, true, true, true, true]);
});

test('a file that was being read at two deaths is set aside, and the count begins anew', () => {
  const line = new Lifeline();
  line.isReading('file:///bad.journey');
  expect(line.died(0)).toEqual({ restart: true });
  line.isReading('file:///good.journey');
  line.isReading('file:///bad.journey');
  expect(line.died(1)).toEqual({ restart: true, aside: 'file:///bad.journey' });
  expect([...line.aside]).toEqual(['file:///bad.journey']);
  expect([2, 3, 4, 5, 6].map((time) => line.died(time).restart)).toEqual([true, true, true, true, false]);
});

test('a file is not blamed for what happened long ago', () => {
  const line = new Lifeline();
  for (const time of [0, 10 * minute, 20 * minute]) {
    line.isReading('file:///good.journey');
    expect(line.died(time)).toEqual({ restart: true });
  }
  expect(line.aside.size).toBe(0);
});

test('a server that had nothing to do takes no file with it', () => {
  const line = new Lifeline();
  for (const time of [0, 1]) {
    line.isReading('file:///good.journey');
    line.isReading(undefined);
    expect(line.died(time)).toEqual({ restart: true });
  }
  expect(line.aside.size).toBe(0);
});

test('who asks for a fresh start gets one', () => {
  const line = new Lifeline();
  for (const time of [0, 1, 2, 3, 4]) line.died(time);
  line.forgive();
  expect(line.died(5)).toEqual({ restart: true });
});
