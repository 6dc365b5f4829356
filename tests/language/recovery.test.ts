import { describe, expect, test } from 'vitest';
import type { TestWorkspace } from '../support/workspace.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';
import { tokensOf } from './tokens.ts';

const texts = exampleTexts();

// of the long one every third token, which has each keyword many times; JOURNEY_TOKENS=1 takes all
describe.each([
  ['aurora.journey', Number(process.env.JOURNEY_TOKENS ?? 3)],
  ['coffee-club.journey', 1],
])('%s', (path, step) => {
  const text = texts[path] ?? '';
  const all = tokensOf(text);
  const tokens = all.filter((_, i) => i % step === 0);
  const without = tokens.map(({ offset, end }) => text.slice(0, offset) + text.slice(end));

  test('without any one of its tokens, nearly all touchpoints are on the map', async () => {
    const kept = await keptTouchpoints(text, without);
    const worst = [...kept.entries()].sort(([, a], [, b]) => a - b).slice(0, 5);
    console.log(`${path}: ${percent(average(kept))} of the touchpoints without one of ${tokens.length} tokens`);
    console.log(worst.map(([i, part]) => `  ${percent(part)} without ${describeToken(text, i)}`).join('\n'));
    expect(average(kept)).toBeGreaterThan(0.95);
  });

  test('with any one token twice', async () => {
    const kept = await keptTouchpoints(
      text,
      tokens.map(({ offset, end }) => `${text.slice(0, end)} ${text.slice(offset)}`),
    );
    expect(average(kept)).toBeGreaterThan(0.9);
  });

  test('with any two neighbouring tokens swapped', async () => {
    const pairs = all.slice(1).map((second, i) => ({ first: all[i] ?? second, second }));
    const swapped = pairs
      .filter((_, i) => i % step === 0)
      .map(({ first, second }) => {
        const between = text.slice(first.end, second.offset);
        return (
          text.slice(0, first.offset) +
          text.slice(second.offset, second.end) +
          between +
          text.slice(first.offset, first.end) +
          text.slice(second.end)
        );
      });
    expect(average(await keptTouchpoints(text, swapped))).toBeGreaterThan(0.9);
  });

  test('cut off after any token, what stands before it is on the map', async () => {
    const workspace = await loadWorkspace({ 'cut.journey': text });
    const starts = touchpointsOf(workspace).map(([name, offset]) => ({ name, offset }));
    const kept: number[] = [];
    for (const { end } of tokens) {
      await workspace.change('cut.journey', text.slice(0, end));
      // the one that is cut itself has perhaps no name yet
      const whole = starts.filter(({ offset }) => offset < end).slice(0, -1);
      const left = new Set(touchpointsOf(workspace).map(([name]) => name));
      kept.push(whole.length === 0 ? 1 : whole.filter(({ name }) => left.has(name)).length / whole.length);
    }
    expect(average(kept)).toBeGreaterThan(0.98);
  });

  function describeToken(text: string, index: number): string {
    const { offset = 0, end = 0 } = tokens[index] ?? {};
    return `${JSON.stringify(text.slice(offset, end))} in line ${text.slice(0, offset).split('\n').length}`;
  }
});

test.each([
  ['goal of the stage "Look"', 'of the stage "Look"'],
  ['goal the stage', 'the stage'],
  ['goal stage "Look"', 'stage "Look"'],
  ['note see the touchpoint "Pay" // later', 'see the touchpoint "Pay"'],
  ['note in every touchpoint of it', 'in every touchpoint of it'],
  ['evidence survey of stage "Look"', 'of stage'],
])('%s: words without quotes, even keywords, cost no more than their line', async (line, found) => {
  const text = `journey j "J" {
  stage look "Look" {
    ${line}
    touchpoint ad "Ad"
    touchpoint pay "Pay"
  }
  stage use "Use" { touchpoint call "Call" }
}
`;
  const workspace = await loadWorkspace({ 'words.journey': text });
  const [file] = workspace.model.all();
  const [journey] = file?.journeys.map((one) => workspace.model.journey(one)) ?? [];
  expect(journey?.touchpoints.map(({ name, stage }) => [name, stage])).toEqual([
    ['ad', 'look'],
    ['pay', 'look'],
    ['call', 'use'],
  ]);
  const broken = workspace
    .findings()
    .get('words.journey')
    ?.filter(({ rule }) => rule.code === 'syntax-error');
  expect(broken?.map(({ place: { offset, end } }) => text.slice(offset, end))).toEqual([found]);
});

