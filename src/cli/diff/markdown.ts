import { figureWords } from '../../analytics/figure-words.ts';
import type { FigureName } from '../../analytics/key-figures.ts';
import type { Change, FactChange } from '../../diff/change.ts';
import { changeWords, keyWords, sizeOf, summaryOf, thingWords, valueWords } from '../../diff/change-words.ts';
import { markdownLine } from '../../texts/markdown-line.ts';
import type { Say, Words } from '../../texts/say.ts';
import { asIs, say } from '../../texts/say.ts';
import type { Effect, FindingChange } from './effects.ts';
import type { DiffFormat } from './formats.ts';
import { MarkdownReport } from './markdown-report.ts';

/** What a comment on GitHub can hold is 65,536 characters; the rest is for what tools put around it. */
const maximum = 60_000;
/** Changes that are seen without unfolding anything. */
const inView = 25;
/** Of one value in a table. */
const longest = 300;

/** Journeys whose customers' side is told in view, and the facts of something new. */
const mostJourneys = 5;
const mostFacts = 6;
/** What a customer notices of all the figures. */
const noticed: ReadonlySet<FigureName> = new Set(['meanFeeling', 'meanGap', 'openPains']);

/**
 * For a comment on a pull request: what changes in a line, what it does to the customer, a table, the rest folded; never
 * longer than a comment may be.
 */
export const markdown: DiffFormat = (result, { words }) => {
  const { changes, effects, findings } = result;
  const report = new MarkdownReport(words, maximum);
  const further = changes.slice(inView);
  report.paragraph(`**${plain(say('Customer journeys'), words)}** – ${plain(summaryOf(result.changes), words)}`);
  const felt = effects.flatMap((effect) => effectLine(effect, words));
  if (felt.length > 0) report.paragraph(felt.slice(0, mostJourneys).join('\n'));
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

/** A journey with its feelings, gaps and pains, as an item of a list. */
function effectLine({ label, figures }: Effect, words: Words): string[] {
  const told = figures
    .filter(({ figure }) => noticed.has(figure))
    .map((figure) => {
      const { name, before, after } = figureWords(figure);
      return `${plain(name, words)} ${plain(before, words)} → **${plain(after, words)}**`;
    });
  return told.length === 0 ? [] : [`* ${markdownLine(cut(label))}: ${told.join(', ')}`];
}

function changeRow(change: Change, words: Words): string[] {
  const { kind, label, target, journey } = change;
  const name = label === target ? label : `${label} (${target})`;
  const details = detailsOf(change, words);
  const place = journey === undefined ? '' : `<br>${plain(say('in {journey}', { journey }), words)}`;
  return [
    plain(changeWords[change.change], words),
    `${plain(thingWords[kind], words)} **${markdownLine(cut(name))}**${place}`,
    details.join('<br>'),
  ];
}

/** What is different; of something new what it says, of a whole journey and of what is gone how much there is or was. */
function detailsOf(change: Change, words: Words): string[] {
  const { facts, holds, label } = change;
  const size = sizeOf(change);
  if (change.change === 'removed' || (change.change === 'added' && holds && holds.length > 0))
    return size ? [plain(size, words)] : [];
  if (change.change !== 'added') return facts.map((fact) => factText(fact, words));
  // it is called by its label already
  const said = facts.filter(({ key, after }) => key !== 'label' || after !== JSON.stringify(label));
  const left = said.length - mostFacts;
  const more = say('{count} more fact | {count} more facts', { count: left });
  return [
    ...said
      .slice(0, mostFacts)
      .map((fact) =>
        `${plain(keyWords(fact), words)} ${plain(valueWords(fact, fact.after) ?? asIs(''), words)}`.trimEnd(),
      ),
    ...(left > 0 ? [plain(more, words)] : []),
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
