import { expect, test } from 'vitest';
import { firstJourney } from '../../src/extension/first-journey.ts';
import { wordsFor } from '../../src/texts/catalogues.ts';
import { loadWorkspace } from '../support/workspace.ts';

test.each(['en', 'fr', 'ro'])(
  'the first journey, taken as it is offered in %s, has nothing to warn of',
  async (lang) => {
    const text = firstJourney(wordsFor(lang)).replace(/\$\{\d+:([^}]*)\}/g, '$1');
    expect(text).not.toContain('$');
    const workspace = await loadWorkspace({ 'first.journey': text });
    const severe = (workspace.findings().get('first.journey') ?? []).filter(({ severity }) => severity !== 'hint');
    expect(severe.map(({ rule, severity }) => `${severity} ${rule.code}`)).toEqual([]);
  },
);
