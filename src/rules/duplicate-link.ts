import { statementAt } from '../model/at-place.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { remove } from './insertions.ts';
import type { Report, Rule } from './rule.ts';

/** A link of one kind to one target that is given twice. */
export const duplicateLink: Rule = {
  code: 'duplicate-link',
  severity: 'warning',
  profile: 'always',
  *checkFile(file) {
    for (const journey of file.journeys)
      for (const touchpoint of journey.facts('stage').flatMap((stage) => stage.facts('touchpoint')))
        for (const kind of ['leads-to', 'triggers']) yield* again(touchpoint.facts(kind));
  },
  fixes({ place, data }) {
    const link = statementAt(place);
    if (link?.keyword !== 'leads-to' && link?.keyword !== 'triggers') return [];
    return [{ title: say('Remove this link'), edits: [remove(link)], ...(data.same === true && { safe: true }) }];
  },
};

function* again(links: readonly Statement[]): Generator<Report> {
  const first = new Map<string, Statement>();
  for (const link of links) {
    if (link.ref === undefined) continue;
    const key = [link.ref.name, link.part('when')?.text, link.part('for')?.ref?.name].join('\n');
    const given = first.get(key);
    if (!given) {
      first.set(key, link);
      continue;
    }
    yield {
      place: link.place(),
      say: say('This link is already given.'),
      // another delay or share would be lost
      data: { same: written(given) === written(link) },
    };
  }
}

/** A link as it is written, apart from white space. */
function written(link: Statement): string {
  const { file, offset, end } = link.place();
  return file.text.slice(offset, end).replace(/\s+/g, ' ');
}
