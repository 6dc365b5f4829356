import { expect, test } from 'vitest';
import { loadWorkspace } from '../support/workspace.ts';

const sketch = `persona ana "Ana"
journey week "A week" {
  persona ana
  stage buy "Buy" { touchpoint till "At the till" }
  stage eat "Eat" { phase before  touchpoint table "At the table" }
}`;

/** Codes that ask for more of an aspect once it is used, and of everything in the strict profile. */
const completeness = [
  'touchpoint-outside-grid',
  'phase-uncovered',
  'lifecycle-uncovered',
  'role-uncovered',
  'category-uncovered',
  'control-unknown',
];

async function codes(text: string, profile: 'standard' | 'strict'): Promise<string[]> {
  const found = (await loadWorkspace({ 'a.journey': text })).findings({ profile });
  return [...found.values()].flat().map(({ rule }) => rule.code);
}

test.each(completeness)('%s waits until its aspect is used, except in the strict profile', async (code) => {
  expect(await codes(sketch, 'standard')).not.toContain(code);
  expect(await codes(sketch, 'strict')).toContain(code);
});

test('the strict profile asks for the purchase as soon as there is a purchase phase', async () => {
  const text = sketch.replace('stage buy "Buy" {', 'stage buy "Buy" { phase during ');
  expect(await codes(text, 'standard')).not.toContain('purchase-missing');
  expect(await codes(text, 'strict')).toContain('purchase-missing');
});

test('a stage without a phase is asked about in the strict profile, even if no other stage has one', async () => {
  const text = sketch.replace(' phase before ', '');
  expect(await codes(text, 'standard')).not.toContain('stage-without-phase');
  expect((await codes(text, 'strict')).filter((code) => code === 'stage-without-phase')).toHaveLength(2);
});

test('a variant does not repeat what its base lacks', async () => {
  const text = `channel web "Website" { medium digital }
journey today "Today" {
  stage buy "Buy" {
    phase before
    touchpoint home "Home page" {
      on web
      role inform
      category word-of-mouth
      control owned
    }
    touchpoint loose "Loose"
  }
  stage eat "Eat" { phase after }
}
journey target "Target" variant-of today {
  stage buy {
    touchpoint home { does "Looks" }
    touchpoint loose { does "Wonders" }
  }
}`;
  const found = [...(await loadWorkspace({ 'a.journey': text })).findings().values()].flat();
  const lineOfTarget = text.slice(0, text.indexOf('journey target')).length;
  expect(found.filter(({ place }) => place.offset < lineOfTarget).length).toBeGreaterThan(8);
  expect(found.filter(({ place }) => place.offset >= lineOfTarget).map(({ rule }) => rule.code)).toEqual([]);
});

test('what has no name yet is asked for its name, and for nothing else', async () => {
  const nameless = sketch.replace('touchpoint till "At the till"', 'touchpoint "At the till" { feels -2 }');
  const workspace = await loadWorkspace({ 'a.journey': `channel web "Web" { medium digital }\n${nameless}` });
  const found = [...workspace.findings().values()].flat();
  const line = found.filter(({ place }) => place.file.line(place.offset) === 4);
  expect(line.map(({ rule }) => rule.code)).toEqual(['stage-without-phase', 'syntax-error']);
});
