import { entry as kept } from '../../language/collections.ts';
import type { ResolvedStage } from '../../model/resolved.ts';
import { stayed } from '../../model/stayed.ts';
import { say } from '../../texts/say.ts';
import { head } from '../draft.ts';
import { phaseOf } from '../sheet/phases.ts';
import type { TableRow } from '../sheet/read-table.ts';
import type { Carrying } from './apply-sheet.ts';
import { canChange, newTouchpoint, tellBase } from './carry-touchpoints.ts';
import type { NewStage } from './journey-text.ts';
import type { Known, MatchedRow } from './match-rows.ts';

/** The rows of one stage, in the order of the sheet. */
interface Group {
  label: string;
  /** Nothing while the journey has no such stage. */
  stage: ResolvedStage | undefined;
  rows: MatchedRow[];
}

/** New rows become touchpoints behind the one above; a row at another place moves its touchpoint there. */
export function carryPlaces(rows: readonly MatchedRow[], carrying: Carrying): void {
  const groups = groupsOf(rows, carrying);
  const movers = moversIn(rows, groups, carrying);
  let before: ResolvedStage | undefined;
  for (const group of groups) {
    placeRows(group, before, movers, carrying);
    before = group.stage ?? before;
  }
}

function groupsOf(rows: readonly MatchedRow[], carrying: Carrying): Group[] {
  const { stages, journey } = carrying;
  const groups = new Map<string, Group>();
  for (const one of rows) {
    const stage = isHome(one, carrying) ? journey.stage(one.known?.card.stage) : stages.get(one.stage);
    kept(groups, stage ? `id ${stage.id}` : one.stage, (): Group => ({ label: one.stage, stage, rows: [] })).rows.push(
      one,
    );
  }
  return [...groups.values()];
}

/** Whether a row is in the stage of its touchpoint. */
function isHome({ known, stage }: MatchedRow, { table, stages }: Carrying): boolean {
  if (!known) return false;
  return stage === '' || !table.has.has('stage') || stages.get(stage)?.id === known.card.stage;
}

// --- the order

/** Touchpoints that stand at another place of their stage than before, where the order of the rows means something. */
function moversIn(rows: readonly MatchedRow[], groups: readonly Group[], carrying: Carrying): Set<Known> {
  const { journey, notes } = carrying;
  const places = new Map(journey.touchpoints.map((one, place) => [one, place]));
  const placeOf = ({ known }: MatchedRow) => (known && places.get(known.touchpoint)) ?? 0;
  const lists = groups.map((group) => group.rows.filter((one) => isHome(one, carrying)));
  const mixed = lists.filter((list) =>
    list.some((one, i) => i > 0 && placeOf(one) < placeOf(list[i - 1] as MatchedRow)),
  );
  if (mixed.length === 0) return new Set();
  const home = rows.filter((one) => isHome(one, carrying)).map(({ known }) => known?.card.stage);
  const runs = home.filter((stage, i) => stage !== home[i - 1]).length;
  if (runs > new Set(home).size) {
    notes.add(say('The rows of a stage do not stand together, so the order of the touchpoints stays as it is.'));
    return new Set();
  }
  const movers = mixed.flatMap((list) => {
    const stays = stayed(list.map(placeOf));
    return list.filter((_, i) => !stays.has(i)).flatMap(({ known, row }) => (known ? [{ known, row }] : []));
  });
  return new Set(movers.flatMap(({ known, row }) => (mayMove(known, row, carrying) ? [known] : [])));
}

/** What a base has keeps its place in every variant. */
function mayMove({ card, touchpoint }: Known, { line }: TableRow, { journey, notes }: Carrying): boolean {
  const isFree = !journey.base?.touchpoint(touchpoint.id);
  notes.add(
    isFree
      ? say('‘{name}’ moves within its stage.', { name: card.label })
      : say('‘{name}’ has its place from the base of the journey, so it stays there.', { name: card.label }),
    line,
  );
  return isFree;
}

// --- what comes where

function placeRows(
  group: Group,
  before: ResolvedStage | undefined,
  movers: ReadonlySet<Known>,
  carrying: Carrying,
): void {
  const { label, rows } = group;
  const { text, notes } = carrying;
  const stays = (one: MatchedRow) => one.known !== undefined && isHome(one, carrying) && !movers.has(one.known);
  const named = namedFor(group, stays, carrying);
  const first = rows.flatMap((one) => (one.known && stays(one) && text.own(one.known.touchpoint)) || [])[0];
  let stage: ResolvedStage | NewStage | undefined = group.stage;
  let after: typeof first;
  const here = (row: TableRow) => {
    stage ??= newStage(label, row, before, carrying);
    return stage;
  };
  for (const one of rows) {
    const { row, known } = one;
    const place = { order: row.line, after, before: after ? undefined : first };
    const layer = (touchpoint: Known['touchpoint']) =>
      text.arrive(here(row), { ...place, text: () => text.layerOf(touchpoint).text() });
    if (!known) {
      if (isFilled(row)) {
        const touchpoint = newTouchpoint(row, carrying);
        text.arrive(here(row), { ...place, text: () => touchpoint });
      } else if (label !== '') here(row);
      continue;
    }
    const own = text.own(known.touchpoint);
    if (stays(one)) {
      if (own) after = own;
      else if (named.has(one) || text.hasLayer(known.touchpoint)) layer(known.touchpoint);
    } else if (canChange(known, carrying)) {
      if (!movers.has(known))
        notes.add(say('‘{name}’ moves to the stage ‘{stage}’.', { name: known.card.label, stage: label }), row.line);
      if (own) text.move(own, here(row), place);
      else layer(known.touchpoint);
    } else tellBase(known, carrying, row.line);
  }
}

/** Rows of inherited touchpoints that a variant has to name, so that new ones stand behind or before them. */
function namedFor({ stage, rows }: Group, stays: (one: MatchedRow) => boolean, { text }: Carrying): Set<MatchedRow> {
  const named = new Set<MatchedRow>();
  const written = rows.some(
    ({ known }) => known && (text.own(known.touchpoint) !== undefined || text.hasLayer(known.touchpoint)),
  );
  let last: MatchedRow | undefined;
  let isWaiting = false;
  for (const one of rows) {
    if (stays(one)) {
      if (isWaiting) named.add(one);
      isWaiting = false;
      last = one;
    } else if (!last) isWaiting = true;
    // what nobody gives a place comes last by itself
    else if (written || last.known?.touchpoint !== stage?.touchpoints.at(-1)) named.add(last);
  }
  return named;
}

function newStage(
  label: string,
  row: TableRow,
  after: ResolvedStage | undefined,
  { text, stageNames }: Carrying,
): NewStage {
  const title = label === '' ? 'Start' : label;
  const word = phaseOf(row.cells.get('phase') ?? '');
  const stage = {
    line: head('stage', stageNames.give(title, 'stage'), title),
    facts: word === undefined ? [] : [`phase ${word}`],
    order: row.line,
    after,
  };
  text.addStage(stage);
  return stage;
}

function isFilled({ cells, others }: TableRow): boolean {
  return (
    others.length > 0 || [...cells].some(([id, cell]) => cell !== '' && id !== 'stage' && id !== 'phase' && id !== 'id')
  );
}
