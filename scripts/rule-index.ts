// Writes the index of the rules, src/rules/README.md, and what each of them finds, src/rules/generated/summaries.ts, from
// their pages.
// --check  fails when one of them is not up to date, and writes nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allRules } from '../src/rules/all-rules.ts';
import { root } from './hosts/folders.ts';
import { whatItFinds } from './rule-pages.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const folder = join(root, 'src/rules');

const finds = new Map(allRules.map(({ code }) => [code, whatItFinds(read(join(folder, `${code}.md`)))]));
const rows = allRules.map((rule) => [
  `[\`${rule.code}\`](${rule.code}.md)`,
  rule.severity,
  rule.profile,
  finds.get(rule.code)?.replaceAll('|', '\\|') ?? '',
  rule.fixes ? 'yes' : '',
]);
const text = `<!-- Written by scripts/rule-index.ts: change the pages, not this file. -->
# Rules

Everything that is checked. _always_ holds in every profile, _standard_ is the default, _strict_ is asked for: by the profile, or
by naming the code in \`rules { severity … }\`. A fix is offered where the last column says so.

${table(['code', 'severity', 'profile', 'what it finds', 'fix'], rows)}
`;

const summaries = `// Written by scripts/rule-index.ts: change the pages, not this file.
import { type Say, say } from '../../texts/say.ts';

/** What each rule finds, in one sentence, by its code. */
export const summaries: ReadonlyMap<string, Say> = new Map([
${[...finds].map(([code, sentence]) => `  ['${code}', say(${JSON.stringify(sentence)})],`).join('\n')}
]);
`;

for (const [name, content] of Object.entries({ 'README.md': text, 'generated/summaries.ts': summaries })) {
  const path = join(folder, name);
  if (!values.check) writeFileSync(path, content);
  else if (read(path) !== content) {
    console.error(`src/rules/${name} is not up to date. Write it again with: node scripts/rule-index.ts`);
    process.exitCode = 1;
  }
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
