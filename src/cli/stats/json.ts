import { withRelativePaths } from '../input/relative-paths.ts';
import type { StatsFormat } from './formats.ts';

/** Version 1 of the numbers as JSON; its schema is `schemas/stats.schema.json`. */
export const json: StatsFormat = ({ journeys, cwd }) => {
  const shown = journeys.map(({ path, model, analytics, change }) => {
    const { id, label, state, base } = model.journey;
    return { path, journey: { id, label, state, base }, analytics, comparison: change?.comparison };
  });
  return `${JSON.stringify(withRelativePaths({ version: 1, journeys: shown }, cwd), undefined, 2)}\n`;
};
