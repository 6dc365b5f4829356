import type { Card, MapModel, Named, Said, Score, Valence } from '../../model/map-model.ts';
import type { ColumnId } from './headers.ts';
import { columnIds, headerOf } from './headers.ts';
import { forPersona, writeScored } from './scores.ts';
import type { Cell } from './table.ts';
import { joinCell } from './table.ts';

/** A journey as a table: the headings, then a row for each touchpoint, and for each stage without one. */
export function sheetOf(model: MapModel): Cell[][] {
  const rows = new SheetWriter(model).rows();
  return [columnIds.map(headerOf), ...rows.map((row) => columnIds.map((id) => row[id]))];
}

/** What stands in cells by its label. */
export type Labelled = 'channel' | 'persona' | 'team' | 'kpi';

export type SheetRow = Partial<Record<ColumnId, Cell>>;

/** Makes rows of the cards of a map. */
export class SheetWriter {
  private readonly model: MapModel;
  private readonly labels: Readonly<Record<Labelled, ReadonlyMap<string, string>>>;

  constructor(model: MapModel) {
    const { lanes, personas, teams, kpis } = model;
    this.model = model;
    this.labels = {
      channel: labelsOf(lanes.flatMap(({ id, label }) => (id === null ? [] : [{ id, label }]))),
      persona: labelsOf(personas),
      team: labelsOf(teams),
      kpi: labelsOf(kpis),
    };
  }

  rows(): SheetRow[] {
    const cards = Map.groupBy(this.model.cards, ({ stage }) => stage);
    return this.model.stages.flatMap((stage) => {
      const place: SheetRow = { phase: stage.phase, stage: stage.label };
      const inside = cards.get(stage.id) ?? [];
      return inside.length === 0 ? [place] : inside.map((card) => ({ ...place, ...this.row(card) }));
    });
  }

  /** What a touchpoint has in each column but those of its stage. */
  row(card: Card): SheetRow {
    const [feeling] = card.feels;
    const isOne = card.feels.length === 1 && feeling?.persona === undefined;
    return {
      touchpoint: card.label,
      channel: this.list(
        'channel',
        card.lanes.filter((id) => id !== null),
      ),
      persona: this.list('persona', card.personas),
      action: this.said(card.does),
      thought: this.said(card.thinks),
      emotion: isOne ? feeling?.value : this.scored(card.feels),
      reason: isOne ? feeling?.text : undefined,
      expected: this.score(card.expects),
      experienced: this.score(card.gets),
      pain: cell(card.pains.map(({ text }) => text)),
      opportunity: cell(card.opportunities.map(({ text }) => text)),
      backstage: cell(card.backstage),
      team: this.list('team', card.teams),
      kpi: this.list('kpi', card.measures),
      confidence: card.confidence,
      note: cell(card.notes),
      tags: cell(card.tags),
      id: card.id,
    };
  }

  /** The label of something, or its name where another thing has the same label. */
  label(kind: Labelled, id: string): string {
    return this.labels[kind].get(id) ?? id;
  }

  private list(kind: Labelled, ids: readonly string[]): Cell {
    return cell(ids.map((id) => this.label(kind, id)));
  }
  private said(all: readonly Said[]): Cell {
    return cell(all.map(({ text, persona }) => forPersona(text, this.persona(persona))));
  }
  private score(all: readonly Score[]): Cell {
    const [one] = all;
    const isNumber = all.length === 1 && one?.text === undefined && one?.persona === undefined;
    return isNumber ? one?.value : this.scored(all);
  }
  private scored(all: readonly (Score | Valence)[]): Cell {
    return cell(all.map(({ persona, ...rest }) => writeScored({ ...rest, ...named(this.persona(persona)) })));
  }
  private persona(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.label('persona', id);
  }
}

function named(persona: string | undefined) {
  return persona === undefined ? {} : { persona };
}

function cell(texts: readonly string[]): Cell {
  return texts.length === 0 ? undefined : joinCell(texts);
}

function labelsOf(all: readonly Named[]): ReadonlyMap<string, string> {
  const counts = Map.groupBy(all, ({ label }) => label);
  return new Map(all.map(({ id, label }) => [id, counts.get(label)?.length === 1 ? label : id]));
}
