import { around } from '../../model/at-place.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import { say } from '../../texts/say.ts';
import { touchpointOf } from '../hierarchies/address.ts';
import type { JourneyMaps } from '../journey-maps.ts';
import type { Hint } from './hints.ts';

/** Behind the label of a touchpoint in a branching flow: how many of the people get there. */
export function reachHint(statement: Statement, model: WorkspaceModel, maps: JourneyMaps): Hint | undefined {
  const declaration = statement.kind === 'touchpoint' ? around(statement, 'journey') : undefined;
  const journey = declaration && model.journey(declaration);
  const touchpoint = journey && touchpointOf(journey, statement);
  if (!touchpoint || journey.fact('flow')?.word !== 'branching') return undefined;
  const reached = (maps.reachOf(journey).get(touchpoint.id) ?? []).map(({ persona, reach }) => ({
    persona,
    percent: Math.round(reach),
  }));
  const [first] = reached;
  if (!first) return undefined;
  const isSame = reached.every(({ percent }) => percent === first.percent);
  const all = isSame
    ? `${first.percent} %`
    : reached.map(({ persona, percent }) => `${persona} ${percent} %`).join(' · ');
  return {
    offset: statement.place(statement.label === undefined ? 'name' : 'label').end,
    text: say('reaches {all}', { all }),
    about: say('How many of the people get to this touchpoint, by the shares of the links that lead here.'),
  };
}
