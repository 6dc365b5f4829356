import { CodeActionKind } from 'vscode-languageserver';
import { around } from '../../model/at-place.ts';
import { belongings } from '../../model/belongings.ts';
import type { ResolvedJourney, ResolvedStage } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import { indentAt, lineEnd } from '../../rules/insertions.ts';
import type { Edit } from '../../rules/rule.ts';
import { say } from '../../texts/say.ts';
import { Refusal } from '../refusal.ts';
import { headAt } from './head-at.ts';
import { append, gapIn, innerIndent, insertBefore, takeOut, textOf } from './layout.ts';
import type { Change, Refactoring } from './refactoring.ts';

const mostStages = 8;

/** Moves a touchpoint to another stage of its journey, in the variants that go on with it as well. */
export const moveTouchpoint: Refactoring = {
  name: 'move-touchpoint',
  kind: CodeActionKind.RefactorMove,
  *suggest(place) {
    const touchpoint = headAt(place, 'touchpoint');
    const declaration = touchpoint && around(touchpoint, 'journey');
    if (!touchpoint || !declaration) return;
    const journey = place.file.workspace.journey(declaration);
    const known = journey.touchpoint(touchpoint.name);
    if (!known?.layers.includes(touchpoint) || touchpoint.parent?.name !== known.stage) return;
    for (const stage of otherStages(journey, known.stage)) {
      if (endsBefore(journey, known.id, stage)) continue;
      const title = say('Move ‘{touchpoint}’ to stage ‘{stage}’', { touchpoint: known.label(), stage: stage.label() });
      yield { title, key: stage.id, change: () => move(touchpoint, journey, stage.id) };
    }
  },
};

/** The stages beside one, the nearest first, those that come after it before those that come before it. */
function otherStages({ stages }: ResolvedJourney, from: string): ResolvedStage[] {
  const at = stages.findIndex(({ id }) => id === from);
  const distance = (stage: ResolvedStage) => Math.abs(stages.indexOf(stage) - at - 0.1);
  const near = stages.slice(Math.max(0, at - mostStages), at + mostStages + 1);
  return near
    .filter((stage) => stage.id !== from && stage.declaration.name === stage.id)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostStages);
}

/** Whether a touchpoint of a journey lasts until a stage that comes before the one where it would be. */
function endsBefore(journey: ResolvedJourney, touchpoint: string, stage: ResolvedStage): boolean {
  const until = journey.stage(journey.touchpoint(touchpoint)?.fact('until')?.ref?.name);
  return until !== undefined && journey.stages.indexOf(until) < journey.stages.indexOf(stage);
}

function move(touchpoint: Statement, journey: ResolvedJourney, stage: string): Change | Refusal {
  const from = touchpoint.parent?.name ?? '';
  const edits: Edit[] = [];
  for (const other of journeysWith(journey)) {
    const known = other.touchpoint(touchpoint.name);
    if (known?.stage !== from) continue;
    const target = other.stage(stage);
    const name = other.label();
    if (!target)
      return new Refusal(
        say('‘{journey}’ has no such stage, so the touchpoint would be lost there.', { journey: name }),
      );
    if (endsBefore(other, known.id, target))
      return new Refusal(
        say('In ‘{journey}’ it would end before it starts: change its ‘until’ first.', { journey: name }),
      );
    const own = known.layers.find((layer) => around(layer, 'journey') === other.declaration);
    if (own) edits.push(...moveLayer(own, other, from, target));
  }
  return { edits };
}

/** A journey, with the variants of it. */
function journeysWith(journey: ResolvedJourney): ResolvedJourney[] {
  const { file } = journey.declaration;
  const { workspace } = file;
  const all = workspace.all().flatMap(({ journeys }) => journeys);
  return all.filter((one) => workspace.chain(one).includes(journey.declaration)).map((one) => workspace.journey(one));
}

function moveLayer(own: Statement, journey: ResolvedJourney, from: string, target: ResolvedStage): Edit[] {
  const { declaration, stages } = journey;
  const home = own.parent as Statement;
  const isLater = stages.findIndex(({ id }) => id === from) < stages.indexOf(target);
  const blocks = declaration.facts('stage');
  const block = blocks.find(({ name }) => name === target.id);
  if (!block) return [toNewBlock(own, home, target.id, isLater)];
  const first = block.facts('touchpoint').slice(0, 1).find(isOnLines);
  const text = textOf(own, first ? indentAt(own.file, first.extent().offset) : innerIndent(block));
  return [isLater && first ? insertBefore(first, text) : append(block, text), takeOut(own)];
}

/** A variant that does not write the stage yet gets a block for it, instead of the old one if that is empty then. */
function toNewBlock(own: Statement, home: Statement, stage: string, isLater: boolean): Edit {
  const { file } = own;
  const end = lineEnd(file);
  const outer = indentAt(file, home.extent().offset);
  const inner = innerIndent(home);
  const lines = [`stage ${stage} {`, `${inner}${textOf(own, inner)}`, `${outer}}`].join(end);
  const { offset, end: last } = belongings(home);
  const rest = withoutMember(home, own);
  const gap = `${end}${home.parent ? gapIn(home.parent) : ''}${outer}`;
  const text = rest === undefined ? lines : isLater ? `${rest}${gap}${lines}` : `${lines}${gap}${rest}`;
  return { place: file.at(offset, last - offset), text };
}

/** The text of a block without one of its members; undefined when nothing is left of what it says. */
function withoutMember(block: Statement, member: Statement): string | undefined {
  const { file, offset, end } = belongings(block);
  const inside = block.block();
  const own = belongings(member);
  const around = inside && file.text.slice(inside.offset, own.offset) + file.text.slice(own.end, inside.end);
  const isPlain = block.label === undefined && offset === block.extent().offset && end === block.extent().end;
  if (isPlain && around?.trim() === '') return undefined;
  const { place } = takeOut(member);
  return file.text.slice(offset, place.offset) + file.text.slice(place.end, end);
}

function isOnLines(member: Statement): boolean {
  const { file, offset } = belongings(member);
  return file.text.slice(file.text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
