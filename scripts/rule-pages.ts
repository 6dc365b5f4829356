import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allRules } from '../src/rules/all-rules.ts';
import type { Rule } from '../src/rules/rule.ts';
import { root } from './hosts/folders.ts';

/** Writes the pages of the rules as they are read in the editor, and `index.json`, from which one is picked. */
export async function writeRulePages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const index = await Promise.all(
    allRules.map(async (rule) => {
      const text = await readFile(join(root, 'src/rules', `${rule.code}.md`), 'utf8');
      await writeFile(join(folder, `${rule.code}.md`), pageForReaders(rule, text));
      return { code: rule.code, severity: rule.severity, profile: rule.profile, finds: whatItFinds(text) };
    }),
  );
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
}

/** A page with what the rule is by default, and with its marks as a line of `^` below what they mark. */
export function pageForReaders({ code, severity, profile, fixes }: Rule, page: string): string {
  const when = { always: 'in every profile', standard: 'in the standard profile', strict: 'in the strict profile' };
  const facts = [`severity ${severity}`, when[profile], ...(fixes ? ['with quick fixes'] : [])].join(' · ');
  return page
    .replaceAll('\r\n', '\n')
    .replace(/^# .*\n/, (heading) => `${heading}\n_${facts}_\n`)
    .replace(/^```journey.*\n[\s\S]*?^```$/gm, (fence) =>
      fence
        .split('\n')
        .flatMap((line) => underlined(line, code))
        .join('\n'),
    );
}

/** The first sentence of *What it finds*, on one line. */
export function whatItFinds(page: string): string {
  const section = /^## What it finds\n+([\s\S]*?)\n\n/m.exec(page.replaceAll('\r\n', '\n'))?.[1] ?? '';
  const words = section.replace(/\s+/g, ' ');
  return (/^.*?[.:](?= |$)/.exec(words)?.[0] ?? words).replace(/:$/, '.');
}

/** A line without its marks, and a comment that underlines what they mark on it. */
function underlined(line: string, code: string): string[] {
  let below = '';
  for (const [, marked, plain = ''] of line.matchAll(/<\|(.*?)\|>|<\||\|>|([^<|]+|.)/gs))
    below += marked === undefined ? ' '.repeat(plain.length) : '^'.repeat(marked.length);
  const shown = line.replaceAll('<|', '').replaceAll('|>', '');
  // a mark over several lines is not underlined: the comment would stand inside of it
  return below.includes('^') ? [shown, `//${below.slice(2).trimEnd()} ${code}`] : [shown];
}
