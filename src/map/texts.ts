import type { Quantity } from '../model/map-model.ts';

/** The words of the picture that do not come from its author. */
export const english = {
  worstGap: (label: string, expected: number, got: number) => `Worst gap: ${label}, ${expected} → ${got}`,
  painsOpen: (open: number, all: number) => `${open} of ${all} pain points without a remedy`,
  kpisOff: (off: number, all: number) => `${off} of ${all} KPIs off target`,
  hybrids: (count: number) => (count === 1 ? '1 hybrid touchpoint' : `${count} hybrid touchpoints`),
  readingsOf: (month: string) => `readings of ${month}`,
  incomplete: 'incomplete',
  month: (date: string) =>
    new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date.slice(0, 7)}-01`),
    ),
  collects: (kpi: string) => `collects ${kpi}`,
  rate: (count: number, every: number, period: string) =>
    every === 1 ? `${amount(count)} per ${period}` : `${amount(count)} per ${amount(every)} ${period}`,
  attention: (quantity: Quantity) => `${written(quantity)} of attention`,
  more: (count: number) => `${count} more`,
  emotion: 'Emotion',
  measured: 'measured, one dot each',
  target: 'target, one dot each',
  lowest: (label: string) => `lowest: ${label}`,
  end: (label: string) => `end: ${label}`,
  pains: 'Pain points',
  painCount: (withRemedy: number, without: number, resolved: number) =>
    [
      (withRemedy > 0 || without > 0) && `${withRemedy} with a remedy, ${without} without`,
      resolved > 0 && `${resolved} resolved`,
    ]
      .filter(Boolean)
      .join(', '),
  opportunities: 'Opportunities',
  kpis: 'KPIs',
  readingToTarget: 'reading → target',
  messages: 'Messages',
  backstage: 'Backstage',
  noStages: 'This journey has no stages yet.',
  legend: {
    feeling: 'feeling, from −2 to +2',
    star: 'moment of truth or critical',
    theme: (label: string) => `serves ${label}`,
    hybrid: 'hybrid: online and offline side',
    met: 'KPI on target',
    off: 'KPI off target',
    pain: 'pain, outlined when low',
    'pain-low': 'pain of low severity',
    opportunity: 'opportunity',
    gap: 'expected → experienced',
    assumed: 'assumed',
    resolved: 'pain resolved',
    until: 'lasts until',
  },
  words: {
    'third-party': 'third party',
    'in-store-display': 'in-store display',
    'word-of-mouth': 'word of mouth',
    'public-relations': 'public relations',
  } as Record<string, string>,
} as const;

export type Texts = typeof english;

/** A word of the language as people read it: without hyphens. */
export function word(texts: Texts, value: string): string {
  return texts.words[value] ?? value.replaceAll('-', ' ');
}

/** A number as people read it: 18 k, 2.1, 1.2 M. */
export function amount(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000_000) return `${trim(value / 1_000_000)} M`;
  if (size >= 10_000) return `${trim(value / 1000)} k`;
  return trim(value);
}

/** A quantity as people read it: `2.1 %`, `7–15 s`, `48 EUR per order`. */
export function written({ value, high, unit, per }: Quantity): string {
  const number = high === undefined ? amount(value) : `${amount(value)}–${amount(high)}`;
  return `${number}${unit ? ` ${unit}` : ''}${per ? ` per ${per}` : ''}`;
}

/** A valence with its sign: −2 … 0 … +2. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

function trim(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1))).replace('-', '−');
}
