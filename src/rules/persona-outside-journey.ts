import { around } from '../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { Place, Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { insertFact } from './insertions.ts';
import type { Rule } from './rule.ts';

/** Somebody named inside a journey that does not follow them. */
export const personaOutsideJourney: Rule = {
  code: 'persona-outside-journey',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    const known = new Set(journey.base ? strangers(journey.base).map(subject) : []);
    for (const stranger of strangers(journey)) {
      const { name, fact } = stranger;
      if (known.has(subject(stranger))) continue;
      yield {
        place: placeIn(journey, fact, name),
        say: say('‘{persona}’ is not on this journey.', { persona: name }),
        data: { persona: name },
      };
    }
  },
  fixes({ place, data }) {
    const name = String(data.persona);
    const journey = place.file.journeys.find((one) => {
      const { offset, end } = one.extent();
      return offset <= place.offset && place.end <= end;
    });
    const edit = journey && insertFact(journey, ['brand', 'state', 'flow', 'persona'], `persona ${name}`);
    return edit ? [{ title: say('Add ‘{persona}’ to the journey', { persona: name }), edits: [edit] }] : [];
  },
};

interface Stranger {
  block: ResolvedBlock;
  fact: Statement;
  name: string;
}

function strangers(journey: ResolvedJourney): Stranger[] {
  const followed = new Set(journey.facts('persona').flatMap(({ ref }) => ref?.name ?? []));
  return [...journey.stages, ...journey.touchpoints].flatMap((block) =>
    block.statements.flatMap((statement) => {
      const fact = statement.keyword === 'persona' ? statement : statement.part('for');
      const name = fact?.ref?.target?.name;
      return fact && name !== undefined && !followed.has(name) ? [{ block, fact, name }] : [];
    }),
  );
}

/** The same persona in the same stage or touchpoint is one subject, however often it is named. */
function subject({ block, name }: Stranger): string {
  return `${block.declaration.keyword} ${block.id} ${name}`;
}

/** The name itself; where a base wrote it, what the variant did to leave the persona out. */
function placeIn(journey: ResolvedJourney, fact: Statement, name: string): Place {
  if (around(fact, 'journey') === journey.declaration) return fact.place('ref');
  const drop = journey.declaration.facts('drop').find(({ word, ref }) => word === 'persona' && ref?.name === name);
  return drop ? drop.place() : journey.declaration.place('name');
}
