import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';

/**
 * What every statement may hold: the one table behind checks, completion, hovers and formatter. The order of the facts
 * of a block is their canonical order.
 */

export const declarationKinds = [
  'brand',
  'competitor',
  'team',
  'tool',
  'persona',
  'channel',
  'message',
  'kpi',
  'theme',
  'objective',
  'journey',
  'stage',
  'touchpoint',
  'hybrid',
  'pain',
  'opportunity',
] as const;
export type Kind = (typeof declarationKinds)[number];

/** How often a fact may be given: once in its block, once for each persona, key or word, or as often as one likes. */
export type Once = 'block' | 'persona' | 'key' | 'word';

/** What a number with a unit measures, and so which units it takes. */
export type Measure = 'duration' | 'percent' | 'any';

export interface FactInfo {
  /** One line for completion and hovers. */
  meaning: Say;
  once?: Once;
  /** The list of words it takes; `wordOptional` when a sketch may leave the word out. */
  words?: readonly string[];
  wordOptional?: boolean;
  /** What its reference names. */
  ref?: Kind;
  measure?: Measure;
  /** Whole numbers from … to …. */
  between?: readonly [number, number];
  /** The text cannot be left out. */
  text?: 'compulsory' | 'optional';
}

const once = 'block' as const;
const levels = ['low', 'medium', 'high'] as const;
const standings = ['ahead', 'equal', 'behind'] as const;
/** The seven of the communications mix (Kotler & Keller): the ways to reach people before they buy. */
export const communicationsMix = [
  'advertising',
  'sales-promotion',
  'event',
  'public-relations',
  'direct-marketing',
  'personal-selling',
  'word-of-mouth',
] as const;
const categories = [
  ...communicationsMix,
  'website',
  'social-media',
  'packaging',
  'customer-service',
  'in-store-display',
  'sponsorship',
  'product',
  'content',
  'billing',
  'return',
  'survey',
] as const;
const controls = ['owned', 'partner', 'third-party', 'customer'] as const;
const components = ['price', 'service', 'personalisation', 'proximity'] as const;

const description: FactInfo = { meaning: say('a sentence about it'), once, text: 'compulsory' };
const common = {
  label: { meaning: say('its name in another language'), once: 'key', text: 'compulsory' },
  note: { meaning: say('a remark for colleagues'), text: 'compulsory' },
  url: { meaning: say('an address with more'), text: 'compulsory' },
  image: { meaning: say('a picture beside the file'), text: 'compulsory' },
  '#': { meaning: say('a free word for filters') },
  evidence: {
    meaning: say('where this is known from'),
    words: ['analytics', 'survey', 'interview', 'observation', 'review', 'support', 'assumption'],
    wordOptional: true,
    text: 'compulsory',
  },
} satisfies Record<string, FactInfo>;

const team: FactInfo = { meaning: say('who is responsible'), once, ref: 'team' };
const measures: FactInfo = { meaning: say('a KPI that this moves'), ref: 'kpi' };
const versus: FactInfo = {
  meaning: say('where we stand against a competitor'),
  ref: 'competitor',
  words: standings,
  text: 'optional',
};
const value: FactInfo = {
  meaning: say('a part of the value proposition'),
  words: components,
  wordOptional: true,
  text: 'compulsory',
};
const control: FactInfo = { meaning: say('who controls it'), once, words: controls, text: 'optional' };
const category: FactInfo = { meaning: say('what kind of contact it is'), once, words: categories };
const promise: FactInfo = { meaning: say('a promise that can be checked'), measure: 'any', text: 'optional' };
const limit: FactInfo = { meaning: say('how many contacts are accepted'), once };
const uses: FactInfo = { meaning: say('a tool at work here'), ref: 'tool' };
const persona: FactInfo = { meaning: say('whose journey this is'), ref: 'persona' };
const interaction: FactInfo = { meaning: say('what people and brand do together'), text: 'compulsory' };
const serves: FactInfo = { meaning: say('the relational objective it makes real'), ref: 'objective' };
const due: FactInfo = { meaning: say('when it is to be done'), once };
const pain: FactInfo = {
  meaning: say('what makes it hard for the customer'),
  words: ['financial', 'productivity', 'process', 'support'],
  wordOptional: true,
  text: 'compulsory',
};
const opportunity: FactInfo = { meaning: say('what could be made better'), text: 'compulsory' };
const feels: FactInfo = {
  meaning: say('the feeling, from -2 to +2'),
  once: 'persona',
  between: [-2, 2],
  text: 'optional',
};
const duration: FactInfo = { meaning: say('how long it takes'), once, measure: 'duration' };
const within: FactInfo = { meaning: say('the time that was agreed'), once, measure: 'duration' };
const goal: FactInfo = { meaning: say('what the person wants'), once, text: 'compulsory' };
const drop: FactInfo = { meaning: say('takes back something of the base'), text: 'optional' };

