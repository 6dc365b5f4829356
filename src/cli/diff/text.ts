import { figureWords } from '../../analytics/figure-words.ts';
import type { Change, ChangeKind } from '../../diff/change.ts';
import { changeWords, keyWords, sizeOf, summaryOf, thingWords, valueWords } from '../../diff/change-words.ts';
import type { Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { visible } from '../../texts/visible.ts';
import type { Paint } from '../output/colours.ts';
import type { DiffFormat } from './formats.ts';

/** For people at a terminal: one thing after the other, each with its facts. */
export const text: DiffFormat = (result, { paint, words }) => {
  const { changes, effects, findings } = result;
  const groups = Map.groupBy(changes, ({ journey }) => journey);
  const lines = [
    ...[...groups].flatMap(([journey, list]) => [
      ...(journey === undefined ? [] : [paint.bold(visible(words(say('Journey ‘{journey}’', { journey }))))]),
      ...list.flatMap((change) => changeLines(change, words, paint)),
      '',
    ]),
    ...effects.flatMap(({ label, figures }) => [
      paint.bold(visible(words(say('Numbers of ‘{journey}’', { journey: label })))),
      ...figures.map((figure) => {
        const { name, before, after } = figureWords(figure);
        return `  ${words(name)}: ${words(before)} → ${words(after)}`;
      }),
      '',
    ]),
    ...section(
      words(say('New findings')),
      findings.won.map(({ message, target, code }) => `  + ${target}: ${message} (${code})`),
      paint,
    ),
    ...section(
      words(say('Findings that are gone')),
      findings.lost.map(({ message, target, code }) => `  - ${target}: ${message} (${code})`),
      paint,
    ),
    words(summaryOf(result.changes)),
  ];
  return `${lines.join('\n')}\n`;
};

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.bold(title), ...lines.map(visible), ''];
}

const signs: Readonly<Record<ChangeKind, { sign: string; colour: keyof Paint }>> = {
  added: { sign: '+', colour: 'green' },
  removed: { sign: '-', colour: 'red' },
  changed: { sign: '~', colour: 'yellow' },
  moved: { sign: '>', colour: 'cyan' },
  renamed: { sign: '=', colour: 'blue' },
};

function changeLines(change: Change, words: Words, paint: Paint): string[] {
  const { sign, colour } = signs[change.change];
  const name = change.label === change.target ? change.target : `${change.label} (${change.target})`;
  const head = `${paint[colour](`${sign} ${words(changeWords[change.change])}`)} ${words(thingWords[change.kind])} ${visible(name)}`;
  const isWhole = change.change === 'added' || change.change === 'removed';
  const size = isWhole ? sizeOf(change) : undefined;
  if (isWhole) return [size ? `  ${head}: ${words(size)}` : `  ${head}`];
  return [`  ${head}`, ...change.facts.map((fact) => `      ${visible(factLine(fact, words))}`)];
}

function factLine(fact: Change['facts'][number], words: Words): string {
  const key = words(keyWords(fact));
  const [before, after] = [valueWords(fact, fact.before), valueWords(fact, fact.after)];
  if (before && after) return `${key}: ${words(before)} → ${words(after)}`;
  return before ? `- ${key} ${words(before)}`.trimEnd() : `+ ${key} ${after ? words(after) : ''}`.trimEnd();
}
