import type { KpiStatus, MapFinding, PhaseId } from '../../model/map-model.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { term as languageTerm } from '../../texts/terms.ts';

/** Words of closed lists, for people. */
export const phases: Readonly<Record<PhaseId, Say>> = {
  before: say('before the purchase'),
  during: say('during the purchase'),
  after: say('after the purchase'),
  none: say('without phase'),
};

export const statuses: Readonly<Record<KpiStatus, Say>> = {
  met: say('met'),
  off: say('off target'),
  unread: say('not read'),
  'no-target': say('no target'),
};

export const severities: Readonly<Record<MapFinding['severity'], Say>> = {
  error: say('error'),
  warning: say('warning'),
  info: say('info'),
  hint: say('hint'),
};

export const everybody: Say = say('everybody');

const others: ReadonlyMap<string, Say> = new Map([
  ['unknown', say('unknown')],
  ['unclassified', say('without category')],
  ['website or social-media', say('website or social media')],
  ['event or sponsorship', say('event or sponsorship')],
]);

/** A word of the language, or a group of the numbers, as people read it. */
export function term(word: string): Say {
  return others.get(word) ?? languageTerm(word);
}
