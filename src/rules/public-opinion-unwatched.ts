import { declarationAt, rootOf } from '../model/at-place.ts';
import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { addDeclaration, choice, giveFact } from './insertions.ts';
import { freeName } from './references.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A place where people talk about the brand, and nobody listens. */
export const publicOpinionUnwatched: Rule = {
  code: 'public-opinion-unwatched',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    for (const touchpoint of journey.touchpoints) {
      const isPublic =
        ownOrChannel(touchpoint, 'category')?.word === 'word-of-mouth' ||
        ownOrChannel(touchpoint, 'control')?.word === 'customer';
      if (!isPublic || touchpoint.has('measures') || touchpoint.has('collects')) continue;
      yield {
        place: where(journey, touchpoint),
        say: say('Opinions travel fast; nothing watches ‘{name}’.', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.kind !== 'touchpoint') return [];
    const kpis = [...place.file.workspace.offered('kpi', touchpoint)].map(({ name }) => name);
    if (kpis.length > 0)
      return [{ title: say('Choose the KPI'), edits: [giveFact(touchpoint, `measures ${choice(kpis)}`)] }];
    const name = freeName('kpi', 'opinion', touchpoint);
    const declaration = addDeclaration(rootOf(touchpoint), 'kpi', `kpi ${name} "$0"`);
    return [
      {
        title: say('Create KPI ‘{name}’', { name }),
        edits: [declaration, giveFact(touchpoint, `measures ${name}`)],
      },
    ];
  },
};
