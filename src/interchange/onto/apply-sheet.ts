import type { TextChange } from '../../language/formatting/text-change.ts';
import { applyChanges } from '../../language/formatting/text-change.ts';
import type { MapModel } from '../../model/map-model.ts';
import type { ResolvedJourney, ResolvedStage } from '../../model/resolved.ts';
import { say } from '../../texts/say.ts';
import { Names } from '../names.ts';
import type { ImportNote } from '../notes.ts';
import { Notes } from '../notes.ts';
import type { Table } from '../sheet/read-table.ts';
import { readTable } from '../sheet/read-table.ts';
import { RowFacts } from '../sheet/row-facts.ts';
import { scaleOf } from '../sheet/scale.ts';
import type { Row } from '../sheet/table.ts';
import { SheetWriter } from '../sheet/write-sheet.ts';
import { carryPlaces } from './carry-places.ts';
import { carryStages } from './carry-stages.ts';
import { carryFacts, removeMissing } from './carry-touchpoints.ts';
import { JourneyText } from './journey-text.ts';
import { Labels } from './labels.ts';
import { knownOf, matchRows } from './match-rows.ts';

/** The text of the file of a journey after a sheet was carried over, and what is to be known about it. */
export interface Applied {
  text: string;
  /** What makes that text of the one before, in its order. */
  changes: TextChange[];
  notes: ImportNote[];
}

/** What is at hand while a sheet is carried over. */
export interface Carrying {
  table: Table;
  journey: ResolvedJourney;
  text: JourneyText;
  notes: Notes;
  labels: Labels;
  facts: RowFacts;
  /** The stages by their labels; one that is relabelled has its new one. */
  stages: Map<string, ResolvedStage>;
  /** Names of touchpoints and of stages. */
  names: Names;
  stageNames: Names;
}

/**
 * Carries a sheet that was written of a journey, and edited, over to the text of the journey: only what differs is
 * changed, everything else stays byte by byte. `model` is the map that the sheet was written of. What a variant inherits
 * is changed in the variant.
 */
export function applySheet(
  rows: readonly Row[],
  journey: ResolvedJourney,
  model: MapModel,
  notes = new Notes(),
): Applied {
  const { text } = journey.declaration.file;
  const table = readTable(rows, notes);
  const changes = table ? carryOver(table, journey, model, notes) : [];
  return { text: applyChanges(text, changes), changes, notes: notes.all() };
}

function carryOver(table: Table, journey: ResolvedJourney, model: MapModel, notes: Notes): TextChange[] {
  const writer = new SheetWriter(model);
  const all = knownOf(journey, model, writer);
  const rows = matchRows(table.rows, all);
  if (all.length > 0 && !rows.some(({ known }) => known)) {
    notes.add(say('No row of this sheet belongs to the journey, so nothing was changed.'));
    return [];
  }
  const labels = new Labels(journey, writer);
  const isPersona = (label: string) => labels.find('persona', label) !== undefined;
  const carrying: Carrying = {
    table,
    journey,
    text: new JourneyText(journey),
    notes,
    labels,
    facts: new RowFacts(isPersona, scaleOf(table, notes), notes),
    stages: stagesByLabel(journey, model),
    names: new Names(model.cards.map(({ id }) => id)),
    stageNames: new Names(model.stages.map(({ id }) => id)),
  };
  carryStages(rows, carrying);
  carryFacts(rows, carrying);
  carryPlaces(rows, carrying);
  removeMissing(rows, all, carrying);
  return carrying.text.changes(labels);
}

/** Of several stages with one label, the first. */
function stagesByLabel(journey: ResolvedJourney, { stages }: MapModel): Map<string, ResolvedStage> {
  const found = new Map<string, ResolvedStage>();
  for (const { id, label } of stages) {
    const stage = journey.stage(id);
    if (stage && !found.has(label.trim())) found.set(label.trim(), stage);
  }
  return found;
}