test('a keyword behind a fact without its text starts the next fact', async () => {
  const text = 'journey j "J" { stage s "S" { touchpoint t "T" { does  feels -1 } } }\n';
  const { model } = await loadWorkspace({ 'words.journey': text });
  const [touchpoint] = model.all().flatMap((file) => file.journeys.flatMap((one) => model.journey(one).touchpoints));
  expect(touchpoint?.fact('feels')?.number).toBe(-1);
});

const keywordsBehindWords: [block: string, line: string, kept: string[]][] = [
  ['stage', 'feels +1 the touchpoint "x"', ['feels']],
  ['stage', 'feels good the touchpoint "x"', ['feels']],
  ['stage', 'feels +1 "ok" as in touchpoint x', ['feels']],
  ['stage', 'goal "x" of the touchpoint', ['goal']],
  ['stage', 'duration 3 h for the touchpoint x', ['duration']],
  ['journey', 'state as-is with a hybrid "x"', ['state']],
  ['journey', 'flow linear in each stage x', ['flow']],
  ['touchpoint', 'critical because on web it fails', ['critical']],
  ['touchpoint', 'feels +1 because value is critical', ['feels']],
  // what is whole was meant
  ['touchpoint', 'does "x" then does "y"', ['does', 'does']],
  ['touchpoint', 'on web and feels +1  critical', ['on', 'feels', 'critical']],
  ['stage', 'feels +1 the touchpoint x "X"', ['feels', 'touchpoint']],
  ['stage', 'feels +1 the touchpoint "X" { ends }', ['feels', 'touchpoint']],
  // nothing is too much here
  ['stage', 'feels +1 #tag touchpoint x touchpoint y', ['feels', '#', 'touchpoint', 'touchpoint']],
  ['touchpoint', 'leads-to pain when "x" after 3 people  critical', ['leads-to', 'critical']],
  ['touchpoint', 'on stage  entry  critical', ['on', 'entry', 'critical']],
];
test.each(keywordsBehindWords)(
  'in a %s %s: keywords behind words that nothing takes start nothing',
  async (block, line, kept) => {
    const before = { journey: '', stage: 'stage s "S" {', touchpoint: 'stage s "S" { touchpoint t "T" {' }[block] ?? '';
    const text = `journey j "J" {\n${before}\n${line}\nnote "n"\n${before.replaceAll(/[^{]/g, '').replaceAll('{', '}')}}\n`;
    const { model } = await loadWorkspace({ 'words.journey': text });
    const [file] = model.all();
    let [statement] = file?.statements ?? [];
    for (const inner of ['stage', 'touchpoint']) if (before.includes(inner)) statement = statement?.fact(inner);
    expect(statement?.members.map(({ keyword }) => keyword)).toEqual([...kept, 'note']);
  },
);

/** For each text the part of the touchpoints of the whole text that is on its maps. Findings and maps never throw. */
async function keptTouchpoints(whole: string, broken: readonly string[]): Promise<number[]> {
  const workspace = await loadWorkspace({ 'broken.journey': whole });
  const all = touchpointsOf(workspace).map(([name]) => name);
  const kept: number[] = [];
  for (const text of broken) {
    await workspace.change('broken.journey', text);
    workspace.findings({ profile: 'strict' });
    const left = new Set(touchpointsOf(workspace).map(([name]) => name));
    kept.push(all.filter((name) => left.has(name)).length / all.length);
  }
  return kept;
}

/** Names and offsets of the touchpoints on the maps of a workspace with one file. */
function touchpointsOf({ model }: TestWorkspace): [string, number][] {
  return model
    .all()
    .flatMap((file) =>
      file.journeys
        .flatMap((declaration) => model.journey(declaration).touchpoints)
        .map(({ name, declaration }): [string, number] => [name, declaration.extent().offset]),
    );
}

function average(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
