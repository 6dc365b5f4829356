import { blocks } from '../language/vocabulary.ts';
import { around, statementAt } from '../model/at-place.ts';
import type { Place, Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { appendTo, choice } from './insertions.ts';
import type { Fix } from './rule.ts';

/** The touchpoint around a place. */
export function touchpointAt(place: Place): Statement | undefined {
  const found = statementAt(place);
  return found && around(found, 'touchpoint');
}

/** A pain at the touchpoint around a place, in the words of its author. */
export function addPain(place: Place): Fix[] {
  const text = `pain ${choice(blocks.touchpoint.pain.words ?? [])} "$0"`;
  return add(place, say('Add a pain'), text);
}

/** An opportunity at the touchpoint around a place, in the words of its author. */
export function addOpportunity(place: Place): Fix[] {
  return add(place, say('Add an opportunity'), 'opportunity "$0"');
}

function add(place: Place, title: Fix['title'], text: string): Fix[] {
  const touchpoint = touchpointAt(place);
  return touchpoint ? [{ title, edits: [appendTo(touchpoint, text)] }] : [];
}
