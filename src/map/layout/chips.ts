import type { MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { gapOf } from './facts.ts';
import { space, strong } from './metrics.ts';
import { oneLine, round } from './text-box.ts';
import type { Chip, Sign, ThemePill } from './types.ts';

const line = space.chip + 8;

/** What to do, in a row that breaks where it has to. */
export function layoutChips(model: MapModel, top: number, right: number, texts: Texts): Chip[] {
  const left = space.margin;
  let x: number = left;
  let y = top;
  return wanted(model, texts).map(({ text, sign }) => {
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
    const pill = { id, theme, x: round(x), y: round(y), width: round(width), height: space.chip, text };
    x += width + 8;
    return pill;
  });
}

/** Worst gap, pains without a remedy, KPIs off target: what to look at first. */
export function wanted({ cards, stages, kpis, hybrids }: MapModel, texts: Texts): { text: string; sign?: Sign }[] {
  const found: { text: string; sign?: Sign }[] = [];
  let worst: (typeof cards)[number] | undefined;
  for (const card of cards) if (gapOf(card, texts) && (card.gap ?? 0) < (worst?.gap ?? 0)) worst = card;
  if (worst) found.push({ text: texts.worstGap(worst.label, gapOf(worst, texts) ?? '') });
  const pains = [...cards, ...stages].flatMap((one) => one.pains).filter(({ resolved }) => !resolved);
  const open = pains.filter(({ remedy }) => !remedy).length;
  if (open > 0) found.push({ text: texts.painsOpen(open, pains.length), sign: 'pain-low' });
  const off = kpis.filter(({ status }) => status === 'off').length;
  if (off > 0) found.push({ text: texts.kpisOff(off, kpis.length), sign: 'off' });
  const broken = hybrids.filter(({ valid }) => !valid).length;
  if (hybrids.length > 0) found.push({ text: texts.hybrids(hybrids.length, broken) });
  return found;
}
