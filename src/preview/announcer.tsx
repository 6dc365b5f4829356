import { useEffect, useRef, useState } from 'preact/hooks';
import { reuse } from '../map/layout/reuse.ts';
import type { MapModel } from '../model/map-model.ts';
import { type Say, say } from '../texts/say.ts';
import { useWords } from './words.ts';

const restMilliseconds = 800;

export interface AnnouncerProps {
  /** The whole map. */
  model: MapModel;
  /** How many of its touchpoints a filter leaves. */
  count: number;
  selected: string | undefined;
}

/** Tells those who do not see the page which card is chosen and, once things rest, what else has become of the map. */
export function Announcer({ model, count, selected }: AnnouncerProps) {
  const words = useWords();
  const [told, tell] = useState<Say>();
  const last = useRef<{ model: MapModel; count: number } | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = last.current;
      last.current = { model, count };
      const news = before && newsOf(before, { model, count });
      if (news) tell(news);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [model, count]);
  const card = model.cards.find(({ id }) => id === selected);
  return (
    <div class="unseen">
      <p role="status">{told && words(told)}</p>
      <p role="status">{card && words(say('Chosen: {number}. {label}', { number: card.number, label: card.label }))}</p>
    </div>
  );
}

function newsOf(
  before: { model: MapModel; count: number },
  { model, count }: { model: MapModel; count: number },
): Say | undefined {
  const all = model.cards.length;
  if (before.model.journey.id !== model.journey.id) return say('Map of {journey}', { journey: model.journey.label });
  // what has only moved in the text is no news
  if (before.model !== model && reuse(before.model, model, { anywhere: true }) !== before.model)
    return say(
      'The map has changed. It has {count} touchpoint now. | The map has changed. It has {count} touchpoints now.',
      {
        count: all,
      },
    );
  return before.count === count ? undefined : say('{count} of {all} touchpoints are shown.', { count, all });
}
