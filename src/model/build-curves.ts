import { optional } from './build-card.ts';
import type { Card, Curve } from './map-model.ts';

/** One line for everybody; one for each persona where the personas feel differently. */
export function curvesOf(cards: readonly Card[]): Curve[] {
  const felt = cards.filter(({ internal }) => !internal);
  const personas = [...new Set(felt.flatMap(({ feels }) => feels.flatMap(({ persona }) => persona ?? [])))];
  const line = (persona: string | undefined): Curve => ({
    ...optional('persona', persona),
    points: felt.flatMap((card, x) => {
      const general = card.feels.find((feeling) => feeling.persona === undefined);
      const own = card.feels.find((feeling) => feeling.persona === persona) ?? general;
      if (!own) return [];
      const assumed =
        card.confidence === 'low' ||
        (card.evidence.length > 0 && card.evidence.every(({ kind }) => kind === 'assumption'));
      return [{ card: card.id, x, valence: own.value, ...optional('text', own.text), assumed }];
    }),
  });
  const lines = personas.length === 0 ? [line(undefined)] : personas.map(line);
  return lines.filter(({ points }) => points.length > 0);
}
