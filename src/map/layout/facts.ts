import type { Card, Kpi, MapModel } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { amount, signed, word, written } from '../texts.ts';
import type { Sign } from './types.ts';

/** What a card says in its quiet line. */
export interface TellingFact {
  text: string;
  /** Figures that stay whole when the text has to be cut. */
  figures?: string;
  sign?: Sign;
  /** Expected and experienced, framed. */
  gap?: string;
}

/** The most telling fact of a card: KPI off target, then gap, pain, KPI, frequency or attention, then what it is. */
export function tellingFact(card: Card, kpis: ReadonlyMap<string, Kpi>, texts: Texts): TellingFact | undefined {
  const measured = card.measures.flatMap((id) => kpis.get(id) ?? []);
  const off = measured.find(({ status }) => status === 'off');
  if (off) return { sign: 'off', text: off.label, figures: kpiReading(off) };
  if (card.gap !== undefined && card.gap < 0) {
    const expected = card.expects.find(({ value }) => value !== undefined)?.value ?? 0;
    const said = card.gets.find(({ text }) => text)?.text ?? '';
    return { gap: `${expected} → ${expected + card.gap}`, text: said };
  }
  const pain = card.pains.find(({ resolved }) => !resolved);
  if (pain) return { sign: pain.severity === 'low' ? 'pain-low' : 'pain', text: pain.text };
  const met = measured.find(({ status }) => status === 'met');
  if (met?.current) return { sign: 'met', text: met.label, figures: written(met.current.value) };
  if (card.frequency) return { text: texts.rate(card.frequency.count, card.frequency.every, card.frequency.period) };
  if (card.attention) return { text: texts.attention(card.attention) };
  const collected = card.collects.flatMap((id) => kpis.get(id) ?? [])[0];
  if (collected) return { text: texts.collects(collected.label) };
  if (card.category) return { text: word(texts, card.category) };
  const said = card.feels.find(({ text }) => text)?.text ?? card.does[0]?.text ?? card.backstage[0];
  return said ? { text: said } : undefined;
}

/** Reading and target of a KPI: `18 k → 20 k people`, `2.1 → 3 %`, `3.9 → ≥ 4.3` never, as the direction is its sign. */
export function kpiReading({ current, target }: Kpi): string {
  if (!current) return target ? `→ ${goalText(target.value, target.high)}` : '';
  if (!target) return written(current.value);
  const same = current.value.unit === target.value.unit && current.value.per === target.value.per;
  const reading = same && !isShort(current.value.unit) ? amount(current.value.value) : written(current.value);
  return `${reading} → ${same && !isShort(current.value.unit) ? goalAmount(target.value.value, target.high) : goalText(target.value, target.high)}`;
}

/** A sentence about a card for those who do not see the picture. */
export function describe(card: Card, model: MapModel, fact: TellingFact | undefined): string {
  const stage = model.stages.find(({ id }) => id === card.stage)?.label ?? '';
  const lane = model.lanes.find(({ id }) => id === card.lanes[0])?.label;
  const feeling = card.feels[0] ? signed(card.feels[0].value) : undefined;
  const told = [fact?.gap, fact?.text, fact?.figures].filter(Boolean).join(' ');
  return [`${card.number}. ${card.label}`, stage, lane, feeling, told].filter(Boolean).join(', ');
}

function goalText(value: Parameters<typeof written>[0], high: number | undefined): string {
  return written({ ...value, ...(high !== undefined && { high }) });
}

function goalAmount(value: number, high: number | undefined): string {
  return high === undefined ? amount(value) : `${amount(value)}–${amount(high)}`;
}

/** Units that are part of the number; a counted word is said elsewhere. */
function isShort(unit: string | undefined): boolean {
  return unit !== undefined && (unit.length <= 3 || unit === '%');
}
