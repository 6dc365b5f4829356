import { changeOf, withChange } from '../protocol/changes.ts';
import type { MapMessage, ToPreview } from '../protocol/page-messages.ts';

/** A message as the page works with it: every map is whole. */
export type Heard = Exclude<ToPreview, { type: 'mapChange' }>;

/**
 * Makes whole maps of what has changed in them. What has not changed are the same objects.
 * @param askAnew Asks for the whole map, because a message in between has been lost; what has come is then passed over.
 */
export function hearing(askAnew: () => void): (message: ToPreview) => Heard | undefined {
  let map: MapMessage | undefined;
  let stamp: number | undefined;
  return (message) => {
    if (message.type === 'map') {
      const { stamp: own, ...whole } = message;
      stamp = own;
      map = map ? withChange(map, changeOf(map, whole)) : whole;
      return map;
    }
    if (message.type !== 'mapChange') return message;
    if (!map || message.since !== stamp) {
      askAnew();
      return undefined;
    }
    map = withChange(map, message.change);
    stamp = message.stamp;
    return map;
  };
}
