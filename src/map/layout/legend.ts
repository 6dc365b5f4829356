import type { MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { plain, space } from './metrics.ts';
import { oneLine, round } from './text-box.ts';
import type { Bridge, CardBox, CurvePanel, Lane, LegendItem } from './types.ts';

/** Explains every sign that the picture uses, and no other. */
export function layoutLegend(
  used: {
    cards: readonly CardBox[];
    bridges: readonly Bridge[];
    curve: CurvePanel | undefined;
    lanes: readonly Lane[];
  },
  model: MapModel,
  top: number,
  width: number,
  texts: Texts,
): LegendItem[] {
  const { cards, bridges, curve, lanes } = used;
  const signs = new Set([
    ...cards.flatMap(({ fact }) => fact?.sign ?? []),
    ...lanes.flatMap(({ items, kpis }) => [...items, ...kpis].flatMap(({ sign }) => sign ?? [])),
  ]);
  const words = texts.legend;
  const wanted: { sign: LegendItem['sign']; text: string; accent?: number }[] = [];
  if (cards.some(({ valence }) => valence)) wanted.push({ sign: 'feeling', text: words.feeling });
  if (cards.some(({ star }) => star)) wanted.push({ sign: 'star', text: words.star });
  const accents = new Set(cards.flatMap((card) => card.accents));
  for (const [accent, { label }] of model.themes.entries())
    if (accents.has(accent)) wanted.push({ sign: 'theme', text: words.theme(label), accent });
  if (bridges.length > 0) wanted.push({ sign: 'hybrid', text: words.hybrid });
  if (signs.has('met')) wanted.push({ sign: 'met', text: words.met });
  if (signs.has('off')) wanted.push({ sign: 'off', text: words.off });
  if (signs.has('pain')) wanted.push({ sign: 'pain', text: words.pain });
  else if (signs.has('pain-low')) wanted.push({ sign: 'pain-low', text: words['pain-low'] });
  if (signs.has('resolved')) wanted.push({ sign: 'resolved', text: words.resolved });
  if (signs.has('opportunity')) wanted.push({ sign: 'opportunity', text: words.opportunity });
  if (cards.some(({ fact }) => fact?.gap)) wanted.push({ sign: 'gap', text: words.gap });
  if (curve?.lines.some(({ dots }) => dots.some(({ assumed }) => assumed)))
    wanted.push({ sign: 'assumed', text: words.assumed });
  if (cards.some(({ until }) => until)) wanted.push({ sign: 'until', text: words.until });
  let x: number = space.margin;
  let y = top;
  return wanted.map(({ sign, text, accent }) => {
    const size = Math.min(measure(text, plain), 300) + 24;
    if (x > space.margin && x + size > width - space.margin) {
      x = space.margin;
      y += 26;
    }
    const item: LegendItem = {
      sign,
      x: round(x),
      y: round(y),
      text: oneLine(text, x + 24, y + 4.5, 300, plain),
      ...(accent !== undefined && { accent }),
    };
    x += size + 28;
    return item;
  });
}
