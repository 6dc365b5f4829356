import type { ResolvedStage } from '../../model/resolved.ts';
import { say } from '../../texts/say.ts';
import { quote } from '../entry.ts';
import { phaseOf } from '../sheet/phases.ts';
import type { TableRow } from '../sheet/read-table.ts';
import type { Carrying } from './apply-sheet.ts';
import type { MatchedRow } from './match-rows.ts';
import { said } from './match-rows.ts';

/** A stage whose rows all have the same new label got another label; a stage with no row stays. */
export function carryStages(rows: readonly MatchedRow[], carrying: Carrying): void {
  const { table, journey, stages, text } = carrying;
  if (!table.has.has('stage')) return;
  const known = rows.filter((one) => one.known);
  for (const [id, group] of Map.groupBy(known, (one) => one.known?.card.stage ?? '')) {
    const stage = journey.stage(id);
    const [first] = group;
    if (!stage || !first) continue;
    const old = said(first.known?.row.stage);
    const labels = new Set(group.map((one) => one.stage));
    const [label = ''] = labels;
    if (labels.size === 1 && label !== '' && label !== old && !stages.has(label)) {
      stages.delete(old);
      stages.set(label, stage);
      text.of(stage, first.row.line).relabel(quote(label));
    }
    carryPhase(
      stage,
      group.map(({ row }) => row),
      said(first.known?.row.phase),
      carrying,
    );
  }
  tellOrder(known, carrying);
}

function carryPhase(stage: ResolvedStage, rows: readonly TableRow[], old: string, { text, notes }: Carrying): void {
  const changed = rows.find(({ cells }) => cells.get('phase') !== undefined && cells.get('phase') !== old);
  const cell = changed?.cells.get('phase');
  if (!changed || cell === undefined || cell === '') return;
  const word = phaseOf(cell);
  if (word === undefined) {
    notes.add(say('‘{text}’ is no phase (before, during, after), so the phase stays.', { text: cell }), changed.line);
  } else if (word !== old) {
    const editor = text.of(stage, changed.line);
    const fact = editor.block?.fact('phase');
    if (fact && editor.block) editor.replace(fact, 'word', word);
    else editor.add(`phase ${word}`);
  }
}

/** The order of the stages is not carried over, and this is told. */
function tellOrder(known: readonly MatchedRow[], { journey, notes }: Carrying): void {
  const places = new Map(journey.stages.map(({ id }, place) => [id, place]));
  const seen = [...new Set(known.map((one) => one.known?.card.stage ?? ''))].map((id) => places.get(id) ?? 0);
  if (seen.some((place, i) => place < (seen[i - 1] ?? 0)))
    notes.add(say('The sheet has the stages in another order; in the journey they stay as they are.'));
}
