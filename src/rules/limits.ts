import type { Rate } from '../model/map-model.ts';
import { rateOf } from '../model/quantities.ts';
import type { Settings } from '../model/settings.ts';
import type { Statement } from '../model/statement.ts';

/** How many contacts a channel may bring: its own limit, else that of `rules`. */
export function limitOf(channel: Statement | undefined, settings: Settings): Rate | undefined {
  return channel && (rateOf(channel.fact('limit')) ?? settings.limit);
}

/** A rate as it is written: `3 per week`, `1 per 2 week`. */
export function writtenRate({ count, every, period }: Rate): string {
  return every === 1 ? `${count} per ${period}` : `${count} per ${every} ${period}`;
}
