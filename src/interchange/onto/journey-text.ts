import { entry as kept } from '../../language/collections.ts';
import type { TextChange } from '../../language/formatting/text-change.ts';
import { lineEndOf } from '../../language/formatting/text-change.ts';
import { belongings } from '../../model/belongings.ts';
import type { ResolvedBlock, ResolvedJourney, ResolvedStage, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import { BlockEditor, inOrder, textOf } from './block-editor.ts';
import type { Labels } from './labels.ts';
import { blockOf, NewLayer } from './new-layer.ts';

/** A stage that the journey does not have yet. */
export interface NewStage {
  line: string;
  facts: readonly string[];
  /** The line of the sheet that asks for it. */
  order: number;
  /** The stage before it. */
  after: ResolvedStage | undefined;
}

/** A statement that comes into a stage. */
interface Arrival {
  /** Its line in the sheet. */
  order: number;
  text: () => string;
  after?: Statement | undefined;
  before?: Statement | undefined;
}

/**
 * The text of a journey while a sheet is carried over: the blocks that are changed, and what is new. In a variant,
 * what is inherited gets a layer of its own once something is said of it.
 */
export class JourneyText {
  private readonly journey: ResolvedJourney;
  private readonly editors = new Map<Statement, BlockEditor>();
  private readonly layers = new Map<ResolvedBlock, NewLayer>();
  private readonly layerOrders = new Map<ResolvedStage, number>();
  private readonly arrivals = new Map<ResolvedStage | NewStage, Arrival[]>();
  private readonly newStages: NewStage[] = [];
  private readonly moved = new Set<Statement>();

  constructor(journey: ResolvedJourney) {
    this.journey = journey;
  }

  /** The block of this journey about something; nothing where all that is said of it comes from the base. */
  own({ declaration }: ResolvedBlock): Statement | undefined {
    let root: Statement | undefined = declaration;
    while (root?.parent) root = root.parent;
    return root === this.journey.declaration ? declaration : undefined;
  }

  /** Where something is changed; the line in the sheet gives a new layer of a stage its place. */
  of(block: ResolvedBlock, order = 0): BlockEditor | NewLayer {
    const own = this.own(block);
    if (own) return this.editor(own);
    if (block.declaration.keyword === 'stage' && !this.layerOrders.has(block as ResolvedStage))
      this.layerOrders.set(block as ResolvedStage, order);
    return this.layerOf(block);
  }

  /** What the journey says for the first time of something inherited. */
  layerOf(block: ResolvedBlock): NewLayer {
    return kept(this.layers, block, () => new NewLayer(block));
  }

  /** Whether a layer says something, or is there to give others their place. */
  hasLayer(touchpoint: ResolvedTouchpoint): boolean {
    return !(this.layers.get(touchpoint)?.isEmpty ?? true);
  }

  arrive(stage: ResolvedStage | NewStage, arrival: Arrival): void {
    kept(this.arrivals, stage, () => []).push(arrival);
  }

  /** A touchpoint comes to another place, with its comments and the changes inside of it. */
  move(touchpoint: Statement, stage: ResolvedStage | NewStage, place: Omit<Arrival, 'text'>): void {
    this.moved.add(touchpoint);
    const own = belongings(touchpoint);
    const text = () => outdented(textOf(own, this.editor(touchpoint).changes()), own.offset, own.file.text);
    this.arrive(stage, { ...place, text });
  }

  addStage(stage: NewStage): void {
    this.newStages.push(stage);
  }

  remove(touchpoint: ResolvedTouchpoint): void {
    const own = this.own(touchpoint);
    if (own?.parent) this.editor(own.parent).remove(own);
    if (this.journey.base?.touchpoint(touchpoint.id))
      this.editor(this.journey.declaration).add(`drop touchpoint ${touchpoint.id}`);
  }

  /** All that makes the new text of the one before. */
  changes(labels: Labels): TextChange[] {
    const { declaration } = this.journey;
    for (const touchpoint of this.moved) this.editor(touchpoint.parent as Statement).remove(touchpoint, true);
    for (const [stage, arrivals] of this.arrivals) this.settle(stage, inRows(arrivals));
    for (const { text, after } of this.blocks()) this.editor(declaration).add(text, after);
    const touchpoints = Map.groupBy(
      [...this.editors.values()].filter(({ block }) => block.keyword === 'touchpoint' && !this.moved.has(block)),
      ({ block }) => block.parent as Statement,
    );
    for (const stage of touchpoints.keys()) this.editor(stage);
    const stages = [...this.editors.values()].filter(({ block }) => block.keyword === 'stage');
    const inside = stages.flatMap((stage) =>
      stage.changes((touchpoints.get(stage.block) ?? []).flatMap((one) => one.changes())),
    );
    return inOrder([...this.editor(declaration).changes(inside), ...this.declarations(labels)]);
  }

  /** Puts what arrives in a stage of this journey into its block. */
  private settle(stage: ResolvedStage | NewStage, arrivals: readonly Arrival[]): void {
    if (!('id' in stage)) return;
    const own = this.own(stage);
    if (!own) this.of(stage, arrivals[0]?.order);
    else for (const { text, after, before } of arrivals) this.editor(own).add(text(), after, before);
  }

  /** New stages, and new layers of inherited ones, in the order of the sheet. */
  private blocks(): { text: string; after: Statement | undefined }[] {
    // a new stage of a variant stands behind the one that is written before it
    for (const { after, order } of this.newStages) if (after && !this.own(after)) this.of(after, order - 0.5);
    const inside = (stage: ResolvedStage | NewStage) =>
      inRows(this.arrivals.get(stage) ?? []).map(({ text }) => text());
    const fresh = this.newStages.map((stage) => ({
      order: stage.order,
      text: blockOf(stage.line, [...stage.facts, ...inside(stage)]),
      after: stage.after && this.own(stage.after),
    }));
    const layers = [...this.layerOrders].map(([stage, order]) => ({
      order,
      text: this.layers.get(stage)?.text(inside(stage)) ?? '',
      after: undefined,
    }));
    return inRows([...fresh, ...layers]);
  }

  private editor(block: Statement): BlockEditor {
    return kept(this.editors, block, () => new BlockEditor(block));
  }

  /** Declarations of what is new, behind those of their kind, else before the journey. */
  private declarations(labels: Labels): TextChange[] {
    const { file } = this.journey.declaration;
    const end = lineEndOf(file.text);
    return [...labels.fresh].map(([kind, lines]) => {
      const last = file.statements.findLast((one) => one.keyword === kind);
      const text = lines.join(end);
      const first = file.statements.find((one) => one.keyword === 'journey') ?? this.journey.declaration;
      const offset = last ? last.extent().end : first.extent().offset;
      return { offset, end: offset, text: last ? end + text : text + end + end };
    });
  }
}

function inRows<T extends { order: number }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.order - b.order);
}

/** Lines as they would stand without the indentation of the first one. */
function outdented(lines: string, offset: number, text: string): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
  return lines.replaceAll(`\n${indent}`, '\n');
}
