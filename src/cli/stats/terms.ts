import type { Control, KpiStatus, Level, MapFinding, PhaseId } from '../../model/map-model.ts';
import type { Say } from '../../texts/say.ts';
import { asIs, say } from '../../texts/say.ts';

/** Words of closed lists, for people. */
export const phases: Readonly<Record<PhaseId, Say>> = {
  before: say('before the purchase'),
  during: say('during the purchase'),
  after: say('after the purchase'),
  none: say('without phase'),
};

export const controls: Readonly<Record<Control | 'unknown', Say>> = {
  owned: say('owned'),
  partner: say('partner'),
  'third-party': say('third party'),
  customer: say('customer'),
  unknown: say('unknown'),
};

export const statuses: Readonly<Record<KpiStatus, Say>> = {
  met: say('met'),
  off: say('off target'),
  unread: say('not read'),
  'no-target': say('no target'),
};

export const levels: Readonly<Record<Level, Say>> = { low: say('low'), medium: say('medium'), high: say('high') };

export const severities: Readonly<Record<MapFinding['severity'], Say>> = {
  error: say('error'),
  warning: say('warning'),
  info: say('info'),
  hint: say('hint'),
};

export const everybody: Say = say('everybody');

const others: ReadonlyMap<string, Say> = new Map([
  ['financial', say('financial')],
  ['productivity', say('productivity')],
  ['process', say('process')],
  ['support', say('support')],
  ['unclassified', say('without category')],
  ['customer-database', say('customer database')],
  ['communication-roi', say('return on communication')],
  ['upsell', say('sales to existing customers')],
  ['word-of-mouth', say('word of mouth')],
  ['process-savings', say('savings in processes')],
  ['sales-growth', say('growth of sales')],
  ['advertising', say('advertising')],
  ['sales-promotion', say('sales promotion')],
  ['event', say('event')],
  ['public-relations', say('public relations')],
  ['direct-marketing', say('direct marketing')],
  ['personal-selling', say('personal selling')],
  ['website or social-media', say('website or social media')],
  ['packaging', say('packaging')],
  ['customer-service', say('customer service')],
  ['in-store-display', say('in-store display')],
  ['event or sponsorship', say('event or sponsorship')],
  ['inform', say('inform')],
  ['image', say('image')],
  ['purchase', say('purchase')],
  ['price', say('price')],
  ['service', say('service')],
  ['personalisation', say('personalisation')],
  ['proximity', say('proximity')],
  ['discovery', say('discovery')],
  ['acquisition', say('acquisition')],
  ['loyalty', say('loyalty')],
]);

/** A word of the language as people read it. */
export function term(word: string): Say {
  return others.get(word) ?? asIs(word.replaceAll('-', ' '));
}
