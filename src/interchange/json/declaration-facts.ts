import type { Kind } from '../../language/vocabulary.ts';
import type { Entry } from '../entry.ts';
import type { Facts } from './facts.ts';
import type { Loose } from './loose.ts';

/** The facts of what is declared outside of journeys, from what a map says of it. */
export function factsOf(kind: Kind, one: Loose, facts: Facts): Entry[] {
  return readers[kind]?.(one, facts) ?? [];
}

const readers: Partial<Record<Kind, (one: Loose, facts: Facts) => Entry[]>> = {
  tool: ({ kind }, facts) => facts.word('kind', kind),
  persona: ({ status, goal, needs, behaviours, limit }, facts) => [
    ...facts.word('status', status),
    ...facts.text('goal', goal),
    ...facts.texts('need', needs),
    ...facts.texts('behaviour', behaviours),
    ...facts.rate('limit', limit),
  ],
  channel: ({ medium, control, by, limit, attention, team }, facts) => [
    ...facts.word('medium', medium),
    ...facts.word('control', control, by),
    ...facts.rate('limit', limit),
    ...facts.quantity('attention', attention),
    ...facts.ref('team', 'team', team),
  ],
  message: ({ text, tone, keywords, promises }, facts) => [
    ...facts.text('text', text),
    ...facts.text('tone', tone),
    ...facts.texts('keyword', keywords),
    ...facts.promises(promises),
  ],
  kpi: ({ kind, scale, benefit, target, baseline, current, trackedBy }, facts) => [
    ...facts.word('kind', kind),
    ...facts.word('scale', scale),
    ...facts.word('benefit', benefit),
    ...facts.target(target),
    ...facts.reading('baseline', baseline),
    ...facts.reading('current', current),
    ...facts.ref('tracked-by', 'tool', trackedBy),
  ],
};
