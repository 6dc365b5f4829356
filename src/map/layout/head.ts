import type { Kpi, MapModel, MapSummary } from '../../model/map-model.ts';
import { isolated } from '../text/direction.ts';
import type { Texts } from '../texts.ts';
import { layoutChips, layoutThemes } from './chips.ts';
import { plain, space, strong, title } from './metrics.ts';
import { lastLine, lines, oneLine } from './text-box.ts';
import type { Head } from './types.ts';

/** Title, one line of brand, personas and goal, the state and the month of its readings, chips that say what to do. */
export function layoutHead(model: MapModel, summary: readonly MapSummary[], right: number, texts: Texts): Head {
  const { journey, personas } = model;
  const left = space.margin;
  const side = Math.round((right - left) * 0.24);
  const half = right - left - side - 16;
  const brand = model.brands.find(({ id }) => id === journey.brand)?.label;
  const goal = (personas.length === 1 && personas[0]?.goal) || journey.goal;
  const people = personas.map(({ label }) => label).join(', ');
  const said = [brand, people, goal && texts.quoted(goal)]
    .flatMap((part) => (part ? [isolated(part)] : []))
    .join(' · ');
  const month = latestMonth(model.kpis);
  const marks = [journey.state && texts.word(journey.state), !model.complete && texts.incomplete]
    .filter(Boolean)
    .join(' · ');
  const name = lines(journey.label, left, 48, half, title, 2, 30);
  const under = lastLine(name);
  const subtitle = said ? lines(said, left, under + 25, half, plain, 2, space.line) : undefined;
  const top = Math.max(subtitle ? lastLine(subtitle) : under, month ? 73 : 0) + 18;
  const chips = layoutChips(model, summary, top, right, texts);
  const themes = layoutThemes(model, chips, top, right);
  return {
    title: name,
    ...(subtitle && { subtitle }),
    ...(marks && { state: oneLine(marks, right, 48, side, strong, 'end') }),
    ...(month && { readings: oneLine(texts.readingsOf(month), right, 73, side, plain, 'end') }),
    chips,
    themes,
    bottom: [...chips, ...themes].reduce((y, box) => Math.max(y, box.y + box.height), top - 8),
  };
}

function latestMonth(kpis: readonly Kpi[]): string | undefined {
  let latest: string | undefined;
  for (const { current } of kpis) if (current?.at && current.at > (latest ?? '')) latest = current.at;
  return latest;
}
