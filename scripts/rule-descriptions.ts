// Writes src/cli/check/generated/descriptions.ts: what each rule finds and why it matters, from their pages, for outputs
// that carry the rules along.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allRules } from '../src/rules/all-rules.ts';
import { root } from './hosts/folders.ts';

const entries = allRules.map(({ code }) => {
  const page = readFileSync(join(root, 'src/rules', `${code}.md`), 'utf8').replaceAll('\r\n', '\n');
  const [finds, why] = [sectionOf(page, 'What it finds'), sectionOf(page, 'Why it matters')];
  if (!finds || !why) throw new Error(`${code}.md has no section ‘What it finds’ or ‘Why it matters’.`);
  return `  ['${code}', { finds: ${JSON.stringify(finds)}, why: ${JSON.stringify(why)} }],`;
});

const path = join(root, 'src/cli/check/generated/descriptions.ts');
mkdirSync(dirname(path), { recursive: true });
writeFileSync(
  path,
  `// Written by scripts/rule-descriptions.ts: change the pages of the rules, not this file.

/** What each rule finds and why it matters, in Markdown, by its code. */
export const descriptions: ReadonlyMap<string, { finds: string; why: string }> = new Map([
${entries.join('\n')}
]);
`,
);

/** The text below a heading, a paragraph on a line. */
function sectionOf(page: string, heading: string): string {
  const [, text = ''] = new RegExp(`^## ${heading}\\n+([\\s\\S]*?)\\n*(?=^## |(?![\\s\\S]))`, 'm').exec(page) ?? [];
  return text.replace(/(?<!\n)\n(?![\n|*\-\d])/g, ' ');
}
