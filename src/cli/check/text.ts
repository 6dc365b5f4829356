import type { Severity } from '../../rules/rule.ts';
import type { Say, Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { visible } from '../../texts/visible.ts';
import type { Paint } from '../output/colours.ts';
import { codeFrame } from './code-frame.ts';
import type { CheckFormat } from './formats.ts';
import type { CheckedFile, CheckedFinding, Summary } from './result.ts';

/** For people: every finding with its place, its lines and the fixes that are offered. */
export const text: CheckFormat = ({ files, summary }, { paint, words }) => {
  const blocks = files.flatMap((file) => file.findings.map((finding) => block(file, finding, paint, words)));
  return [...blocks, summaryLine(summary, paint, words)].map((one) => `${one}\n`).join('\n');
};

const looks = {
  error: { sign: '✖', colour: 'red', count: say('{count} error | {count} errors') },
  warning: {
    sign: '▲',
    colour: 'yellow',
    count: say('{count} warning | {count} warnings'),
  },
  info: { sign: '●', colour: 'blue', count: say('{count} info | {count} infos') },
  hint: { sign: '○', colour: 'cyan', count: say('{count} hint | {count} hints') },
} as const satisfies Record<Severity, { sign: string; colour: keyof Paint; count: Say }>;

function block({ path, source }: CheckedFile, finding: CheckedFinding, paint: Paint, words: Words): string {
  const { severity, code, message, range, fixes } = finding;
  const { sign, colour } = looks[severity];
  const place = `${visible(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const frame = codeFrame(source, range, paint, paint[colour]);
  const offers = fixes.map(({ title }) => `${frame.margin}${paint.dim(words(say('= fix:')))} ${visible(title)}`);
  // the severity as `rules` writes it, in every language: editors and build servers read this line too
  return [
    `${paint.bold(place)}  ${paint[colour](`${sign} ${severity}`)}  ${paint.dim(code)}`,
    visible(message),
    ...frame.lines,
    ...offers,
  ].join('\n');
}

/** `3 files: 1 error, 2 warnings` */
function summaryLine({ files, errors, warnings, infos, hints }: Summary, paint: Paint, words: Words): string {
  const counts = { error: errors, warning: warnings, info: infos, hint: hints };
  const parts = Object.entries(looks).flatMap(
    ([
      severity,
      {
        colour,
        count: { text },
      },
    ]) => {
      const count = counts[severity as Severity];
      return count === 0 ? [] : [paint[colour](words({ text, values: { count } }))];
    },
  );
  const found = parts.length === 0 ? paint.green(words(say('nothing to report'))) : parts.join(', ');
  return `${paint.bold(words(say('{count} file | {count} files', { count: files })))}: ${found}`;
}