/** Every block with the facts it holds. `file` is the file itself. */
export const blocks = {
  file: {
    format: { meaning: say('the version of the language'), once },
    lang: { meaning: say('the language of the labels'), once },
    import: { meaning: say('makes the names of another file visible'), text: 'compulsory' },
  },
  brand: { description, value, team, ...common },
  competitor: { description, ...common },
  team: { description, ...common },
  tool: {
    description,
    kind: {
      meaning: say('what the tool does'),
      once,
      words: ['profiling', 'crm', 'automation', 'analytics', 'reporting', 'survey'],
    },
    ...common,
  },
  persona: {
    description,
    status: { meaning: say('prospect or customer'), once, words: ['prospect', 'customer'] },
    segment: { meaning: say('the group they belong to'), once, text: 'compulsory' },
    goal,
    need: { meaning: say('what they need'), text: 'compulsory' },
    behaviour: { meaning: say('what they usually do'), text: 'compulsory' },
    limit,
    ...common,
  },
  channel: {
    description,
    medium: { meaning: say('digital, analog or physical'), once, words: ['digital', 'analog', 'physical'] },
    control,
    category,
    uses,
    team,
    attention: { meaning: say('the longest a contact may ask for'), once, measure: 'duration' },
    limit,
    ...common,
  },
  message: {
    description,
    text: { meaning: say('the message in full'), once, text: 'compulsory' },
    tone: { meaning: say('how it is said'), once, text: 'compulsory' },
    keyword: { meaning: say('a word that belongs to it'), text: 'compulsory' },
    promise,
    ...common,
  },
  kpi: {
    description,
    kind: { meaning: say('numbers or opinions'), once, words: ['quantitative', 'qualitative'] },
    scale: { meaning: say('the scale of its readings'), once, words: ['percent', 'csat', 'nps', 'ces', 'number'] },
    benefit: {
      meaning: say('what it is good for'),
      once,
      words: ['customer-database', 'communication-roi', 'upsell', 'word-of-mouth', 'process-savings', 'sales-growth'],
    },
    target: { meaning: say('what is to be reached'), once, measure: 'any' },
    baseline: { meaning: say('where it started'), once, measure: 'any' },
    current: { meaning: say('the last reading'), once, measure: 'any' },
    'tracked-by': { meaning: say('the tool that delivers it'), once, ref: 'tool' },
    team,
    ...common,
  },
  theme: { description, guides: { meaning: say('a sentence that guides design'), text: 'compulsory' }, ...common },
  objective: { description, 'measured-by': { meaning: say('the KPI that shows it'), ref: 'kpi' }, ...common },
  rules: {
    attention: { meaning: say('the attention budget'), once, measure: 'duration' },
    gap: { meaning: say('from which gap on it is reported'), once },
    stale: { meaning: say('when a reading is too old'), once, measure: 'duration' },
    limit,
    severity: {
      meaning: say('how serious a finding is'),
      once: 'key',
      words: ['error', 'warning', 'info', 'hint', 'off'],
    },
  },
  journey: {
    description,
    brand: { meaning: say('whose journey map this is'), once, ref: 'brand' },
    state: { meaning: say('as it is, or as it is to be'), once, words: ['as-is', 'to-be'] },
    flow: { meaning: say('in file order, or along links'), once, words: ['linear', 'branching'] },
    persona,
    goal,
    scenario: { meaning: say('the situation'), once, text: 'compulsory' },
    duration,
    team,
    measures,
    versus,
    phase: {
      meaning: say('a name for a phase'),
      once: 'word',
      words: ['before', 'during', 'after'],
      text: 'compulsory',
    },
    drop,
    ...common,
  },
  stage: {
    description,
    phase: { meaning: say('before, during or after the purchase'), once, words: ['before', 'during', 'after'] },
    lifecycle: {
      meaning: say('discovery, acquisition or loyalty'),
      once,
      words: ['discovery', 'acquisition', 'loyalty'],
    },
    persona,
    goal,
    duration,
    within,
    team,
    feels,
    measures,
    pain,
    opportunity,
    drop,
    ...common,
  },
  touchpoint: {
    replaces: { meaning: say('takes the place of a touchpoint of the base'), once, ref: 'touchpoint' },
    on: { meaning: say('the channel; the first is the main one'), ref: 'channel' },
    until: { meaning: say('the stage in which the contact ends'), once, ref: 'stage' },
    persona,
    internal: { meaning: say('a step that the customer does not see'), once },
    entry: { meaning: say('the journey can start here'), once },
    optional: { meaning: say('may be skipped'), once, text: 'optional' },
    'instead-of': { meaning: say('shares the place of another'), once, ref: 'touchpoint', text: 'optional' },
    scheduled: { meaning: say('starts by the clock'), once, text: 'compulsory' },
    control,
    initiator: { meaning: say('who starts the contact'), once, words: ['brand', 'customer', 'peer'] },
    category,
    role: { meaning: say('inform, image or purchase'), once, words: ['inform', 'image', 'purchase'] },
    moment: { meaning: say('a moment of truth'), once, words: ['zero', 'first', 'second', 'ultimate'] },
    critical: { meaning: say('a decisive contact'), once },
    consent: {
      meaning: say('the ground for using personal data'),
      once,
      words: ['none', 'contract', 'legitimate-interest', 'legal-duty', 'opt-in', 'explicit'],
      text: 'optional',
    },
    does: { meaning: say('what the customer does'), text: 'compulsory' },
    thinks: { meaning: say('what the customer thinks'), text: 'compulsory' },
    feels,
    perception: { meaning: say('how it is perceived'), text: 'compulsory' },
    expects: { meaning: say('what is expected, from 1 to 5'), once: 'persona', between: [1, 5], text: 'optional' },
    gets: { meaning: say('what is experienced, from 1 to 5'), once: 'persona', between: [1, 5], text: 'optional' },
    says: { meaning: say('the message it passes on'), ref: 'message', text: 'optional' },
    promise,
    content: {
      meaning: say('what people get to see'),
      words: ['article', 'guide', 'advice', 'image', 'video', 'gift', 'ugc'],
      wordOptional: true,
      text: 'compulsory',
    },
    value,
    feature: { meaning: say('a feature of the offer'), text: 'compulsory' },
    interaction,
    attention: { meaning: say('the attention it asks for'), once, measure: 'duration' },
    duration,
    within,
    frequency: { meaning: say('how often it happens'), once },
    serves,
    measures,
    collects: { meaning: say('a KPI that people answer here'), ref: 'kpi' },
    versus,
    uses,
    team: { ...team, once: undefined },
    backstage: { meaning: say('what happens behind the scenes'), text: 'compulsory' },
    pain,
    opportunity,
    resolves: { meaning: say('a pain of the base that is gone'), ref: 'pain' },
    deviation: {
      meaning: say('how it differs from the plan'),
      once,
      words: ['ad-hoc', 'out-of-order', 'failed', 'missing'],
      text: 'optional',
    },
    'leads-to': { meaning: say('the journey goes on there'), ref: 'touchpoint' },
    triggers: { meaning: say('starts something alongside'), ref: 'touchpoint' },
    ends: { meaning: say('the journey ends here'), once, text: 'optional' },
    confidence: { meaning: say('how sure this is'), once, words: levels },
    description,
    drop,
    ...common,
  },
  hybrid: {
    description,
    online: { meaning: say('the online side'), once, ref: 'touchpoint', text: 'optional' },
    offline: { meaning: say('the offline side'), once, ref: 'touchpoint', text: 'optional' },
    serves,
    peer: { meaning: say('how people help each other'), once, text: 'compulsory' },
    interaction,
    starts: { meaning: say('the side that starts'), once, words: ['online', 'offline'] },
    drop,
    ...common,
  },
  pain: {
    description,
    severity: { meaning: say('how bad it is'), once, words: levels },
    remedy: { meaning: say('what will help'), once, text: 'compulsory' },
    team,
    due,
    ...common,
  },
  opportunity: {
    description,
    impact: { meaning: say('how much it would change'), once, words: levels },
    effort: { meaning: say('how much work it is'), once, words: levels },
    team,
    due,
    ...common,
  },
  /** What may follow inside a fact. */
  part: {
    when: { meaning: say('the condition'), once, text: 'compulsory' },
    after: { meaning: say('the delay'), once, measure: 'duration' },
    share: { meaning: say('the part of the people'), once, measure: 'percent', between: [0, 100] },
    for: { meaning: say('only for this persona'), once, ref: 'persona' },
    at: { meaning: say('the day or month'), once },
  },
} satisfies Record<string, Record<string, FactInfo>>;

