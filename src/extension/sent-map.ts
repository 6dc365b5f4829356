import { changeOf } from '../protocol/changes.ts';
import type { MapMessage, ToPreview } from '../protocol/page-messages.ts';

/** Sends a page its maps: the first one whole, each further one as what is different from the one before. */
export class SentMap {
  private last: MapMessage | undefined;
  private stamp = 0;

  /** What is to be sent, so that the page has this map. */
  next(map: MapMessage): ToPreview {
    const { last, stamp: since } = this;
    this.last = map;
    this.stamp++;
    if (!last) return { ...map, stamp: this.stamp };
    const change = changeOf(last, map);
    return { type: 'mapChange', since, stamp: this.stamp, ...(change && { change }) };
  }

  /** The page is another one now, which has no map yet. */
  forget(): void {
    this.last = undefined;
  }
}
