import { around, declarationAt } from '../model/at-place.ts';
import { worldOfTouchpoint } from '../model/defaults.ts';
import type { World } from '../model/map-model.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { choice, giveFact } from './insertions.ts';
import type { Fix, Rule } from './rule.ts';
import { dropOf, where } from './where.ts';

/** A hybrid touchpoint that lacks a side. A side that is given twice is a repeated fact. */
export const hybridNeedsOnlineAndOffline: Rule = {
  code: 'hybrid-needs-online-and-offline',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    for (const hybrid of journey.hybrids)
      for (const side of ['online', 'offline'] as const) {
        if (hybrid.has(side)) continue;
        const before = journey.base?.hybrids.find(({ id }) => id === hybrid.id)?.fact(side);
        yield {
          place: where(journey, dropOf(journey, before?.ref?.name), hybrid),
          say: say('A hybrid touchpoint is a pair: one online, one offline.'),
          data: { side },
          subject: `${hybrid.id} ${side}`,
        };
      }
  },
  fixes({ place, data }) {
    const hybrid = declarationAt(place);
    return hybrid?.keyword === 'hybrid' ? [insertSide(hybrid, data.side as World)] : [];
  },
};

/** Offers the touchpoints of the journey that happen in the world of the side. */
function insertSide(hybrid: Statement, side: World): Fix {
  const declaration = around(hybrid, 'journey');
  const touchpoints = declaration ? hybrid.file.workspace.journey(declaration).touchpoints : [];
  const names = touchpoints.filter((touchpoint) => worldOfTouchpoint(touchpoint) === side).map(({ id }) => id);
  const touchpoint = names.length === 0 ? `\${1:touchpoint}` : choice(names);
  return {
    title: side === 'online' ? say('Add the online side') : say('Add the offline side'),
    edits: [giveFact(hybrid, `${side} ${touchpoint} "$0"`)],
  };
}
