import { entry } from '../language/collections.ts';
import { writtenQuantity } from '../model/build-card.ts';
import { comparable, round } from '../model/quantities.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { quantity } from '../texts/quantities.ts';
import type { Say } from '../texts/say.ts';
import { asIs, say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A promise of a message with another value at a touchpoint that says it. */
export const messageInconsistent: Rule = {
  code: 'message-inconsistent',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const [message, touchpoints] of saidIn(journey)) {
      const first = firstPromises(message, touchpoints);
      for (const touchpoint of touchpoints)
        for (const fact of touchpoint.facts('promise')) {
          const { fact: other, place } = first.get(fact.key ?? '') ?? {};
          if (!other || place === undefined || isSame(fact, other)) continue;
          yield {
            place: where(journey, fact, touchpoint, journey.stage(touchpoint.stage)),
            say: say('‘{promise}’ is {a} here and {b} in ‘{place}’.', {
              promise: fact.key ?? '',
              a: inWords(fact),
              b: inWords(other),
              place,
            }),
            subject: `${touchpoint.id} ${message.name} ${fact.key}`,
          };
        }
    }
  },
};

/** The messages that are said, each with the touchpoints that say it. */
function saidIn(journey: ResolvedJourney): Map<Statement, ResolvedTouchpoint[]> {
  const said = new Map<Statement, ResolvedTouchpoint[]>();
  for (const touchpoint of journey.touchpoints)
    for (const message of new Set(touchpoint.facts('says').flatMap(({ ref }) => ref?.target ?? [])))
      entry(said, message, () => []).push(touchpoint);
  return said;
}

/** Who gives a promise first: the message itself, else the first touchpoint that says it. */
function firstPromises(
  message: Statement,
  touchpoints: readonly ResolvedTouchpoint[],
): Map<string, { fact: Statement; place: string }> {
  const first = new Map<string, { fact: Statement; place: string }>();
  for (const place of [message, ...touchpoints])
    for (const fact of place.facts('promise'))
      if (!first.has(fact.key ?? '')) first.set(fact.key ?? '', { fact, place: place.name ?? '' });
  return first;
}

/** `24 h` and `1 day` are the same promise. */
function isSame(one: Statement, other: Statement): boolean {
  const [a, b] = [one.quantity, other.quantity];
  if (!a || !b) return written(one) === written(other);
  const pair = comparable(a, b);
  return pair !== undefined && round(pair[0]) === round(pair[1]);
}

function written(promise: Statement): string {
  return promise.text?.trim() ?? writtenQuantity(promise.quantity);
}

function inWords(promise: Statement): Say {
  return promise.text === undefined && promise.quantity ? quantity(promise.quantity, true) : asIs(written(promise));
}
