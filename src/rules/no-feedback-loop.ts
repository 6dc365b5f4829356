import { around, statementAt } from '../model/at-place.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { appendTo, choice, indentAt, lineEnd } from './insertions.ts';
import { freeName } from './references.ts';
import type { Edit, Rule } from './rule.ts';
import { shown } from './shown.ts';
import { pathDrops, where } from './where.ts';

/** Something is measured, but nobody is asked once they have bought. */
export const noFeedbackLoop: Rule = {
  code: 'no-feedback-loop',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    if (profile !== 'strict' && !(usesFeedback(journey) && journey.stages.some((stage) => stage.has('phase')))) return;
    const isAfter = (stage: string) => journey.stage(stage)?.fact('phase')?.word === 'after';
    if (shown(journey).some((touchpoint) => touchpoint.has('collects') && isAfter(touchpoint.stage))) return;
    yield {
      place: where(journey, ...pathDrops(journey)),
      say: say('Nobody is asked after the purchase.'),
      subject: 'feedback',
    };
  },
  fixes({ place }) {
    const found = statementAt(place);
    const journey = found && around(found, 'journey');
    const edit = journey && addSurvey(journey);
    return edit ? [{ title: say('Add a survey'), edits: [edit] }] : [];
  },
};

function usesFeedback(journey: ResolvedJourney): boolean {
  return [journey, ...journey.stages, ...shown(journey)].some(
    (block) => block.has('measures') || block.has('collects'),
  );
}

/** A touchpoint that asks for a KPI, in the last stage after the purchase, else in a new one. */
function addSurvey(journey: Statement): Edit | undefined {
  const stage = journey.facts('stage').findLast((one) => one.fact('phase')?.word === 'after');
  const from = stage ?? journey;
  const kpis = [...journey.file.workspace.offered('kpi', from)].map(({ name }) => name);
  if (kpis.length === 0) return undefined;
  const name = freeName('touchpoint', 'survey', from);
  const touchpoint = `touchpoint ${name} "$1" { category survey  collects ${choice(kpis, 2)} \\}`;
  if (stage) return appendTo(stage, touchpoint);
  const end = `${lineEnd(journey.file)}${indentAt(journey.file, journey.extent().offset)}`;
  const lines = [
    `stage ${freeName('stage', 'after', journey)} "$3" {`,
    `    phase after`,
    `    ${touchpoint}`,
    `  \\}`,
  ];
  return appendTo(journey, lines.join(end));
}
