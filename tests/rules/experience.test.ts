import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallsOf } from '../../src/analytics/falls.ts';
import { groupG } from '../../src/rules/group-g.ts';
import { english } from '../../src/texts/say.ts';
import { draft, written } from '../analytics/random-journey.ts';
import { loadWorkspace } from '../support/workspace.ts';

type Options = Parameters<Awaited<ReturnType<typeof loadWorkspace>>['findings']>[0];

/** What the rules of experience find in a file: line, code and sentence. */
async function found(text: string, options?: Options): Promise<string[]> {
  const workspace = await loadWorkspace({ 'page.journey': text });
  return [...workspace.findings(options).values()]
    .flat()
    .filter(({ rule }) => groupG.includes(rule))
    .map(({ rule, say, place }) => `${place.file.line(place.offset) + 1} ${rule.code}: ${english(say)}`);
}

const twoPersonas = 'persona ana "Ana"\npersona leo "Leo"\n';

test('an expectation of one persona meets the experience of everybody', async () => {
  const text = `${twoPersonas}journey week "A week" { persona ana  persona leo
  stage buy "Buy" { touchpoint till "At the till" {
    expects 3
    expects 5 for leo
    gets 2
  } }
}`;
  expect(await found(text)).toEqual(['7 expectation-gap: Customers expect 5 and get 2.']);
});

test('the mood is written with its sign, and the fall from the highest feeling is told', async () => {
  const text = `persona ana "Ana"
journey week "A week" {
  flow branching
  persona ana
  stage buy "Buy" {
    touchpoint shelf "Shelf" { entry  feels +1  leads-to aisle }
    touchpoint taste "Taste" { entry  feels +2  leads-to aisle }
    touchpoint aisle "Aisle" { leads-to till }
    touchpoint till "Till" { feels -2  pain process "A queue"  leads-to home }
    touchpoint home "Home" { feels 0  ends  leads-to shelf }
  }
}`;
  expect(await found(text)).toEqual(['9 emotion-drop: The mood falls from +2 to -2.']);
});

test('a touchpoint that shares the place of another does not come after it', async () => {
  const text = `persona ana "Ana"
journey week "A week" {
  persona ana
  stage buy "Buy" {
    touchpoint counter "Counter" { feels +2 }
    touchpoint machine "Machine" { instead-of counter "it is late"  feels -1  pain process "A queue" }
    touchpoint home "Home" { feels 0 }
  }
}`;
  expect(await found(text)).toEqual([]);
});

test('a circle of instead-of is a place of its own', async () => {
  const text = `persona ana "Ana"
journey week "A week" {
  persona ana
  stage buy "Buy" {
    touchpoint a "A" { instead-of b  feels +2 }
    touchpoint b "B" { instead-of a  feels +2 }
    touchpoint c "C" { feels -1  pain process "A queue" }
  }
}`;
  expect(await found(text)).toEqual([
    '7 emotion-drop: The mood falls from +2 to -1.',
    '7 weak-ending: People remember the end, and it is negative.',
  ]);
});

test('pains of two journeys with one name are two pains', async () => {
  const pain = 'feels -1  pain process "A queue" as queue { severity high }';
  const text = `persona ana "Ana"
journey one "One" { persona ana  stage buy "Buy" {
  touchpoint till "Till" { ${pain} }
  touchpoint home "Home" { feels 0 }
} }
journey two "Two" { persona ana  stage buy "Buy" {
  touchpoint till "Till" { ${pain} }
  touchpoint home "Home" { feels 0 }
} }
journey target "Target" variant-of one { state to-be  stage buy { touchpoint till { feels 0  resolves queue } } }`;
  expect(await found(text)).toEqual(['7 pain-without-remedy: No remedy yet for “A queue”.']);
});

test('a variant does not repeat its base, unless it writes one of the facts', async () => {
  const base = `persona ana "Ana"
journey today "Today" {
  persona ana
  stage buy "Buy" {
    touchpoint taste "Taste" { feels +2 }
    touchpoint till "Till" { critical  feels -1  expects 4  gets 2  pain process "A queue" }
    touchpoint call "Call" { feels 0  gets 2 }
    touchpoint home "Home" { feels -1 }
  }
}
`;
  const codes = (lines: string[]) => lines.map((line) => line.split(':')[0]);
  const today = ['6 critical-negative', '6 emotion-drop', '6 expectation-gap', '7 expectation-one-sided'];
  const end = ['8 negative-without-pain', '8 weak-ending'];
  const target = 'journey target "Target" variant-of today { state to-be  stage buy {\n  ';
  const quiet = `${base}${target}touchpoint till { opportunity "A shelf" }\n} }`;
  expect(codes(await found(quiet))).toEqual([...today, ...end]);
  const writes = `${base}${target}touchpoint till { expects 5 }\n  touchpoint home { feels -2 }\n} }`;
  expect(codes(await found(writes))).toEqual([
    ...today,
    ...end,
    '12 expectation-gap',
    '13 negative-without-pain',
    '13 to-be-worse',
    '13 weak-ending',
  ]);
});

test('in the strict profile a journey without any figure has to ask its customers too', async () => {
  const text = 'persona ana "Ana"\njourney week "A week" { persona ana  stage buy "Buy" { touchpoint till "Till" } }';
  expect(await found(text)).toEqual([]);
  expect(await found(text, { profile: 'strict' })).toEqual([
    '2 no-feedback-loop: Nobody is asked after the purchase.',
    '2 touchpoint-unmeasured: Nothing measures ‘till’.',
  ]);
});

test('times are compared in one unit and told as people read them', async () => {
  const text = `persona ana "Ana"
journey week "A week" { persona ana  stage buy "Buy" {
  touchpoint till "Till" { triggers box after 1..3 d }
  touchpoint box "Box" { within 48 h  duration 50 h }
} }`;
  expect(await found(text)).toEqual(['4 slower-than-agreed: ‘box’ takes 1–3\u00a0days; 48\u00a0h were agreed.']);
});

test('dates are read on the day that is handed in', async () => {
  const text = `persona ana "Ana"
journey week "A week" { persona ana  stage buy "Buy" {
  touchpoint till "Till" { opportunity "A shelf" { due 2026-08 } }
} }`;
  expect(await found(text, { today: '2026-08-31' })).toEqual([]);
  expect(await found(text, { today: '2026-09-01' })).toEqual(['3 due-passed: Due since 2026-08.']);
});

test('the falls that are reported are those that the figures of the map count', async () => {
  const workspace = await loadWorkspace({ 'a.journey': '' });
  await fc.assert(
    fc.asyncProperty(draft, async (one) => {
      await workspace.change('a.journey', written(one));
      const reported = (workspace.findings().get('a.journey') ?? [])
        .filter(({ rule }) => rule.code === 'emotion-drop')
        .map(({ subject, say: { values } }) => `${subject} ${Number(values?.a) - Number(values?.b)}`);
      const counted = fallsOf(workspace.map('a.journey')).map(({ to, by }) => `${to} ${by}`);
      expect(reported.sort()).toEqual(counted.sort());
    }),
    { numRuns: 200 },
  );
});
