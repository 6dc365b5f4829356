import type { Card, Kpi, Pain, Quantity } from '../../model/map-model.ts';
import { fromLeft, isRightToLeft } from '../text/direction.ts';
import type { Texts } from '../texts.ts';
import type { Around } from './model-index.ts';
import type { Sign } from './types.ts';

/** What a card says in its quiet line. */
export interface TellingFact {
  text: string;
  /** Figures that stay whole when the text has to be cut. */
  figures?: string;
  /** The same where room is scarce. */
  brief?: string;
  sign?: Sign;
  /** Expected and experienced, framed. */
  gap?: string;
}

/** The most telling fact of a card: KPI off target, then gap, pain, KPI, frequency or attention, then what it is. */
export function tellingFact(card: Card, kpis: ReadonlyMap<string, Kpi>, texts: Texts): TellingFact | undefined {
  const measured = card.measures.flatMap((id) => kpis.get(id) ?? []);
  const off = measured.find(({ status }) => status === 'off');
  if (off) return { sign: 'off', text: off.label, figures: kpiReading(off, texts), brief: briefReading(off, texts) };
  const gap = gapOf(card, texts);
  if (gap) return { gap, text: card.gets.find(({ text }) => text)?.text ?? '' };
  const pain = worstPain(card);
  if (pain) return { sign: pain.severity === 'low' ? 'pain-low' : 'pain', text: pain.text };
  const met = measured.find(({ status }) => status === 'met');
  if (met?.current) return { sign: 'met', text: met.label, figures: short(met.current.value, texts) };
  if (card.frequency) return { text: texts.rate(card.frequency.count, card.frequency.every, card.frequency.period) };
  if (card.attention) return { text: texts.attention(card.attention) };
  const collected = card.collects.flatMap((id) => kpis.get(id) ?? [])[0];
  if (collected) return { text: texts.collects(collected.label) };
  if (card.category) return { text: texts.word(card.category) };
  const said = card.feels.find(({ text }) => text)?.text ?? card.does[0]?.text ?? card.backstage[0];
  return said ? { text: said } : undefined;
}

/** `5 → 2` where less was experienced than expected, by everybody or by the persona who lacks most. */
export function gapOf({ gap, expects, gets }: Card, texts: Texts): string | undefined {
  if (gap === undefined || gap >= 0) return undefined;
  const scored = expects.filter(({ value }) => value !== undefined);
  const own = scored.find(({ value = 0, persona }) =>
    gets.some((got) => got.persona === persona && got.value === value + gap),
  );
  const expected = (own ?? scored[0])?.value;
  return expected === undefined ? undefined : `${texts.amount(expected)} → ${texts.amount(expected + gap)}`;
}

/** Reading and target of a KPI: `18 k → 20 k`, `2.1 % → 3 %`. The direction is said by its sign. */
export function kpiReading({ current, target }: Pick<Kpi, 'current' | 'target'>, texts: Texts): string {
  const goal = target && { ...target.value, ...(target.high !== undefined && { high: target.high }) };
  if (!current) return goal ? `${texts.unread} → ${short(goal, texts)}` : texts.unread;
  if (!goal) return short(current.value, texts);
  const same = current.value.unit === goal.unit && current.value.per === goal.per;
  const said = [current.value, goal].map((one) => (same ? short(one, texts) : texts.written(one))).join(' → ');
  return isRightToLeft(said) ? fromLeft(said) : said;
}

/** The figures alone: `2.1 → 3`. */
function briefReading({ current, target }: Kpi, texts: Texts): string {
  return [current, target].flatMap((one) => (one ? texts.amount(one.value.value) : [])).join(' → ');
}

/** A sentence about a card for those who do not see the picture. */
export function describe(
  card: Card,
  row: number,
  { stages, lanes, columns }: Around,
  texts: Texts,
  fact?: TellingFact,
): string {
  const stage = stages[columns.get(card.stage) ?? -1]?.label;
  const feeling = card.feels[0] && texts.signed(card.feels[0].value);
  const told = [fact?.gap, fact?.text, fact?.figures].filter(Boolean).join(' ');
  return [`${card.number}. ${card.label}`, stage, lanes[row]?.label, feeling, told].filter(Boolean).join(', ');
}

function worstPain({ pains }: Card): Pain | undefined {
  const open = pains.filter(({ resolved }) => !resolved);
  const found = (level: string) => open.find(({ severity }) => severity === level);
  return found('high') ?? found('medium') ?? open[0];
}

/** A unit that is part of the number stays; a counted word is said elsewhere. */
function short({ value, high, unit, per }: Quantity, texts: Texts): string {
  const range = { value, ...(high !== undefined && { high }) };
  const kept = unit !== undefined && unit.length <= 3;
  return texts.written(kept ? { ...range, unit, ...(per !== undefined && { per }) } : range);
}
