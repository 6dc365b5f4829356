import type { Severity } from '../../rules/rule.ts';
import { visible } from '../../texts/visible.ts';
import type { CheckFormat } from './formats.ts';
import type { CheckedFile, CheckedFinding } from './result.ts';

/** Workflow commands: GitHub shows each finding beside its line. */
export const github: CheckFormat = ({ files }) =>
  files.flatMap((file) => file.findings.map((finding) => `${command(file, finding)}\n`)).join('');

const levels = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const satisfies Record<
  Severity,
  string
>;

function command({ path }: CheckedFile, { severity, code, message, range: { start, end } }: CheckedFinding): string {
  const oneLine = start.line === end.line;
  const properties = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    // columns are only understood inside of one line
    ...(oneLine && { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }),
    title: code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${levels[severity]} ${written.join(',')}::${escapeData(visible(message))}`;
}

/** What would end a command or begin another one. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
