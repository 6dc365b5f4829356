import type { FigureChange } from '../../analytics/key-figures.ts';
import { figureChanges } from '../../analytics/key-figures.ts';
import type { Change } from '../../diff/change.ts';
import { diffFindings } from '../../diff/findings.ts';
import { statementAt } from '../../model/at-place.ts';
import { buildMap } from '../../model/build-map.ts';
import { Checker } from '../../rules/check.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Say, Values, Words } from '../../texts/say.ts';
import { journeysOnBoth } from './journeys.ts';
import type { Side } from './side.ts';
import type { Sides } from './sides.ts';

/** What a difference does to the numbers of a journey. */
export interface Effect {
  journey: string;
  label: string;
  figures: FigureChange[];
}

/** A finding that is new or gone. */
export interface FindingChange {
  code: string;
  severity: Severity;
  message: string;
  /** The name of what it is about; the file's path where that has none. */
  target: string;
}

/** What changes in the numbers of the journeys that are on both sides; a journey without a change is left out. */
export function effectsOf(
  sides: Sides,
  changes: readonly Change[],
  { today, lang }: { today: string; lang?: string | undefined },
): Effect[] {
  return journeysOnBoth(sides, changes).flatMap(({ before, after }) => {
    const figures = figureChanges(buildMap(before, { today }), buildMap(after, { today }));
    return figures.length === 0 ? [] : [{ journey: after.id, label: after.label(lang), figures }];
  });
}

/**
 * The findings that only one of the sides has. A variant does not repeat what is found about its base, so that those
 * of a base and of its variant are not comparable: then there are none.
 */
export function findingChanges(
  { before, after, same }: Sides,
  changes: readonly Change[],
  { today, words }: { today: string; words: Words },
): { won: FindingChange[]; lost: FindingChange[] } {
  const isVariant = ({ named }: Side) => named.some(({ journeys }) => journeys.some(({ ref }) => ref !== undefined));
  if (same.length > 0 && isVariant(before) !== isVariant(after)) return { won: [], lost: [] };
  const renames = new Map([
    ...same.map(({ before, after }) => [before, after] as const),
    ...changes.flatMap(({ change, target, facts }) => {
      const former = change === 'renamed' ? facts.find(({ key }) => key === 'name')?.before : undefined;
      return former === undefined ? [] : [[former, target] as const];
    }),
  ]);
  const calledNow = (name: string) => renames.get(name) ?? name;
  const old = findingsOf(before, today, (one) => words(withNames(one, calledNow))).map((one) => ({
    ...one,
    target: calledNow(one.target),
  }));
  return diffFindings(old, findingsOf(after, today, words));
}

/** A sentence about things that are called differently now: what is found is the same. */
function withNames({ text, values = {} }: Say, calledNow: (name: string) => string): Say {
  const named = (value: Values[string]) => (typeof value === 'string' ? calledNow(value) : value);
  return { text, values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, named(value)])) };
}

function findingsOf({ files, imageExists }: Side, today: string, words: Words): FindingChange[] {
  const checker = new Checker({ profile: 'standard', today, imageExists });
  checker.update(files.map(({ file }) => file));
  const found = checker.findings();
  return files.flatMap(({ path, file, imported }) =>
    (imported ? [] : (found.get(file.uri) ?? [])).map(({ rule, severity, place, say }) => {
      let about = statementAt(place);
      while (about && about.kind === undefined) about = about.parent;
      return { code: rule.code, severity, message: words(say), target: about?.name ?? path };
    }),
  );
}
