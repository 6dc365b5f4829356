import { expect, test } from 'vitest';
import type { Finding } from '../../src/rules/rule.ts';
import { english } from '../../src/texts/say.ts';
import { loadWorkspace } from '../support/workspace.ts';

/** The sentences of a code in a text. */
async function said(code: string, text: string): Promise<string[]> {
  const workspace = await loadWorkspace({ 'a.journey': text });
  const found: Finding[] = [...workspace.findings().values()].flat();
  return found.filter(({ rule }) => rule.code === code).map(({ say }) => english(say));
}

const people = `persona ana "Ana" { limit 3 per week }
persona leo "Leo" { limit 9 per week }
channel email "E-mail" { medium digital  limit 2 per week }
channel letters "Letters" { medium analog }
`;
const journey = (facts: string) => `${people}
journey week "A week" {
  persona ana
  persona leo
  stage choose "Choose" {
${facts}
  }
}
`;

test('the sums of channels and of persons are told apart, each once for a persona', async () => {
  const facts = `
    touchpoint a "A" { on email  initiator brand  frequency 2 per week }
    touchpoint b "B" { on email  category advertising  frequency 1 per month }
    touchpoint c "C" { on letters  initiator brand  frequency 1 per week  persona ana }
    touchpoint d "D" { on letters  internal  initiator brand  frequency 9 per week }`;
  expect(await said('channel-overload', journey(facts))).toEqual([
    '‘ana’ gets 2.23 contacts per week on ‘email’ in ‘choose’; the limit is 2.',
    '‘ana’ gets 3.23 contacts per week in ‘choose’; the limit is 3.',
    '‘leo’ gets 2.23 contacts per week on ‘email’ in ‘choose’; the limit is 2.',
  ]);
});

test('one contact above the limit of its channel is no overload of the channel', async () => {
  const facts = '    touchpoint a "A" { on email  initiator brand  frequency 3 per week }';
  expect(await said('channel-overload', journey(facts))).toEqual([]);
  expect(await said('frequency-over-limit', journey(facts))).toEqual([
    '3 per week is more than the limit 2 per week of ‘email’.',
  ]);
});

test('the limit of the rules holds for channels without one, however it is written', async () => {
  const facts = '    touchpoint a "A" { on letters  frequency 3 per week }';
  const limit = (rate: string) => `rules { limit ${rate} }\n${journey(facts)}`;
  expect(await said('frequency-over-limit', limit('1 per day'))).toEqual([]);
  expect(await said('frequency-over-limit', limit('1 per 2 week'))).toEqual([
    '3 per week is more than the limit 1 per 2 weeks of ‘letters’.',
  ]);
  expect(await said('frequency-over-limit', limit('1 per order'))).toEqual([]);
});

test('promises are the same in every unit of time', async () => {
  const says = (promise: string) => `message m "M" { promise time ${promise} }
${journey('    touchpoint a "A" { says m  promise time 24 h }')}`;
  expect(await said('message-inconsistent', says('1 day'))).toEqual([]);
  expect(await said('message-inconsistent', says('24 EUR'))).toEqual([
    '‘time’ is 24\u00a0h here and 24\u00a0EUR in ‘m’.',
  ]);
  expect(await said('message-inconsistent', says('"a day"'))).toEqual(['‘time’ is 24\u00a0h here and a day in ‘m’.']);
});

test('a variant does not repeat what its base reports, however the figures change', async () => {
  const text = `${journey('    touchpoint a "A" { on email  initiator brand  frequency 4 per week }')}
journey target "Target" variant-of week {
  stage choose {
    touchpoint b "B" { on letters }
  }
}
`;
  expect(await said('channel-overload', text)).toEqual(['‘ana’ gets 4 contacts per week in ‘choose’; the limit is 3.']);
  expect(await said('frequency-over-limit', text)).toHaveLength(1);
  expect(await said('frequency-over-limit', text.replace('"B"', '"B" { on letters }\n    touchpoint a'))).toHaveLength(
    1,
  );
  expect(
    await said(
      'frequency-over-limit',
      text.replace('{ on letters }\n', '{ on letters }\n    touchpoint a { frequency 5 per week }\n'),
    ),
  ).toHaveLength(2);
});

test('a KPI off its target is told as people read it, and silent when units differ', async () => {
  const kpi = (facts: string) => `kpi k "K" { ${facts} }`;
  expect(await said('kpi-off-target', kpi('target 40..60 EUR  current 75 EUR'))).toEqual([
    '‘k’ is 75\u00a0EUR; the target is 40–60\u00a0EUR.',
  ]);
  expect(await said('kpi-off-target', kpi('target <= 1 day  current 25 h'))).toEqual([
    '‘k’ is 25\u00a0h; the target is <= 1\u00a0day.',
  ]);
  const differing = kpi('target >= 40  current 3 %  baseline 2 EUR per order');
  expect(await said('kpi-off-target', differing)).toEqual([]);
  expect(await said('kpi-unit-mismatch', differing)).toEqual([
    'The target has no unit, and the reading is in %.',
    'The target has no unit, and the reading is in EUR per order.',
  ]);
});

test('broken facts of messages and measures give no finding of their own', async () => {
  const text = `message m { promise }
kpi { target }
kpi k { target >=  current  tracked-by }
rules { limit  attention  stale }
${journey('    touchpoint a { on  says  frequency  attention  versus  value  promise }')}`;
  for (const code of [
    'message-inconsistent',
    'frequency-over-limit',
    'channel-overload',
    'kpi-off-target',
    'kpi-stale',
  ])
    expect(await said(code, text)).toEqual([]);
});
