import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';

type Meanings = Readonly<Record<string, Say>>;

const phases: Meanings = {
  before: say('before the purchase'),
  during: say('while buying'),
  after: say('after the purchase: use, care, loyalty'),
};
const levels: Meanings = { low: say('little'), medium: say('some'), high: say('much') };

/**
 * One line of meaning for every word of every value list, by the keyword that takes the word; where one keyword has
 * different lists, the block comes before it.
 */
const lists: Readonly<Record<string, Meanings>> = {
  phase: phases,
  lifecycle: {
    discovery: say('people get to know the brand'),
    acquisition: say('people become customers'),
    loyalty: say('customers stay and come back'),
  },
  medium: {
    digital: say('on a screen or by voice assistant: counts as online'),
    analog: say('telephone, letter, print: counts as offline'),
    physical: say('a place, a person or a thing to touch: counts as offline'),
  },
  control: {
    owned: say('the brand decides itself'),
    partner: say('somebody who sells or delivers for the brand'),
    'third-party': say('somebody independent: press, review sites'),
    customer: say('the customers themselves'),
  },
  initiator: {
    brand: say('the brand starts the contact: it counts against limits'),
    customer: say('the customer starts the contact'),
    peer: say('other people start the contact'),
  },
  category: {
    advertising: say('paid space: TV, billboards, online ads'),
    'sales-promotion': say('a short-term incentive: coupons, contests, samples'),
    event: say('a launch, a fair, an experience'),
    'public-relations': say('press work and reputation'),
    'direct-marketing': say('letters, e-mails and calls to one person'),
    'personal-selling': say('a talk with a person who sells'),
    'word-of-mouth': say('people tell each other, with or without influencers'),
    website: say('pages of one’s own'),
    'social-media': say('profiles and posts in social networks'),
    packaging: say('boxes, bags and labels'),
    'customer-service': say('help for customers'),
    'in-store-display': say('shelves, windows and signs in the shop'),
    sponsorship: say('support for a team, a cause, an event'),
    product: say('the product itself in use'),
    content: say('something worth reading, watching or hearing'),
    billing: say('invoice and payment'),
    return: say('returns and exchanges'),
    survey: say('questions to customers'),
  },
  role: {
    inform: say('tells about the product or the brand'),
    image: say('makes the brand look better'),
    purchase: say('leads towards buying'),
  },
  moment: {
    zero: say('people look it up before they meet it'),
    first: say('people meet the offer and decide'),
    second: say('people use what they bought'),
    ultimate: say('people share what they experienced'),
  },
  consent: {
    none: say('there is no ground, or no personal data'),
    contract: say('needed for the contract'),
    'legitimate-interest': say('in the legitimate interest of the brand'),
    'legal-duty': say('the law asks for it'),
    'opt-in': say('the person has agreed'),
    explicit: say('the person has agreed in so many words'),
  },
  state: {
    'as-is': say('the journey as it happens now'),
    'to-be': say('the journey as it is wanted'),
  },
  flow: {
    linear: say('the order of the file is the path'),
    branching: say('only links make the path'),
  },
  status: {
    prospect: say('has not bought yet'),
    customer: say('has bought before'),
  },
  value: {
    price: say('costs less, or is worth its price'),
    service: say('help that adds to the product'),
    personalisation: say('made for the needs of one person'),
    proximity: say('near, trusted and respectful'),
  },
  content: {
    article: say('something to read'),
    guide: say('step by step to a result'),
    advice: say('an answer to a question'),
    image: say('a picture'),
    video: say('a film'),
    gift: say('something to keep'),
    ugc: say('made by customers themselves'),
  },
  pain: {
    financial: say('costs too much'),
    productivity: say('costs too much time'),
    process: say('goes wrong or feels unfair on the way'),
    support: say('help is missing or not good enough'),
  },
  severity: levels,
  impact: levels,
  effort: levels,
  confidence: {
    low: say('a guess'),
    medium: say('some signs of it'),
    high: say('shown by research'),
  },
  deviation: {
    'ad-hoc': say('happened without being planned'),
    'out-of-order': say('happened at another point than planned'),
    failed: say('was tried and did not work'),
    missing: say('was planned and did not happen'),
  },
  evidence: {
    analytics: say('counted by a tool'),
    survey: say('answers to questions'),
    interview: say('a talk with customers'),
    observation: say('somebody watched it happen'),
    review: say('what customers write in public'),
    support: say('what customers tell customer service'),
    assumption: say('nobody has checked it yet'),
  },
  versus: {
    ahead: say('we are better'),
    equal: say('no difference'),
    behind: say('they are better'),
  },
  starts: {
    online: say('the online side comes first'),
    offline: say('the offline side comes first'),
  },
  scale: {
    percent: say('0 to 100 %'),
    csat: say('customer satisfaction, 1 to 5'),
    nps: say('net promoter score, -100 to 100'),
    ces: say('customer effort score, 1 to 7'),
    number: say('any number'),
  },
  benefit: {
    'customer-database': say('the brand knows its customers better'),
    'communication-roi': say('communication brings more for its money'),
    upsell: say('customers buy more, or better'),
    'word-of-mouth': say('customers speak well of the brand'),
    'process-savings': say('work inside costs less'),
    'sales-growth': say('more is sold'),
  },
  'tool kind': {
    profiling: say('learns what people are interested in'),
    crm: say('keeps all contacts with a customer'),
    automation: say('sends messages by rules'),
    analytics: say('counts what happens'),
    reporting: say('shows whether targets are met'),
    survey: say('asks customers'),
  },
  'kpi kind': {
    quantitative: say('counted'),
    qualitative: say('an opinion that was asked for'),
  },
  'rules severity': {
    error: say('must be put right'),
    warning: say('should be put right'),
    info: say('good to know'),
    hint: say('a suggestion, hardly seen'),
    off: say('is not checked'),
  },
};

