import type { Kpi, MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { plain, space, strong, title } from './metrics.ts';
import { oneLine, round } from './text-box.ts';
import type { Chip, Head, Sign, ThemePill } from './types.ts';

/** Title, one line of brand, persona and goal, the state and the month of its readings, chips that say what to do. */
export function layoutHead(model: MapModel, width: number, texts: Texts): Head {
  const { journey } = model;
  const left = space.margin;
  const right = width - space.margin;
  const half = (right - left) * 0.74;
  const brand = model.brands.find(({ id }) => id === journey.brand)?.label;
  const [persona] = model.personas;
  const goal = persona?.goal ?? journey.goal;
  const others = model.personas.length > 1 ? model.personas.map(({ label }) => label).join(', ') : persona?.label;
  const subtitle = [brand, others, goal && `“${goal}”`].filter(Boolean).join(' · ');
  const month = latestMonth(model.kpis);
  const state = [journey.state, ...(model.complete ? [] : [texts.incomplete])].filter(Boolean).join(' · ');
  const chips = layoutChips(wanted(model, texts), left, 86, right);
  const lowest = Math.max(86, ...chips.map(({ y }) => y));
  const themes = layoutThemes(model, chips, right, lowest);
  const bottom = Math.max(86, ...[...chips, ...themes].map((box) => box.y + box.height));
  return {
    title: oneLine(journey.label, left, 44, half, title),
    ...(subtitle && { subtitle: oneLine(subtitle, left, 69, half, plain) }),
    ...(state && { state: oneLine(state, right, 44, right - left - half - 16, strong, 'end') }),
    ...(month && {
      readings: oneLine(texts.readingsOf(texts.month(month)), right, 69, right - left - half - 16, plain, 'end'),
    }),
    chips,
    themes,
    bottom: chips.length + themes.length > 0 ? bottom : 78,
  };
}

function wanted(model: MapModel, texts: Texts): { text: string; sign?: Sign }[] {
  const { cards, stages, kpis, hybrids } = model;
  const found: { text: string; sign?: Sign }[] = [];
  const worst = cards.filter(({ gap }) => gap !== undefined && gap < 0).sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))[0];
  const expected = worst?.expects.find(({ value }) => value !== undefined)?.value;
  if (worst && expected !== undefined) {
    found.push({ text: texts.worstGap(worst.label, expected, expected + (worst.gap ?? 0)) });
  }
  const pains = [...cards, ...stages].flatMap((one) => one.pains).filter(({ resolved }) => !resolved);
  const open = pains.filter(({ remedy }) => !remedy);
  if (open.length > 0) found.push({ text: texts.painsOpen(open.length, pains.length), sign: 'pain-low' });
  const off = kpis.filter(({ status }) => status === 'off');
  if (off.length > 0) found.push({ text: texts.kpisOff(off.length, kpis.length), sign: 'off' });
  if (hybrids.length > 0) found.push({ text: texts.hybrids(hybrids.length) });
  return found;
}

function layoutChips(
  wanted: readonly { text: string; sign?: Sign }[],
  left: number,
  top: number,
  right: number,
): Chip[] {
  let x = left;
  let y = top;
  return wanted.map(({ text, sign }) => {
    const before = sign ? 30 : 12;
    const most = right - left - before - 12;
    const size = Math.min(measure(text, strong), most) + before + 12;
    if (x > left && x + size > right) {
      x = left;
      y += 34;
    }
    const chip: Chip = {
      x: round(x),
      y,
      width: round(size),
      height: 26,
      text: oneLine(text, x + before, y + 17.5, most, strong),
      ...(sign && { sign }),
    };
    x += size + 8;
    return chip;
  });
}

/** Pills at the right of the last row of chips, or below it where there is no room. */
function layoutThemes(model: MapModel, chips: readonly Chip[], right: number, lowest: number): ThemePill[] {
  const most = 240;
  const sized = model.themes.map(({ id, label }, accent) => ({
    id,
    label,
    accent,
    width: Math.min(measure(label, strong), most) + 42,
  }));
  const total = sized.reduce((sum, { width }) => sum + width + 8, -8);
  const used = Math.max(0, ...chips.filter(({ y }) => y === lowest).map((chip) => chip.x + chip.width));
  const fits = used + 16 + total <= right;
  let y = fits ? lowest : lowest + (chips.length > 0 ? 34 : 0);
  let x = fits ? right - total : space.margin;
  return sized.map(({ id, label, accent, width }) => {
    if (!fits && x > space.margin && x + width > right) {
      x = space.margin;
      y += 34;
    }
    const pill = {
      id,
      accent,
      x: round(x),
      y,
      width: round(width),
      height: 26,
      text: oneLine(label, x + 28, y + 17.5, most, strong),
    };
    x += width + 8;
    return pill;
  });
}

function latestMonth(kpis: readonly Kpi[]): string | undefined {
  return kpis
    .flatMap(({ current }) => current?.at ?? [])
    .sort()
    .at(-1);
}
