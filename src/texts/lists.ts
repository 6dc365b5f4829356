import type { Say } from './say.ts';
import { asIs, say } from './say.ts';

/** Sayings one after the other, with commas between them. */
export function listed(sayings: readonly Say[]): Say {
  const [first = asIs(''), ...rest] = sayings;
  return rest.reduce((left, right) => say('{left}, {right}', { left, right }), first);
}

/** Names and words of the language one after the other, each in the quotation marks of the reader. */
export function quoted(names: readonly string[]): Say {
  return listed(names.map((name) => say('‘{name}’', { name })));
}
