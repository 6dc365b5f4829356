import { figure, percent, signed } from '../texts/figures.ts';
import type { Say } from '../texts/say.ts';
import { asIs, say } from '../texts/say.ts';
import type { FigureChange, FigureName } from './key-figures.ts';

/** A figure before and after in words; a dash where there is nothing to stand on. */
export function figureWords({ figure: name, before, after }: FigureChange): { name: Say; before: Say; after: Say } {
  const { about, write } = figures[name];
  const value = (number: number | undefined) => (number === undefined ? asIs('–') : write(number));
  return { name: about, before: value(before), after: value(after) };
}

const figures: Readonly<Record<FigureName, { about: Say; write: (value: number) => Say }>> = {
  touchpoints: { about: say('Touchpoints'), write: (value) => figure(value) },
  meanFeeling: { about: say('Mean feeling'), write: signed },
  lowestFeeling: { about: say('Lowest feeling'), write: signed },
  meanGap: { about: say('Mean gap'), write: signed },
  gridCoverage: { about: say('Grid coverage'), write: percent },
  hybridShare: { about: say('Hybrid share'), write: percent },
  objectivesServed: { about: say('Objectives served'), write: percent },
  openPains: { about: say('Open pains'), write: (value) => figure(value) },
  kpisOnTarget: { about: say('KPIs on target'), write: (value) => figure(value) },
};
