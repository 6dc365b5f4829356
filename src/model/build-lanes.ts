import type { Words } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { optional, sourceOf } from './build-card.ts';
import { worldOf } from './defaults.ts';
import type { Card, Lane, Medium } from './map-model.ts';
import { rateOf } from './quantities.ts';
import type { Used } from './used.ts';

/** In the order of their rows. */
const mediums: readonly (Medium | undefined)[] = ['digital', 'analog', 'physical', undefined];

/** Rows: channels that carry a card, by medium and then in declaration order; no channel; backstage. */
export function lanesOf(cards: readonly Card[], used: Used, words: Words): Lane[] {
  const visible = new Set(cards.filter(({ internal }) => !internal).flatMap(({ lanes }) => lanes));
  const channels = used.all('channel').filter(({ id }) => visible.has(id));
  const rows = channels.map(({ id, label, statement }): Lane => {
    const medium = mediums.find((found) => found === statement.fact('medium')?.word);
    const control = statement.fact('control');
    return {
      id,
      kind: 'channel',
      label,
      ...optional('medium', medium),
      ...optional('world', medium && worldOf(medium)),
      ...optional('control', control?.word),
      ...optional('by', control?.text),
      ...optional('limit', rateOf(statement.fact('limit'))),
      ...optional('attention', statement.fact('attention')?.quantity),
      ...optional('team', statement.fact('team')?.ref?.name),
      source: sourceOf(statement),
    };
  });
  return [
    ...mediums.flatMap((medium) => rows.filter((row) => row.medium === medium)),
    ...(visible.has(null) ? [{ id: null, kind: 'no-channel', label: words(say('No channel')) } as const] : []),
    ...(cards.some(({ internal }) => internal)
      ? [{ id: null, kind: 'backstage', label: words(say('Backstage')) } as const]
      : []),
  ];
}
