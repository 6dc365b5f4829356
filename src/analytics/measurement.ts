import type { Card, MapModel, PhaseId } from '../model/map-model.ts';
import type { Part } from './numbers.ts';
import { part } from './numbers.ts';
import { touchpointsByPhase, touchpointsOf } from './touchpoints.ts';

/** What is known, and from where. */
export interface Measurement {
  /** Touchpoints that measure or collect something ÷ all. */
  measured: Part;
  /** Touchpoints that ask people ÷ all, in each phase. */
  collecting: (Part & { phase: PhaseId })[];
  /** Touchpoints with evidence for what people feel or get ÷ those with a feeling or an experience. */
  evidence: Part;
}

/**
 * |T with measures or collects| ÷ |T|; |T with collects| ÷ |T| of each phase; |T with evidence other than
 * assumption| ÷ |T with feels or gets|, counted among the latter.
 */
export function measurementOf(model: MapModel): Measurement {
  const cards = touchpointsOf(model);
  const experienced = cards.filter(({ feels, gets }) => feels.length + gets.length > 0);
  return {
    measured: share(cards, ({ measures, collects }) => measures.length + collects.length > 0),
    collecting: touchpointsByPhase(model).map(({ phase, cards }) => ({
      phase,
      ...share(cards, ({ collects }) => collects.length > 0),
    })),
    evidence: share(experienced, ({ evidence }) => evidence.some(({ kind }) => kind !== 'assumption')),
  };
}

function share(cards: readonly Card[], holds: (card: Card) => boolean): Part {
  return part(cards.filter(holds).length, cards.length);
}