/** What a word of a value list means, such as `before` after `phase` in a `stage`. */
export function wordMeaning(block: string, keyword: string, word: string): Say | undefined {
  const list = own(lists, `${block} ${keyword}`) ?? own(lists, keyword);
  return list && own(list, word);
}

/** What a block is for, by the keyword that starts it. */
const blocks: Meanings = {
  brand: say('who speaks in the journey'),
  competitor: say('somebody people compare us with'),
  team: say('people who are responsible for something'),
  tool: say('software that works behind the journey'),
  persona: say('a kind of person who makes the journey'),
  channel: say('where contacts happen: web, shop, e-mail'),
  message: say('what the brand wants to be heard'),
  kpi: say('a number that shows how well it goes'),
  theme: say('what kind of relation the brand wants'),
  objective: say('a relational goal of the theme'),
  rules: say('thresholds of the checks for this file'),
  journey: say('the way of a person with the brand'),
  stage: say('a part of the way: a column of the map'),
  touchpoint: say('one contact between person and brand'),
  hybrid: say('an online and an offline touchpoint that work together'),
  pain: say('what makes it hard for the customer'),
  opportunity: say('what could be made better'),
};

/** What is declared by a keyword that opens a block. */
export function blockMeaning(keyword: string): Say | undefined {
  return own(blocks, keyword);
}

const units: Meanings = {
  '%': say('percent'),
  ms: say('milliseconds'),
  s: say('seconds'),
  min: say('minutes'),
  h: say('hours'),
  d: say('days'),
  day: say('days'),
  w: say('weeks'),
  week: say('weeks'),
  mo: say('months'),
  month: say('months'),
  quarter: say('quarters'),
  y: say('years'),
  year: say('years'),
  people: say('a count of people'),
  orders: say('a count of orders'),
  customer: say('each customer'),
  visit: say('each visit'),
  order: say('each order'),
};

/** What a unit behind a number, or a period behind `per`, means. */
export function unitMeaning(unit: string): Say | undefined {
  return own(units, unit);
}

const signs: Meanings = {
  '>=': say('at least'),
  '<=': say('at most'),
  '=': say('exactly'),
};

/** What a comparator of a target means. */
export function comparatorMeaning(sign: string): Say | undefined {
  return own(signs, sign);
}

const feelings: Meanings = {
  '-2': say('very bad'),
  '-1': say('bad'),
  '0': say('neither good nor bad'),
  '+1': say('good'),
  '+2': say('very good'),
};
const scores: Meanings = {
  '1': say('hardly anything'),
  '2': say('little'),
  '3': say('what is usual'),
  '4': say('much'),
  '5': say('everything one can wish for'),
};

/** What a number of a scale means, such as `+1` after `feels` or `4` after `expects`. */
export function scaleMeaning(keyword: string, number: string): Say | undefined {
  return own(keyword === 'feels' ? feelings : scores, number);
}

const particles: Meanings = {
  from: say('takes one name of a file'),
  as: say('gives it a name, so that others can name it'),
  'variant-of': say('writes only what differs from another journey'),
  per: say('for each period or thing'),
};

/** What a word means that links the parts of one statement. */
export function particleMeaning(word: string): Say | undefined {
  return own(particles, word);
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
