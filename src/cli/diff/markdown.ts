import { figureWords } from '../../analytics/figure-words.ts';
import type { Change, FactChange } from '../../diff/change.ts';
import { changeWords, keyWords, sizeOf, summaryOf, thingWords, valueWords } from '../../diff/change-words.ts';
import { markdownLine } from '../../texts/markdown-line.ts';
import type { Say, Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { Effect, FindingChange } from './effects.ts';
import type { DiffFormat } from './formats.ts';
import { MarkdownReport } from './markdown-report.ts';

/** What a comment on GitHub can hold is 65,536 characters; the rest is for what tools put around it. */
const maximum = 60_000;
/** Changes that are seen without unfolding anything. */
const inView = 25;
/** Of one value in a table. */
const longest = 300;

/** For a comment on a pull request: one line, a table, the rest folded; never longer than a comment may be. */
export const markdown: DiffFormat = (result, { words }) => {
  const { changes, effects, findings } = result;
  const report = new MarkdownReport(words, maximum);
  const further = changes.slice(inView);
  report.paragraph(`**${plain(say('Customer journeys'), words)}** – ${plain(summaryOf(result.changes), words)}`);
  report.table(
    changeHead,
    changes.slice(0, inView).map((change) => changeRow(change, words)),
  );
  report.folded(
    say('{count} more change | {count} more changes', { count: further.length }),
    changeHead,
    further.map((change) => changeRow(change, words)),
  );
  report.folded(
    say('Numbers'),
    [say('Journey'), say('Figure'), say('Before'), say('After')],
    figureRows(effects, words),
  );
  const { won, lost } = findings;
  report.folded(
    say('{count} new finding | {count} new findings', { count: won.length }),
    findingHead,
    won.map(findingRow),
  );
  report.folded(
    say('{count} finding gone | {count} findings gone', { count: lost.length }),
    findingHead,
    lost.map(findingRow),
  );
  return report.text();
};

const changeHead = [say('Change'), say('What'), say('Details')];
const findingHead = [say('About'), say('Finding'), say('Rule')];

function findingRow({ target, message, code }: FindingChange): string[] {
  return [target, message, code].map((text) => markdownLine(cut(text)));
}

function figureRows(effects: readonly Effect[], words: Words): string[][] {
  return effects.flatMap(({ label, figures }) =>
    figures.map((figure) => {
      const { name, before, after } = figureWords(figure);
      return [markdownLine(cut(label)), ...[name, before, after].map((one) => plain(one, words))];
    }),
  );
}

function changeRow(change: Change, words: Words): string[] {
  const { kind, label, target, journey, facts } = change;
  const name = label === target ? label : `${label} (${target})`;
  const isWhole = change.change === 'added' || change.change === 'removed';
  const size = isWhole ? sizeOf(change) : undefined;
  const details = isWhole ? (size ? [plain(size, words)] : []) : facts.map((fact) => factText(fact, words));
  const place = journey === undefined ? '' : `<br>${plain(say('in {journey}', { journey }), words)}`;
  return [
    plain(changeWords[change.change], words),
    `${plain(thingWords[kind], words)} **${markdownLine(cut(name))}**${place}`,
    details.join('<br>'),
  ];
}

function factText(fact: FactChange, words: Words): string {
  const key = plain(keyWords(fact), words);
  const [before, after] = [valueWords(fact, fact.before), valueWords(fact, fact.after)].map(
    (value) => value && plain(value, words),
  );
  if (before !== undefined && after !== undefined) return `${key}: ${before} → ${after}`;
  return before === undefined ? `+ ${key} ${after ?? ''}`.trimEnd() : `− ${key} ${before}`.trimEnd();
}

/** Words of which some were written by somebody else, as nothing but words. */
function plain(said: Say, words: Words): string {
  return markdownLine(cut(words(said)));
}

/** A whole text stands in the file. */
function cut(text: string): string {
  return text.length <= longest ? text : `${Array.from(text.slice(0, longest)).slice(0, -1).join('')}…`;
}
