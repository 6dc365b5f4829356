import type { MapModel, MapSummary } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { removedFrom } from '../without-removed.ts';
import { space, strong } from './metrics.ts';
import { oneLine, round } from './text-box.ts';
import type { Chip, Sign, ThemePill } from './types.ts';

const line = space.chip + 8;

/** What to do, in a row that breaks where it has to. */
export function layoutChips(
  model: MapModel,
  summary: readonly MapSummary[],
  top: number,
  right: number,
  texts: Texts,
): Chip[] {
  const left = space.margin;
  let x: number = left;
  let y = top;
  return wanted(model, summary, texts).map(({ text, sign }) => {
    const before = sign ? 30 : 12;
    const most = right - left - before - 12;
    const width = Math.min(measure(text, strong), most) + before + 12;
    if (x > left && x + width > right) {
      x = left;
      y += line;
    }
    const chip: Chip = {
      x: round(x),
      y: round(y),
      width: round(width),
      height: space.chip,
      text: oneLine(text, x + before, y + 17.5, most, strong),
      ...(sign && { sign }),
    };
    x += width + 8;
    return chip;
  });
}

/** Pills of the themes at the right of the last row of chips, or below it where there is no room. */
export function layoutThemes(model: MapModel, chips: readonly Chip[], top: number, right: number): ThemePill[] {
  const most = 240;
  const gone = removedFrom(model);
  const sized = model.themes.map(({ id, label }, theme) => ({
    id,
    label,
    theme,
    width: Math.min(measure(label, strong), most) + 42,
  }));
  const total = sized.reduce((sum, { width }) => sum + width + 8, -8);
  const last = chips.at(-1);
  const fits = (last ? last.x + last.width + 16 : space.margin) + total <= right;
  let y = fits ? (last?.y ?? top) : last ? last.y + line : top;
  let x = fits && last ? right - total : space.margin;
  return sized.map(({ id, label, theme, width }) => {
    if (!fits && x > space.margin && x + width > right) {
      x = space.margin;
      y += line;
    }
    const text = oneLine(label, x + 28, y + 17.5, most, strong);
    const box = { x: round(x), y: round(y), width: round(width), height: space.chip };
    const pill: ThemePill = { id, theme, ...box, text, ...(gone.has(`theme ${id}`) && { gone: true }) };
    x += width + 8;
    return pill;
  });
}

/** What to look at first, in words: worst gap, pains without a remedy, KPIs off target, hybrid touchpoints. */
export function wanted(
  { cards }: MapModel,
  summary: readonly MapSummary[],
  texts: Texts,
): { text: string; sign?: Sign }[] {
  return summary.flatMap((one): { text: string; sign?: Sign }[] => {
    switch (one.kind) {
      case 'worst-gap': {
        const label = cards.find(({ id }) => id === one.card)?.label ?? one.card;
        return [{ text: texts.worstGap(label, `${texts.amount(one.expected)} → ${texts.amount(one.got)}`) }];
      }
      case 'open-pains':
        return [{ text: texts.painsOpen(one.count, one.of), sign: 'pain-low' }];
      case 'kpis-off':
        return [{ text: texts.kpisOff(one.count, one.of), sign: 'off' }];
      case 'hybrids':
        return [{ text: texts.hybrids(one.count, one.incomplete) }];
      default:
        // what stands in the figures without a place on the map
        return [];
    }
  });
}
