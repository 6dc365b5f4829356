// Writes src/rules/README.md, the index of the rules, from the rules and their pages.
// --check  fails when the index is not up to date, and writes nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allRules } from '../src/rules/all-rules.ts';
import { root } from './hosts/folders.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const folder = join(root, 'src/rules');
const path = join(folder, 'README.md');

const rows = allRules.map((rule) => {
  const link = `[\`${rule.code}\`](${rule.code}.md)`;
  return `| ${link} | ${rule.severity} | ${rule.profile} | ${firstSentence(rule.code)} | ${rule.fixes ? 'yes' : ''} |`;
});
const text = `<!-- Written by scripts/rule-index.ts: change the pages, not this file. -->
# Rules

Everything that is checked. *always* holds in every profile, *standard* is the default, *strict* is asked for: by the profile, or
by naming the code in \`rules { severity … }\`. A fix is offered where the last column says so.

| code | severity | profile | what it finds | fix |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;

if (!values.check) writeFileSync(path, text);
else if (read(path) !== text) {
  console.error('src/rules/README.md is not up to date. Write it again with: node scripts/rule-index.ts');
  process.exitCode = 1;
}

/** The first sentence of *What it finds*, on one line. */
function firstSentence(code: string): string {
  const page = read(join(folder, `${code}.md`));
  const section = /^## What it finds\n+([\s\S]*?)\n\n/m.exec(page)?.[1] ?? '';
  const words = section.replace(/\s+/g, ' ');
  return (/^.*?[.:](?= |$)/.exec(words)?.[0] ?? words).replace(/:$/, '.').replaceAll('|', '\\|');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