export type BlockKeyword = keyof typeof blocks;

/** Every word that can start a statement. */
export const statementKeywords: readonly string[] = [
  ...new Set([
    ...declarationKinds,
    'rules',
    ...Object.entries(blocks).flatMap(([b, f]) => (b === 'part' ? [] : Object.keys(f))),
  ]),
];

const facts: ReadonlyMap<string, ReadonlyMap<string, FactInfo>> = new Map(
  Object.entries(blocks).map(([block, inside]) => [block, new Map(Object.entries(inside))]),
);

/** What a fact of a block holds; undefined for nested declarations and for what does not belong there. */
export function factInfo(block: string, keyword: string): FactInfo | undefined {
  return facts.get(block)?.get(keyword);
}

/** Units of time and their length in days. A month is 30.44 days, a year 365.25. */
export const durations: ReadonlyMap<string, number> = new Map([
  ['ms', 1 / 86_400_000],
  ['s', 1 / 86_400],
  ['min', 1 / 1440],
  ['h', 1 / 24],
  ['d', 1],
  ['day', 1],
  ['w', 7],
  ['week', 7],
  ['mo', 30.44],
  ['month', 30.44],
  ['quarter', 91.3125],
  ['y', 365.25],
  ['year', 365.25],
]);

/** Periods of a rate that are no stretch of time. */
export const occasions: readonly string[] = ['customer', 'visit', 'order'];

/** Whether a word is a unit of time, a percentage or a currency. */
export function isUnit(word: string): boolean {
  return durations.has(word) || word === '%' || /^[A-Z]{3}$/.test(word);
}

/** Days that a quantity with a unit of time lasts; undefined for other units. The upper end of a range. */
export function toDays({ value, high, unit }: { value: number; high?: number; unit?: string }): number | undefined {
  const length = unit === undefined ? undefined : durations.get(unit);
  return length === undefined ? undefined : (high ?? value) * length;
}
