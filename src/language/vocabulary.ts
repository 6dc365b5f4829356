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
  meaning: string;
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

const description: FactInfo = { meaning: 'a sentence about it', once, text: 'compulsory' };
const common = {
  label: { meaning: 'its name in another language', once: 'key', text: 'compulsory' },
  note: { meaning: 'a remark for colleagues', text: 'compulsory' },
  url: { meaning: 'an address with more', text: 'compulsory' },
  image: { meaning: 'a picture beside the file', text: 'compulsory' },
  '#': { meaning: 'a free word for filters' },
  evidence: {
    meaning: 'where this is known from',
    words: ['analytics', 'survey', 'interview', 'observation', 'review', 'support', 'assumption'],
    wordOptional: true,
    text: 'compulsory',
  },
} satisfies Record<string, FactInfo>;

const team: FactInfo = { meaning: 'who is responsible', once, ref: 'team' };
const measures: FactInfo = { meaning: 'a KPI that this moves', ref: 'kpi' };
const versus: FactInfo = {
  meaning: 'where we stand against a competitor',
  ref: 'competitor',
  words: standings,
  text: 'optional',
};
const value: FactInfo = {
  meaning: 'a part of the value proposition',
  words: components,
  wordOptional: true,
  text: 'compulsory',
};
const control: FactInfo = { meaning: 'who controls it', once, words: controls, text: 'optional' };
const category: FactInfo = { meaning: 'what kind of contact it is', once, words: categories };
const promise: FactInfo = { meaning: 'a promise that can be checked', measure: 'any', text: 'optional' };
const limit: FactInfo = { meaning: 'how many contacts are accepted', once };
const uses: FactInfo = { meaning: 'a tool at work here', ref: 'tool' };
const persona: FactInfo = { meaning: 'whose journey this is', ref: 'persona' };
const interaction: FactInfo = { meaning: 'what people and brand do together', text: 'compulsory' };
const serves: FactInfo = { meaning: 'the relational objective it makes real', ref: 'objective' };
const due: FactInfo = { meaning: 'when it is to be done', once };
const pain: FactInfo = {
  meaning: 'what makes it hard for the customer',
  words: ['financial', 'productivity', 'process', 'support'],
  wordOptional: true,
  text: 'compulsory',
};
const opportunity: FactInfo = { meaning: 'what could be made better', text: 'compulsory' };
const feels: FactInfo = { meaning: 'the feeling, from -2 to +2', once: 'persona', between: [-2, 2], text: 'optional' };
const duration: FactInfo = { meaning: 'how long it takes', once, measure: 'duration' };
const within: FactInfo = { meaning: 'the time that was agreed', once, measure: 'duration' };
const goal: FactInfo = { meaning: 'what the person wants', once, text: 'compulsory' };
const drop: FactInfo = { meaning: 'takes back something of the base', text: 'optional' };

