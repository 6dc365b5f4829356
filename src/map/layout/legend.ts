import type { MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { quiet, space } from './metrics.ts';
import { oneLine, round } from './text-box.ts';
import type { LegendItem, MapLayout } from './types.ts';

type Picture = Pick<MapLayout, 'cards' | 'bridges' | 'lanes' | 'rows' | 'head' | 'columns'> & {
  curve: MapLayout['curve'] | undefined;
};
type Entry = Pick<LegendItem, 'sign' | 'theme'> & { text: string };
const widest = 300;

/** Explains every sign that the picture uses, and no other. */
export function layoutLegend(
  picture: Picture,
  model: MapModel,
  top: number,
  right: number,
  texts: Texts,
): LegendItem[] {
  let x: number = space.margin;
  let y = top;
  return entries(picture, model, texts).map(({ sign, text, theme }) => {
    const width = Math.min(measure(text, quiet), widest) + 24;
    if (x > space.margin && x + width > right) {
      x = space.margin;
      y += 26;
    }
    const item: LegendItem = {
      sign,
      x: round(x),
      y: round(y),
      text: oneLine(text, x + 24, y + 4.3, widest, quiet),
      ...(theme !== undefined && { theme }),
    };
    x += width + 20;
    return item;
  });
}

function entries(
  { cards, bridges, curve, lanes, rows, head, columns }: Picture,
  model: MapModel,
  texts: Texts,
): Entry[] {
  const words = texts.legend;
  const faces = cards.map(({ face }) => face);
  const signs = new Set([
    ...faces.flatMap(({ fact }) => fact?.sign ?? []),
    ...lanes.flatMap(({ items, kpis }) => [...items, ...kpis].flatMap(({ sign }) => sign ?? [])),
    ...head.chips.flatMap(({ sign }) => sign ?? []),
  ]);
  const served = new Set(faces.flatMap(({ themes }) => themes));
  const hybrid = bridges.find(({ valid }) => valid);
  const dots = curve?.lines.flatMap((line) => line.dots) ?? [];
  const assumed = dots.some((dot) => dot.assumed) || faces.some(({ valence }) => valence?.assumed);
  const kpis = lanes.flatMap((lane) => lane.kpis);
  const changed = new Set(
    [...faces, ...bridges, ...rows, ...columns, ...kpis].flatMap(({ change }) => change?.kind ?? []),
  );
  const found: (Entry | false)[] = [
    (dots.length > 0 || faces.some(({ valence }) => valence)) && { sign: 'feeling', text: words.feeling },
    assumed && { sign: 'assumed', text: words.assumed },
    faces.some(({ star }) => star) && { sign: 'star', text: words.star },
    ...model.themes.map(
      ({ label }, theme): Entry | false => served.has(theme) && { sign: 'theme', text: words.theme(label), theme },
    ),
    hybrid !== undefined && { sign: 'hybrid', text: words.hybrid, theme: hybrid.theme },
    bridges.some(({ valid }) => !valid) && { sign: 'no-hybrid', text: words['no-hybrid'] },
    signs.has('met') && { sign: 'met', text: words.met },
    signs.has('off') && { sign: 'off', text: words.off },
    signs.has('pain') && { sign: 'pain', text: signs.has('pain-low') ? words.pain : words['pain-high'] },
    signs.has('pain-low') && !signs.has('pain') && { sign: 'pain-low', text: words['pain-low'] },
    signs.has('resolved') && { sign: 'resolved', text: words.resolved },
    signs.has('opportunity') && { sign: 'opportunity', text: words.opportunity },
    faces.some(({ fact }) => fact?.gap) && { sign: 'gap', text: words.gap },
    faces.some(({ until }) => until) && { sign: 'until', text: words.until },
    faces.some(({ muted }) => muted) && { sign: 'again', text: words.again },
    ...(['added', 'removed', 'changed', 'moved', 'renamed'] as const).map(
      (sign): Entry | false => changed.has(sign) && { sign, text: words[sign] },
    ),
    faces.some((card) => card.findings) && { sign: 'findings', text: words.findings },
    rows.some(({ backstage }) => backstage) && { sign: 'visibility', text: words.visibility },
  ];
  return found.filter((one) => one !== false);
}
