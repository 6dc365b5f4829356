import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { addDeclaration, choice, giveFact } from './insertions.ts';
import { freeName } from './references.ts';
import type { Rule } from './rule.ts';

/** A journey that follows nobody. */
export const journeyWithoutPersona: Rule = {
  code: 'journey-without-persona',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    if (journey.has('persona')) return;
    yield { place: journey.declaration.place('name'), say: say('Whose journey is this?'), subject: 'persona' };
  },
  fixes({ place }) {
    const journey = declarationAt(place);
    if (journey?.kind !== 'journey') return [];
    const personas = [...place.file.workspace.offered('persona', journey)].map(({ name }) => name);
    const name = freeName('persona', 'customer', journey);
    const create = {
      title: say('Create persona ‘{name}’', { name }),
      edits: [addDeclaration(journey, 'persona', `persona ${name} "$0"`), giveFact(journey, `persona ${name}`)],
    };
    if (personas.length === 0) return [create];
    const choose = { title: say('Add a persona'), edits: [giveFact(journey, `persona ${choice(personas)}`)] };
    return [choose, create];
  },
};
