import { asPersona, valenceOf } from '../../../analytics/as-persona.ts';
import type { Felt } from '../../../analytics/emotion.ts';
import type { PainCount } from '../../../analytics/pains.ts';
import { personasIn, touchpointsOf } from '../../../analytics/touchpoints.ts';
import type { MapModel } from '../../../model/map-model.ts';
import { figure, signed } from '../../../texts/figures.ts';
import { asIs, say } from '../../../texts/say.ts';
import { cell, nothing, number, part, signedNumber } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import type { Names } from '../names.ts';
import type { Cell, Section } from '../report.ts';
import { list, section, table } from '../report.ts';
import { term } from '../terms.ts';

/** The curve and its figures. */
export function emotion({ model, analytics: { emotion } }: JourneyStats, names: Names): Section[] {
  const { felt, mean, minimum, maximum, peak, end, peakEnd, falls } = emotion;
  if (mean === undefined) return [];
  const at = (one: Felt | undefined): Cell =>
    one
      ? cell(say('{valence} at ‘{place}’', { valence: signed(one.valence), place: names.touchpoint(one.card) }))
      : cell(nothing);
  const personas = personasIn(model);
  const curves = personas.map((persona): Cell[] => [
    cell(personas.length > 1 ? names.persona(persona) : say('curve')),
    cell(asIs(curve(persona === undefined ? model : asPersona(model, persona)))),
  ]);
  return section(say('Emotion'), [
    table([
      ...curves,
      [cell(say('touchpoints with a feeling')), part(felt)],
      [cell(say('mean')), cell(signed(mean))],
      [cell(say('lowest')), at(minimum)],
      [cell(say('highest')), at(maximum)],
      [cell(say('strongest')), at(peak)],
      [cell(say('at the end')), at(end)],
      ...(peakEnd === undefined ? [] : [[cell(say('peak and end')), cell(signed(peakEnd))]]),
    ]),
    list(
      falls.map(({ from, to, by }) =>
        say('The mood falls by {steps} from ‘{from}’ to ‘{to}’.', {
          steps: by,
          from: names.touchpoint(from),
          to: names.touchpoint(to),
        }),
      ),
    ),
  ]);
}

/** One sign for each touchpoint on the way, from very bad to very good; a dot where nothing is said about it. */
export function curve(model: MapModel): string {
  return touchpointsOf(model)
    .map((card) => {
      const valence = valenceOf(card);
      return valence === undefined ? '·' : (steps[Math.max(0, Math.min(4, Math.round(valence) + 2))] ?? '·');
    })
    .join('');
}

const steps = ['▁', '▃', '▄', '▆', '█'];

/** Where experience and expectation differ. */
export function gaps({ analytics: { gaps } }: JourneyStats, names: Names): Section[] {
  const rows = gaps.list.map(({ card, stage, persona, expected, got, gap }): Cell[] => [
    cell(names.touchpoint(card)),
    cell(names.stage(stage)),
    cell(names.persona(persona)),
    number(expected),
    number(got),
    { ...signedNumber(gap), ...(gap !== 0 && { tone: gap < 0 ? 'bad' : 'good' }) },
  ]);
  const head = [say('touchpoint'), say('stage'), say('who'), say('expected'), say('got'), say('gap')];
  const means = gaps.byStage.map(({ stage, mean }) => [cell(names.stage(stage)), signedNumber(mean)]);
  const total = gaps.mean === undefined ? [] : [[cell(say('whole journey')), signedNumber(gaps.mean)]];
  return section(say('Expectations'), [
    table(rows, head),
    means.length > 1 ? table([...means, ...total], [say('mean gap'), say('steps')]) : undefined,
  ]);
}

/** Pains by category and severity. */
export function pains({ analytics: { pains } }: JourneyStats): Section[] {
  if (pains.all === 0) return [];
  const rows = pains.rows
    .filter(({ low, medium, high }) => low.all + medium.all + high.all > 0)
    .map(({ category, low, medium, high }) => [cell(term(category)), ...[low, medium, high].map(painCount)]);
  const { all, withRemedy, resolved, open } = pains;
  return section(say('Pains'), [
    table([
      [cell(say('all')), number(all)],
      [cell(say('with a remedy')), number(withRemedy)],
      ...(resolved > 0 ? [[cell(say('resolved by this variant')), number(resolved, 'good')]] : []),
      [cell(say('without a remedy')), number(open, open > 0 ? 'bad' : 'good')],
    ]),
    table(rows, [say('pains (without a remedy)'), ...['low', 'medium', 'high'].map(term)]),
  ]);
}

function painCount({ all, open }: PainCount): Cell {
  if (all === 0) return { said: nothing, right: true };
  const said = open > 0 ? say('{count} ({open})', { count: figure(all), open: figure(open) }) : figure(all);
  return { said, right: true, ...(open > 0 && { tone: 'bad' as const }) };
}
