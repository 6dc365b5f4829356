import type { Link, Quantity } from '../model/map-model.ts';
import { dateInWords } from '../texts/dates.ts';
import { amount, quantity, rate, signed } from '../texts/quantities.ts';
import type { Say, Words } from '../texts/say.ts';
import { asIs, say } from '../texts/say.ts';
import { term } from '../texts/terms.ts';
import { isolated } from './text/direction.ts';

/** The words of the picture that do not come from its author, and its numbers. */
export type Texts = ReturnType<typeof textsIn>;

/** The words of the picture in the language of `words`. */
export function textsIn(words: Words) {
  const listed = (sayings: readonly (Say | false)[]) => sayings.flatMap((one) => (one ? words(one) : [])).join(', ');
  return {
    worstGap: (label: string, gap: string) => words(say('Worst gap: {label}, {gap}', { label: isolated(label), gap })),
    painsOpen: (open: number, all: number) => words(say('{open} of {all} pain points without a remedy', { open, all })),
    kpisOff: (off: number, all: number) => words(say('{off} of {all} KPIs off target', { off, all })),
    hybrids: (count: number, broken: number) =>
      listed([
        say('{count} hybrid touchpoint | {count} hybrid touchpoints', { count }),
        broken > 0 && say('{count} incomplete | {count} incomplete', { count: broken }),
      ]),
    missingSide: { online: words(say('no online side')), offline: words(say('no offline side')) },
    unseen: words(say('not seen by the customer')),
    /** `date` is a day or a month: its month. */
    readingsOf: (date: string) => words(say('readings of {month}', { month: dateInWords(date.slice(0, 7)) })),
    /** `31 August 2026` */
    date: (date: string) => words(dateInWords(date)),
    incomplete: words(say('incomplete: errors in the text')),
    collects: (kpi: string) => words(say('collects {kpi}', { kpi: isolated(kpi) })),
    rate: (count: number, every: number, period: string) => words(rate({ count, every, period })),
    attention: (needed: Quantity) => words(say('{time} of attention', { time: quantity(needed) })),
    more: (count: number) => words(say('{count} more', { count })),
    emotion: words(say('Emotion')),
    measured: words(say('measured, one dot each')),
    target: words(say('target, one dot each')),
    /** Figures that were others in the journey that is compared. */
    formerly: (figures: string) => words(say('before: {figures}', { figures: isolated(figures) })),
    sides: { before: words(say('before')), after: words(say('after')) },
    percent: (share: number) => words(quantity({ value: share, unit: '%' })),
    /** A link in a sentence: `leads to Pay (60 %), when it rains, after 2 days`. */
    link: ({ kind, when, after, share }: Link, to: string) =>
      listed([
        leads(
          kind,
          share === undefined ? asIs(to) : say('{to} ({share})', { to, share: quantity({ value: share, unit: '%' }) }),
        ),
        when !== undefined && when !== '' && say('when {when}', { when }),
        after !== undefined && say('after {delay}', { delay: quantity(after) }),
      ]),
    lowest: (label: string) => words(say('lowest: {label}', { label: isolated(label) })),
    end: (label: string) => words(say('end: {label}', { label: isolated(label) })),
    pains: words(say('Pain points')),
    painCount: (withRemedy: number, without: number, resolved: number) =>
      listed([
        withRemedy > 0 && say('{count} with a remedy', { count: withRemedy }),
        without > 0 &&
          (withRemedy > 0
            ? say('{count} without', { count: without })
            : say('{count} without a remedy', { count: without })),
        resolved > 0 && say('{count} resolved | {count} resolved', { count: resolved }),
      ]),
    opportunities: words(say('Opportunities')),
    kpis: words(say('KPIs')),
    readingToTarget: words(say('reading → target')),
    unread: words(say('not read')),
    messages: words(say('Messages')),
    backstage: words(say('Backstage')),
    noStages: words(say('This journey has no stages yet.')),
    /** Several things said of the picture, as one sentence. */
    sentence: (parts: readonly string[]) =>
      words(
        say('{parts}.', { parts: parts.map(asIs).reduce((left, right) => say('{left}; {right}', { left, right })) }),
      ),
    /** What the picture is, for those who do not see it. */
    summary: (stages: number, channels: number, cards: number) =>
      words(
        say('Customer journey map: {stages}, {channels}, {touchpoints}', {
          stages: say('{count} stage | {count} stages', { count: stages }),
          channels: say('{count} channel | {count} channels', { count: channels }),
          touchpoints: say('{count} touchpoint | {count} touchpoints', { count: cards }),
        }),
      ),
    legend: {
      feeling: words(say('feeling, −2 to +2')),
      assumed: words(say('assumed, not measured')),
      star: words(say('moment of truth or critical')),
      theme: (label: string) => words(say('serves {label}', { label: isolated(label) })),
      hybrid: words(say('hybrid: online and offline side')),
      'no-hybrid': words(say('no pair of online and offline')),
      met: words(say('KPI on target')),
      off: words(say('KPI off target')),
      pain: words(say('pain, outlined when low')),
      'pain-high': words(say('pain')),
      'pain-low': words(say('pain of low severity')),
      resolved: words(say('pain resolved')),
      opportunity: words(say('opportunity')),
      gap: words(say('expected → experienced')),
      until: words(say('lasts until')),
      again: words(say('also on this channel')),
      visibility: words(say('line of visibility')),
      findings: words(say('findings of the check')),
      added: words(say('added')),
      removed: words(say('removed')),
      changed: words(say('changed')),
      moved: words(say('moved')),
      renamed: words(say('renamed')),
    },
    quoted: (text: string) => words(say('“{text}”', { text })),
    /** A word of the language as people read it. */
    word: (value: string) => words(term(value)),
    /** A number as people read it: 18 k, 2.1, 1.2 M. */
    amount: (value: number) => words(amount(value)),
    /** A quantity as people read it: `2.1 %`, `7–15 s`, `48 EUR per order`. */
    written: (value: Quantity) => words(quantity(value)),
    /** A valence with its sign: −2 … 0 … +2. */
    signed: (value: number) => words(signed(value)),
  };
}

function leads(kind: Link['kind'], to: Say): Say {
  switch (kind) {
    case 'leads-to':
      return say('leads to {to}', { to });
    case 'triggers':
      return say('triggers {to}', { to });
    case 'next':
      return say('then {to}', { to });
    case 'instead-of':
      return say('instead of {to}', { to });
  }
}
