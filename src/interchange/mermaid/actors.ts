import { say } from '../../texts/say.ts';
import type { DraftTouchpoint } from '../draft.ts';
import { entry, quote } from '../entry.ts';
import type { Notes } from '../notes.ts';
import { showCodes } from './characters.ts';
import type { Task } from './task.ts';

interface Read {
  task: Task;
  item: DraftTouchpoint;
}

/** Gives touchpoints their personas. A sentence in the place of the actors becomes a note; swapped fields are told. */
export function readActors(tasks: readonly Read[], notes: Notes): void {
  const uses = new Map<string, number>();
  for (const { task } of tasks) for (const actor of task.actors) uses.set(actor, (uses.get(actor) ?? 0) + 1);
  const swapped = areSwapped(tasks, uses);
  for (const { task, item } of tasks) {
    const isActor = uses.has(task.name) && !task.actors.includes(task.name);
    const isNamedAlone = uses.has(task.name) && task.actors.length === 0;
    if (swapped || (isActor && !isNamedAlone && task.actors.every((one) => uses.get(one) === 1)))
      swap(task, item, notes);
    else {
      if (uses.has(task.name))
        notes.add(
          say('‘{name}’ is an actor of other tasks, but stands here as a task.', { name: item.label }),
          task.line,
        );
      mention(task, item, uses, notes);
    }
  }
}

function mention({ actors, line }: Task, item: DraftTouchpoint, uses: ReadonlyMap<string, number>, notes: Notes): void {
  const isSentence = actors.some((actor) => isLikeSentence(actor, uses.get(actor) ?? 0));
  const people = isSentence ? actors.filter((actor) => (uses.get(actor) ?? 0) > 1) : actors;
  item.mentions.push(...people.map((actor) => persona(showCodes(actor))));
  if (!isSentence) return;
  const text = showCodes(actors.filter((actor) => !people.includes(actor)).join(', '));
  item.facts.push(entry('note', quote(text)));
  notes.add(say('‘{text}’ is no name of somebody, so it is kept as a note.', { text }), line);
}

/** The same few names as tasks, and something new each time in the place of the actors. */
function areSwapped(tasks: readonly Read[], uses: ReadonlyMap<string, number>): boolean {
  const names = new Set(tasks.map(({ task }) => task.name));
  return (
    tasks.length >= 4 &&
    2 * names.size <= tasks.length &&
    tasks.every(({ task }) => task.actors.length > 0) &&
    uses.size >= tasks.length
  );
}

/** The actor stands in the place of the task, and the task in the place of the actor. */
function swap(task: Task, item: DraftTouchpoint, notes: Notes): void {
  item.mentions.push(persona(item.label));
  item.label = showCodes(task.actors.join(', '));
  notes.add(say('Task and actor are swapped: what stands behind the score is taken for the task.'), task.line);
}

function isLikeSentence(text: string, uses: number): boolean {
  const words = text.split(' ').length;
  return words > 6 || /[.!?]$/.test(text) || (words > 3 && uses === 1);
}

function persona(label: string) {
  return { keyword: 'persona', kind: 'persona', label } as const;
}
