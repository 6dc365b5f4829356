import type { Level, MapModel, Pain } from '../model/map-model.ts';

/** The pains of touchpoints and stages, by category and severity. */
export interface PainBoard extends PainCount {
  /** The four categories, then pains without one. */
  rows: ({ category: string } & Record<Level, PainCount>)[];
}

export interface PainCount {
  all: number;
  withRemedy: number;
  /** Resolved by this journey, a variant. */
  resolved: number;
  /** Neither resolved nor with a remedy. */
  open: number;
}

/** Pains by category × severity; none given is low. */
export function painsOf(model: MapModel): PainBoard {
  const pains = allPains(model);
  const rows = Map.groupBy(pains, ({ category = '' }) => (categories.includes(category) ? category : 'unclassified'));
  return {
    ...count(pains),
    rows: [...categories, 'unclassified'].map((category) => {
      const row = Map.groupBy(rows.get(category) ?? [], ({ severity }) => severity);
      const at = (severity: Level) => count(row.get(severity) ?? []);
      return { category, low: at('low'), medium: at('medium'), high: at('high') };
    }),
  };
}

/** The pains of all touchpoints and stages. */
export function allPains({ cards, stages }: MapModel): Pain[] {
  return [...stages, ...cards].flatMap(({ pains }) => pains);
}

/** Whether nothing is planned against a pain. */
export function isOpen({ resolved, remedy }: Pain): boolean {
  return !resolved && !remedy;
}

const categories = ['financial', 'productivity', 'process', 'support'];

function count(pains: readonly Pain[]): PainCount {
  return {
    all: pains.length,
    withRemedy: pains.filter(({ remedy }) => remedy).length,
    resolved: pains.filter(({ resolved }) => resolved).length,
    open: pains.filter(isOpen).length,
  };
}
