import type { Severity } from '../../rules/rule.ts';
import type { Paint } from '../output/colours.ts';
import { visible } from '../output/visible.ts';
import { codeFrame } from './code-frame.ts';
import type { CheckFormat } from './formats.ts';
import type { CheckedFile, CheckedFinding, Summary } from './result.ts';

/** For people: every finding with its place, its lines and the fixes that are offered. */
export const text: CheckFormat = ({ files, summary }, paint) => {
  const blocks = files.flatMap((file) => file.findings.map((finding) => block(file, finding, paint)));
  return [...blocks, summaryLine(summary, paint)].map((one) => `${one}\n`).join('\n');
};

const looks = {
  error: { sign: '✖', colour: 'red' },
  warning: { sign: '▲', colour: 'yellow' },
  info: { sign: '●', colour: 'blue' },
  hint: { sign: '○', colour: 'cyan' },
} as const satisfies Record<Severity, { sign: string; colour: keyof Paint }>;

function block({ path, source }: CheckedFile, finding: CheckedFinding, paint: Paint): string {
  const { severity, code, message, range, fixes } = finding;
  const { sign, colour } = looks[severity];
  const place = `${visible(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const frame = codeFrame(source, range, paint, paint[colour]);
  const offers = fixes.map(({ title }) => `${frame.margin}${paint.dim('= fix:')} ${visible(title)}`);
  return [
    `${paint.bold(place)}  ${paint[colour](`${sign} ${severity}`)}  ${paint.dim(code)}`,
    visible(message),
    ...frame.lines,
    ...offers,
  ].join('\n');
}

/** `3 files: 1 error, 2 warnings` */
function summaryLine({ files, errors, warnings, infos, hints }: Summary, paint: Paint): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
    [hints, 'hint'],
  ] as const;
  const parts = counts.flatMap(([count, severity]) => {
    return count === 0 ? [] : [paint[looks[severity].colour](counted(count, severity))];
  });
  const found = parts.length === 0 ? paint.green('nothing to report') : parts.join(', ');
  return `${paint.bold(counted(files, 'file'))}: ${found}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
