// Writes src/rules/README.md, the index of the rules, from the rules and their pages.
// --check  fails when the index is not up to date, and writes nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allRules } from '../src/rules/all-rules.ts';
import { root } from './hosts/folders.ts';
import { whatItFinds } from './rule-pages.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const folder = join(root, 'src/rules');
const path = join(folder, 'README.md');

const rows = allRules.map((rule) => [
  `[\`${rule.code}\`](${rule.code}.md)`,
  rule.severity,
  rule.profile,
  whatItFinds(read(join(folder, `${rule.code}.md`))).replaceAll('|', '\\|'),
  rule.fixes ? 'yes' : '',
]);
const text = `<!-- Written by scripts/rule-index.ts: change the pages, not this file. -->
# Rules

Everything that is checked. _always_ holds in every profile, _standard_ is the default, _strict_ is asked for: by the profile, or
by naming the code in \`rules { severity … }\`. A fix is offered where the last column says so.

${table(['code', 'severity', 'profile', 'what it finds', 'fix'], rows)}
`;

if (!values.check) writeFileSync(path, text);
else if (read(path) !== text) {
  console.error('src/rules/README.md is not up to date. Write it again with: node scripts/rule-index.ts');
  process.exitCode = 1;
}

/** A table whose columns are as wide as their widest cell, as the formatter wants it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
