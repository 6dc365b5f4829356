import type { Kind } from '../language/vocabulary.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';

/** A keyword as a noun with its article: `a touchpoint`, `an objective`. */
export function noun(keyword: string): Say {
  return nouns.get(keyword) ?? say('a ‘{keyword}’', { keyword });
}

/** That there is nothing of a kind, as a noun: `no touchpoint`. */
export function none(kind: Kind): Say {
  return nothing[kind];
}

const nouns: ReadonlyMap<string, Say> = new Map([
  ['file', say('a file')],
  ['brand', say('a brand')],
  ['competitor', say('a competitor')],
  ['team', say('a team')],
  ['tool', say('a tool')],
  ['persona', say('a persona')],
  ['channel', say('a channel')],
  ['message', say('a message')],
  ['kpi', say('a KPI')],
  ['theme', say('a theme')],
  ['objective', say('an objective')],
  ['rules', say('the rules')],
  ['journey', say('a journey')],
  ['stage', say('a stage')],
  ['touchpoint', say('a touchpoint')],
  ['hybrid', say('a hybrid touchpoint')],
  ['pain', say('a pain')],
  ['opportunity', say('an opportunity')],
  ['medium', say('a medium')],
  ['category', say('a category')],
  ['control', say('a kind of control')],
  ['value', say('a part of the value proposition')],
  ['content', say('a kind of content')],
  ['evidence', say('a kind of evidence')],
  ['consent', say('a ground for consent')],
  ['versus', say('a standing')],
  ['starts', say('a side')],
  ['status', say('a status')],
  ['scale', say('a scale')],
  ['benefit', say('a benefit')],
  ['state', say('a state')],
  ['flow', say('a flow')],
  ['phase', say('a phase')],
  ['lifecycle', say('a part of the customer’s life')],
  ['role', say('a role')],
  ['deviation', say('a kind of deviation')],
  ['confidence', say('a level of confidence')],
  ['impact', say('a level of impact')],
  ['effort', say('a level of effort')],
  ['initiator', say('an initiator')],
  ['moment', say('a moment of truth')],
]);

const nothing: Readonly<Record<Kind, Say>> = {
  brand: say('no brand'),
  competitor: say('no competitor'),
  team: say('no team'),
  tool: say('no tool'),
  persona: say('no persona'),
  channel: say('no channel'),
  message: say('no message'),
  kpi: say('no KPI'),
  theme: say('no theme'),
  objective: say('no objective'),
  journey: say('no journey'),
  stage: say('no stage'),
  touchpoint: say('no touchpoint'),
  hybrid: say('no hybrid touchpoint'),
  pain: say('no pain'),
  opportunity: say('no opportunity'),
};
