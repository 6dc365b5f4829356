import { round } from '../model/quantities.ts';
import type { ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { personaOf, voicesOf } from './personas.ts';

/** The ways out of a touchpoint that compete for the same people, with what their shares add up to. */
export interface Ways {
  links: readonly Statement[];
  /** In percent, of the links that have a share. */
  sum: number;
}

/** The ways out of a touchpoint by `leads-to`, once for each persona of whom a link says something of their own. */
export function waysOut(touchpoint: ResolvedTouchpoint): Ways[] {
  const links = touchpoint.facts('leads-to');
  return voicesOf(touchpoint, ['leads-to']).map((persona) => {
    const open = links.filter((link) => personaOf(link) === undefined || personaOf(link) === persona);
    const shares = open.map((link) => link.part('share')?.quantity?.value ?? 0);
    return { links: open, sum: round(shares.reduce((sum, share) => sum + share, 0)) };
  });
}
