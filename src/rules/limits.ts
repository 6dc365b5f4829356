import type { Rate } from '../model/map-model.ts';
import { rateOf } from '../model/quantities.ts';
import type { Settings } from '../model/settings.ts';
import type { Statement } from '../model/statement.ts';

/** How many contacts a channel may bring: its own limit, else that of `rules`. */
export function limitOf(channel: Statement | undefined, settings: Settings): Rate | undefined {
  return channel && (rateOf(channel.fact('limit')) ?? settings.limit);
}
