import { summarise } from '../../analytics/summary.ts';
import { findingsByCard } from '../../map/findings-by-card.ts';
import { renderSvg } from '../../map/render-svg.tsx';
import { wordsFor } from '../../texts/catalogues.ts';
import type { ComparedMaps } from './compared-maps.ts';

/** One picture of both sides: what is gone stands where it stood, and what has changed is marked. */
export function svg({ after, views: { both } }: ComparedMaps): string {
  return renderSvg(both.model, {
    words: wordsFor(both.model.lang),
    summary: summarise(after),
    findings: findingsByCard(both.findings),
  });
}
