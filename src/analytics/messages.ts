import type { Card, MapModel, Message } from '../model/map-model.ts';
import { promiseKey } from './promise-key.ts';
import { touchpointsOf } from './touchpoints.ts';

/** A message with the channels that it is said on. */
export interface MessageRow {
  message: string;
  /** By the order of the channels; `lane` is null for touchpoints without channel. */
  channels: { lane: string | null; cards: string[]; wordings: string[] }[];
  conflicts: PromiseConflict[];
}

/** One promise with different values in the message and the touchpoints that say it. */
export interface PromiseConflict {
  promise: string;
  /** As written, with where: `cards` that promise it, `inMessage` when the message itself does. */
  values: { value: string; inMessage: boolean; cards: string[] }[];
}

/** The matrix message × channel with wordings and conflicting promises. */
export function messagesOf(model: MapModel): MessageRow[] {
  const saying = new Map<string, Card[]>();
  for (const card of touchpointsOf(model))
    for (const message of new Set(card.says.flatMap((said) => said.message ?? []))) {
      const cards = saying.get(message);
      if (cards) cards.push(card);
      else saying.set(message, [card]);
    }
  const order = new Map(model.lanes.map(({ id, kind }, i) => [kind === 'backstage' ? undefined : id, i]));
  return model.messages.map((message) => {
    const cards = saying.get(message.id) ?? [];
    const byLane = Map.groupBy(
      cards.flatMap((card) => card.lanes.map((lane) => ({ lane, card }))),
      ({ lane }) => lane,
    );
    const lanes = [...byLane].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return {
      message: message.id,
      channels: lanes.map(([lane, there]) => ({
        lane,
        cards: there.map(({ card }) => card.id),
        wordings: wordingsOf(
          message,
          there.map(({ card }) => card),
        ),
      })),
      conflicts: conflictsOf(message, cards),
    };
  });
}

function wordingsOf({ id }: Message, cards: readonly Card[]): string[] {
  const said = cards.flatMap(({ says }) => says.filter(({ message }) => message === id));
  return [...new Set(said.flatMap(({ wording }) => wording ?? []))].sort();
}

function conflictsOf(message: Message, cards: readonly Card[]): PromiseConflict[] {
  const made = [message, ...cards].flatMap((place) =>
    place.promises.map(({ key, value }) => ({ key, value, card: place === message ? undefined : place.id })),
  );
  return [...Map.groupBy(made, ({ key }) => key)]
    .map(([promise, all]): PromiseConflict => {
      const values = [...Map.groupBy(all, ({ value }) => promiseKey(value)).values()].map((same) => ({
        value: same[0]?.value ?? '',
        inMessage: same.some(({ card }) => card === undefined),
        cards: [...new Set(same.flatMap(({ card }) => card ?? []))],
      }));
      return { promise, values };
    })
    .filter(({ values }) => values.length > 1)
    .sort((a, b) => (a.promise < b.promise ? -1 : 1));
}