/** Every block with the facts it holds. `file` is the file itself. */
export const blocks = {
  file: {
    format: { meaning: 'the version of the language', once },
    lang: { meaning: 'the language of the labels', once },
    import: { meaning: 'makes the names of another file visible', text: 'compulsory' },
  },
  brand: { description, value, team, ...common },
  competitor: { description, ...common },
  team: { description, ...common },
  tool: {
    description,
    kind: {
      meaning: 'what the tool does',
      once,
      words: ['profiling', 'crm', 'automation', 'analytics', 'reporting', 'survey'],
    },
    ...common,
  },
  persona: {
    description,
    status: { meaning: 'prospect or customer', once, words: ['prospect', 'customer'] },
    segment: { meaning: 'the group they belong to', once, text: 'compulsory' },
    goal,
    need: { meaning: 'what they need', text: 'compulsory' },
    behaviour: { meaning: 'what they usually do', text: 'compulsory' },
    limit,
    ...common,
  },
  channel: {
    description,
    medium: { meaning: 'digital, analog or physical', once, words: ['digital', 'analog', 'physical'] },
    control,
    category,
    uses,
    team,
    attention: { meaning: 'the longest a contact may ask for', once, measure: 'duration' },
    limit,
    ...common,
  },
  message: {
    description,
    text: { meaning: 'the message in full', once, text: 'compulsory' },
    tone: { meaning: 'how it is said', once, text: 'compulsory' },
    keyword: { meaning: 'a word that belongs to it', text: 'compulsory' },
    promise,
    ...common,
  },
  kpi: {
    description,
    kind: { meaning: 'numbers or opinions', once, words: ['quantitative', 'qualitative'] },
    scale: { meaning: 'the scale of its readings', once, words: ['percent', 'csat', 'nps', 'ces', 'number'] },
    benefit: {
      meaning: 'what it is good for',
      once,
      words: ['customer-database', 'communication-roi', 'upsell', 'word-of-mouth', 'process-savings', 'sales-growth'],
    },
    target: { meaning: 'what is to be reached', once, measure: 'any' },
    baseline: { meaning: 'where it started', once, measure: 'any' },
    current: { meaning: 'the last reading', once, measure: 'any' },
    'tracked-by': { meaning: 'the tool that delivers it', once, ref: 'tool' },
    team,
    ...common,
  },
  theme: { description, guides: { meaning: 'a sentence that guides design', text: 'compulsory' }, ...common },
  objective: { description, 'measured-by': { meaning: 'the KPI that shows it', ref: 'kpi' }, ...common },
  rules: {
    attention: { meaning: 'the attention budget', once, measure: 'duration' },
    gap: { meaning: 'from which gap on it is reported', once },
    stale: { meaning: 'when a reading is too old', once, measure: 'duration' },
    limit,
    severity: { meaning: 'how serious a finding is', once: 'key', words: ['error', 'warning', 'info', 'hint', 'off'] },
  },
  journey: {
    description,
    brand: { meaning: 'whose journey map this is', once, ref: 'brand' },
    state: { meaning: 'as it is, or as it is to be', once, words: ['as-is', 'to-be'] },
    flow: { meaning: 'in file order, or along links', once, words: ['linear', 'branching'] },
    persona,
    goal,
    scenario: { meaning: 'the situation', once, text: 'compulsory' },
    duration,
    team,
    measures,
    versus,
    phase: { meaning: 'a name for a phase', once: 'word', words: ['before', 'during', 'after'], text: 'compulsory' },
    drop,
    ...common,
  },
  stage: {
    description,
    phase: { meaning: 'before, during or after the purchase', once, words: ['before', 'during', 'after'] },
    lifecycle: { meaning: 'discovery, acquisition or loyalty', once, words: ['discovery', 'acquisition', 'loyalty'] },
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
    replaces: { meaning: 'takes the place of a touchpoint of the base', once, ref: 'touchpoint' },
    on: { meaning: 'the channel; the first is the main one', ref: 'channel' },
    until: { meaning: 'the stage in which the contact ends', once, ref: 'stage' },
    persona,
    internal: { meaning: 'a step that the customer does not see', once },
    entry: { meaning: 'the journey can start here', once },
    optional: { meaning: 'may be skipped', once, text: 'optional' },
    'instead-of': { meaning: 'shares the place of another', once, ref: 'touchpoint', text: 'optional' },
    scheduled: { meaning: 'starts by the clock', once, text: 'compulsory' },
    control,
    initiator: { meaning: 'who starts the contact', once, words: ['brand', 'customer', 'peer'] },
    category,
    role: { meaning: 'inform, image or purchase', once, words: ['inform', 'image', 'purchase'] },
    moment: { meaning: 'a moment of truth', once, words: ['zero', 'first', 'second', 'ultimate'] },
    critical: { meaning: 'a decisive contact', once },
    consent: {
      meaning: 'the ground for using personal data',
      once,
      words: ['none', 'contract', 'legitimate-interest', 'legal-duty', 'opt-in', 'explicit'],
      text: 'optional',
    },
    does: { meaning: 'what the customer does', text: 'compulsory' },
    thinks: { meaning: 'what the customer thinks', text: 'compulsory' },
    feels,
    perception: { meaning: 'how it is perceived', text: 'compulsory' },
    expects: { meaning: 'what is expected, from 1 to 5', once: 'persona', between: [1, 5], text: 'optional' },
    gets: { meaning: 'what is experienced, from 1 to 5', once: 'persona', between: [1, 5], text: 'optional' },
    says: { meaning: 'the message it passes on', ref: 'message', text: 'optional' },
    promise,
    content: {
      meaning: 'what people get to see',
      words: ['article', 'guide', 'advice', 'image', 'video', 'gift', 'ugc'],
      wordOptional: true,
      text: 'compulsory',
    },
    value,
    feature: { meaning: 'a feature of the offer', text: 'compulsory' },
    interaction,
    attention: { meaning: 'the attention it asks for', once, measure: 'duration' },
    duration,
    within,
    frequency: { meaning: 'how often it happens', once },
    serves,
    measures,
    collects: { meaning: 'a KPI that people answer here', ref: 'kpi' },
    versus,
    uses,
    team: { ...team, once: undefined },
    backstage: { meaning: 'what happens behind the scenes', text: 'compulsory' },
    pain,
    opportunity,
    resolves: { meaning: 'a pain of the base that is gone', ref: 'pain' },
    deviation: {
      meaning: 'how it differs from the plan',
      once,
      words: ['ad-hoc', 'out-of-order', 'failed', 'missing'],
      text: 'optional',
    },
    'leads-to': { meaning: 'the journey goes on there', ref: 'touchpoint' },
    triggers: { meaning: 'starts something alongside', ref: 'touchpoint' },
    ends: { meaning: 'the journey ends here', once, text: 'optional' },
    confidence: { meaning: 'how sure this is', once, words: levels },
    description,
    drop,
    ...common,
  },
  hybrid: {
    description,
    online: { meaning: 'the online side', once, ref: 'touchpoint', text: 'optional' },
    offline: { meaning: 'the offline side', once, ref: 'touchpoint', text: 'optional' },
    serves,
    peer: { meaning: 'how people help each other', once, text: 'compulsory' },
    interaction,
    starts: { meaning: 'the side that starts', once, words: ['online', 'offline'] },
    drop,
    ...common,
  },
  pain: {
    description,
    severity: { meaning: 'how bad it is', once, words: levels },
    remedy: { meaning: 'what will help', once, text: 'compulsory' },
    team,
    due,
    ...common,
  },
  opportunity: {
    description,
    impact: { meaning: 'how much it would change', once, words: levels },
    effort: { meaning: 'how much work it is', once, words: levels },
    team,
    due,
    ...common,
  },
  /** What may follow inside a fact. */
  part: {
    when: { meaning: 'the condition', once, text: 'compulsory' },
    after: { meaning: 'the delay', once, measure: 'duration' },
    share: { meaning: 'the part of the people', once, measure: 'percent', between: [0, 100] },
    for: { meaning: 'only for this persona', once, ref: 'persona' },
    at: { meaning: 'the day or month', once },
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

/** What a fact of a block holds; undefined for nested declarations and for what does not belong there. */
export function factInfo(block: string, keyword: string): FactInfo | undefined {
  const facts: Record<string, FactInfo> | undefined = Object.hasOwn(blocks, block)
    ? blocks[block as BlockKeyword]
    : undefined;
  return facts && Object.hasOwn(facts, keyword) ? facts[keyword] : undefined;
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
