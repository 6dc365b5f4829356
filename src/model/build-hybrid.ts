import { optional, sourceOf } from './build-card.ts';
import { worldOfTouchpoint } from './defaults.ts';
import { refsOf, textsOf } from './facts-of.ts';
import type { Hybrid, World } from './map-model.ts';
import type { ResolvedBlock, ResolvedJourney } from './resolved.ts';

/** A hybrid with its two sides, and whether they fit. */
export function hybridOf(hybrid: ResolvedBlock, journey: ResolvedJourney, lang: string | undefined): Hybrid {
  const side = (keyword: World) => {
    const fact = hybrid.fact(keyword);
    const touchpoint = journey.target(fact?.ref);
    const world = touchpoint && worldOfTouchpoint(touchpoint);
    return { text: fact?.text, touchpoint, fits: world === undefined || world === keyword };
  };
  const [online, offline] = [side('online'), side('offline')];
  const both = online.touchpoint !== undefined && offline.touchpoint !== undefined;
  return {
    id: hybrid.id,
    label: hybrid.label(lang),
    ...optional('online', online.touchpoint?.id),
    ...optional('offline', offline.touchpoint?.id),
    ...optional('onlineText', online.text),
    ...optional('offlineText', offline.text),
    objectives: refsOf(hybrid, 'serves'),
    peers: textsOf(hybrid, 'peer'),
    interactions: textsOf(hybrid, 'interaction'),
    starts: hybrid.fact('starts')?.word === 'offline' ? 'offline' : 'online',
    valid: both && online.touchpoint !== offline.touchpoint && online.fits && offline.fits,
    source: sourceOf(hybrid.declaration),
  };
}
