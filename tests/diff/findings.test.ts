import { expect, test } from 'vitest';
import { diffFindings, diffJourneyFindings } from '../../src/diff/findings.ts';

const finding = (code: string, target: string, message: string) => ({ code, target, message });
const off = (goal: number) => finding('kpi-off-target', 'sales', `sales is 2 %; the target is ${goal} %.`);

test.each([diffFindings, diffJourneyFindings])(
  '%o: what a rule still finds, in other words, is not gone',
  (compare) => {
    const gone = finding('kpi-off-target', 'calls', 'calls is 9; the target is 5.');
    expect(compare([off(3), gone], [off(4)])).toEqual({ won: [off(4)], lost: [gone] });
  },
);

test('equal ones count one by one', () => {
  expect(diffFindings([off(3)], [off(3), off(3)])).toEqual({ won: [off(3)], lost: [] });
  expect(diffFindings([off(3), off(3)], [off(3)])).toEqual({ won: [], lost: [off(3)] });
});

test('of two journeys the place does not count', () => {
  const [was, is] = ['now', 'goal'].map((journey) => finding('weak-ending', journey, 'People remember the end.'));
  if (!was || !is) throw new Error('both are there');
  expect(diffJourneyFindings([was], [is])).toEqual({ won: [], lost: [] });
  expect(diffFindings([was], [is])).toEqual({ won: [is], lost: [was] });
});
