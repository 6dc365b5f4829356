import { markdown } from '../cli/diff/markdown.ts';
import { diffSides } from '../cli/diff/result.ts';
import { paint } from '../cli/output/colours.ts';
import { summaryOf } from '../diff/change-words.ts';
import { wordsFor } from '../texts/catalogues.ts';
import { load } from './load.ts';
import { today } from './today.ts';
import type { Difference, Files, Options } from './types.ts';

/**
 * What is different between two versions of journey files, in meaning rather than in text: layout, comments, the order
 * of facts and of imports are no difference. Labels are those of `lang`, too.
 */
export async function diff(before: Files, after: Files, options: Options = {}): Promise<Difference> {
  const words = wordsFor(options.lang);
  const [old, now] = await Promise.all([sideOf(before), sideOf(after)]);
  const result = diffSides(
    { before: old, after: now, same: [], notes: [] },
    { today: options.today ?? today(), lang: options.lang, words },
  );
  return {
    complete: result.complete,
    changes: result.changes,
    journeys: result.effects,
    findings: { new: result.findings.won, gone: result.findings.lost },
    summary: words(summaryOf(result.changes)),
    markdown: markdown(result, { words, paint: paint(false) }),
  };
}

async function sideOf(files: Files) {
  const { named } = await load(files);
  return { files: named, named: named.map(({ file }) => file), imageExists: () => true };
}
