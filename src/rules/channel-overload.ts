import { entry } from '../language/collections.ts';
import { channelsOf, ownOrChannel, personasOf } from '../model/defaults.ts';
import { rateOf, round } from '../model/quantities.ts';
import type { ResolvedJourney, ResolvedStage, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { limitOf } from './limits.ts';
import type { Report, Rule } from './rule.ts';
import { where } from './where.ts';

/** Contacts that are each within their limit, and too many together. */
export const channelOverload: Rule = {
  code: 'channel-overload',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { settings }) {
    const accepted = new Map(
      journey.facts('persona').map(({ ref }) => [ref?.name ?? '', rateOf(ref?.target?.fact('limit'))?.perWeek]),
    );
    for (const stage of journey.stages)
      for (const [persona, contacts] of contactsIn(stage, journey)) {
        for (const [channel, there] of Map.groupBy(contacts, ({ channel }) => channel)) {
          // one contact alone is `frequency-over-limit`
          const limit = there.length > 1 ? limitOf(channel, settings)?.perWeek : undefined;
          yield* overload({ journey, stage, persona, contacts: there, limit, channel: channel?.name });
        }
        yield* overload({ journey, stage, persona, contacts, limit: accepted.get(persona) });
      }
  },
};

interface Contact {
  touchpoint: ResolvedTouchpoint;
  perWeek: number;
  channel: Statement | undefined;
}

/** What the brand sends in a stage, by persona. */
function contactsIn(stage: ResolvedStage, journey: ResolvedJourney): Map<string, Contact[]> {
  const contacts = new Map<string, Contact[]>();
  for (const touchpoint of stage.touchpoints) {
    const perWeek = rateOf(touchpoint.fact('frequency'))?.perWeek;
    if (perWeek === undefined || touchpoint.internal || !isSentByBrand(touchpoint)) continue;
    for (const persona of new Set(personasOf(touchpoint, journey))) {
      const contact = { touchpoint, perWeek, channel: channelsOf(touchpoint)[0] };
      entry(contacts, persona, () => []).push(contact);
    }
  }
  return contacts;
}

/** Whether the brand starts the contact: what the customer starts is never too much. */
function isSentByBrand(touchpoint: ResolvedTouchpoint): boolean {
  const initiator = touchpoint.fact('initiator')?.word;
  if (initiator !== undefined) return initiator === 'brand';
  const category = ownOrChannel(touchpoint, 'category')?.word ?? '';
  return ['advertising', 'direct-marketing', 'sales-promotion'].includes(category);
}

interface Load {
  journey: ResolvedJourney;
  stage: ResolvedStage;
  persona: string;
  contacts: readonly Contact[];
  limit: number | undefined;
  /** Of all channels together when absent. */
  channel?: string | undefined;
}

function* overload({ journey, stage, persona, contacts, limit, channel }: Load): Generator<Report> {
  const sum = round(contacts.reduce((all, { perWeek }) => all + perWeek, 0));
  if (limit === undefined || sum <= limit) return;
  const values = { persona, x: shownNumber(sum), y: shownNumber(limit), stage: stage.name };
  yield {
    place: where(journey, stage, ...contacts.map(({ touchpoint }) => touchpoint)),
    say:
      channel === undefined
        ? say('‘{persona}’ gets {x} contacts per week in ‘{stage}’; the limit is {y}.', values)
        : say('‘{persona}’ gets {x} contacts per week on ‘{channel}’ in ‘{stage}’; the limit is {y}.', {
            ...values,
            channel,
          }),
    subject: [stage.id, persona, channel ?? ''].join(' '),
  };
}

/** With two decimals at most: 1 per month is 0.23 per week. */
function shownNumber(number: number): number {
  return Math.round(number * 100) / 100;
}
