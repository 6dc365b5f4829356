import { optional } from '../model/build-card.ts';
import { daysBetween } from '../model/dates.ts';
import type { MapModel, Opportunity, Pain } from '../model/map-model.ts';
import { isOpen } from './pains.ts';

/** What a team has to do. */
export interface TeamLoad {
  /** Absent for what nobody is responsible for. */
  team?: string;
  touchpoints: number;
  /** Pains neither resolved nor with a remedy. */
  openPains: number;
  opportunities: number;
  /** Unresolved pains and opportunities whose date has passed. */
  overdue: number;
}

/**
 * Touchpoints, pains without remedy, opportunities and overdue items per team (who must change something: service
 * blueprint). A touchpoint counts for its first team, which is responsible, and work behind the scenes counts too; a
 * pain or an opportunity counts for its own team, else for that of its touchpoint or stage. A date has passed when it
 * lies before `today`; a month lasts until its last day. Last comes what nobody is responsible for, if there is any.
 */
export function teamsOf(model: MapModel, today: string): TeamLoad[] {
  const loads = new Map<string | undefined, TeamLoad>();
  const of = (team: string | undefined): TeamLoad => {
    const load = loads.get(team) ?? {
      ...optional('team', team),
      touchpoints: 0,
      openPains: 0,
      opportunities: 0,
      overdue: 0,
    };
    loads.set(team, load);
    return load;
  };
  for (const { id } of model.teams) of(id);
  const isLate = ({ due }: Pain | Opportunity) => due !== undefined && (daysBetween(due, today) ?? 0) > 0;
  const count = (pains: readonly Pain[], opportunities: readonly Opportunity[], owner: string | undefined) => {
    for (const pain of pains) {
      const load = of(pain.team ?? owner);
      if (isOpen(pain)) load.openPains++;
      if (!pain.resolved && isLate(pain)) load.overdue++;
    }
    for (const opportunity of opportunities) {
      const load = of(opportunity.team ?? owner);
      load.opportunities++;
      if (isLate(opportunity)) load.overdue++;
    }
  };
  for (const { pains, opportunities, team } of model.stages) count(pains, opportunities, team);
  for (const { pains, opportunities, teams } of model.cards) {
    of(teams[0]).touchpoints++;
    count(pains, opportunities, teams[0]);
  }
  const isBusy = ({ touchpoints, openPains, opportunities, overdue }: TeamLoad) =>
    touchpoints + openPains + opportunities + overdue > 0;
  const unassigned = loads.get(undefined);
  const named = [...loads.values()].filter(({ team }) => team !== undefined);
  return [...named, ...(unassigned && isBusy(unassigned) ? [unassigned] : [])];
}
