import type { Link, Quantity } from '../model/map-model.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const linkWords = { 'leads-to': 'leads to', triggers: 'triggers', next: 'then', 'instead-of': 'instead of' } as const;

/** The words of the picture that do not come from its author. */
export const english = {
  worstGap: (label: string, gap: string) => `Worst gap: ${label}, ${gap}`,
  painsOpen: (open: number, all: number) => `${open} of ${all} pain points without a remedy`,
  kpisOff: (off: number, all: number) => `${off} of ${all} KPIs off target`,
  hybrids: (count: number, broken: number) =>
    `${count === 1 ? '1 hybrid touchpoint' : `${count} hybrid touchpoints`}${broken > 0 ? `, ${broken} incomplete` : ''}`,
  missingSide: { online: 'no online side', offline: 'no offline side' },
  unseen: 'not seen by the customer',
  readingsOf: (date: string) => `readings of ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`,
  incomplete: 'incomplete: errors in the text',
  collects: (kpi: string) => `collects ${kpi}`,
  rate: (count: number, every: number, period: string) =>
    every === 1 ? `${amount(count)} per ${period}` : `${amount(count)} per ${amount(every)} ${period}`,
  attention: (quantity: Quantity) => `${written(quantity)} of attention`,
  more: (count: number) => `${count} more`,
  emotion: 'Emotion',
  measured: 'measured, one dot each',
  target: 'target, one dot each',
  percent: (share: number) => `${amount(share)}\u00a0%`,
  /** A link in a sentence: `leads to Pay (60 %), when it rains, after 2 d`. */
  link: ({ kind, when, after, share }: Link, to: string) =>
    [
      `${linkWords[kind]} ${to}${share === undefined ? '' : ` (${amount(share)}\u00a0%)`}`,
      when && `when ${when}`,
      after && `after ${written(after)}`,
    ]
      .filter(Boolean)
      .join(', '),
  lowest: (label: string) => `lowest: ${label}`,
  end: (label: string) => `end: ${label}`,
  pains: 'Pain points',
  painCount: (withRemedy: number, without: number, resolved: number) =>
    [
      withRemedy > 0 && `${withRemedy} with a remedy`,
      without > 0 && `${without} without${withRemedy > 0 ? '' : ' a remedy'}`,
      resolved > 0 && `${resolved} resolved`,
    ]
      .filter(Boolean)
      .join(', '),
  opportunities: 'Opportunities',
  kpis: 'KPIs',
  readingToTarget: 'reading → target',
  unread: 'not read',
  messages: 'Messages',
  backstage: 'Backstage',
  noStages: 'This journey has no stages yet.',
  /** What the picture is, for those who do not see it. */
  summary: (stages: number, channels: number, cards: number) =>
    `Customer journey map: ${count(stages, 'stage')}, ${count(channels, 'channel')}, ${count(cards, 'touchpoint')}`,
  legend: {
    feeling: 'feeling, −2 to +2',
    assumed: 'assumed, not measured',
    star: 'moment of truth or critical',
    theme: (label: string) => `serves ${label}`,
    hybrid: 'hybrid: online and offline side',
    'no-hybrid': 'no pair of online and offline',
    met: 'KPI on target',
    off: 'KPI off target',
    pain: 'pain, outlined when low',
    'pain-high': 'pain',
    'pain-low': 'pain of low severity',
    resolved: 'pain resolved',
    opportunity: 'opportunity',
    gap: 'expected → experienced',
    until: 'lasts until',
    again: 'also on this channel',
    visibility: 'line of visibility',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    moved: 'moved',
    renamed: 'renamed',
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
  return (Object.hasOwn(texts.words, value) && texts.words[value]) || value.replaceAll('-', ' ');
}

/** A number as people read it: 18 k, 2.1, 1.2 M; with `exact` all its digits. */
export function amount(value: number, exact = false): string {
  const size = Math.abs(value);
  if (exact) return grouped(value);
  if (size >= 999_950_000) return `${trim(value / 1_000_000_000)}\u00a0bn`;
  if (size >= 999_950) return `${trim(value / 1_000_000)}\u00a0M`;
  if (size >= 10_000) return `${trim(value / 1000)}\u00a0k`;
  return trim(value);
}

/** A quantity as people read it: `2.1 %`, `7–15 s`, `48 EUR per order`. */
export function written({ value, high, unit, per }: Quantity, exact = false): string {
  const number = high === undefined ? amount(value, exact) : `${amount(value, exact)}–${amount(high, exact)}`;
  return `${number}${unit ? `\u00a0${unit}` : ''}${per ? ` per ${per}` : ''}`;
}

/** A valence with its sign: −2 … 0 … +2. */
export function signed(value: number): string {
  return value > 0 ? `+${trim(value)}` : trim(value);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function trim(value: number): string {
  return grouped(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)));
}

function grouped(value: number): string {
  if (Math.abs(value) >= 1e15) return String(value).replace('-', '−');
  const [whole = '', part] = String(Number(value.toFixed(6))).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0').replace('-', '−');
  return part === undefined ? spaced : `${spaced}.${part}`;
}
