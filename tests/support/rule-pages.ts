import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One example of a page: its files by path, the last one being the one that is looked at. */
export interface PageExample {
  section: 'Reports' | 'Accepts';
  files: { path: string; text: string }[];
}
export interface RulePage {
  code: string;
  text: string;
  headings: string[];
  examples: PageExample[];
}

const folder = join(import.meta.dirname, '../../src/rules');

/**
 * The pages beside the rules. A fence starts with the word `journey`, perhaps followed by the path of the file; a fence
 * with a path belongs to the next fence without one, whose file is `page.journey`.
 */
export function rulePages(): RulePage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.map((name) => readPage(name.slice(0, -3), readFileSync(join(folder, name), 'utf8')));
}

function readPage(code: string, text: string): RulePage {
  const examples: PageExample[] = [];
  const headings: string[] = [];
  let waiting: { path: string; text: string }[] = [];
  for (const match of text.matchAll(/^#+ (.+)$|^```journey ?(.*)\n([\s\S]*?)^```$/gm)) {
    const [, heading, path = '', body] = match;
    if (heading !== undefined) headings.push(heading);
    if (body === undefined) continue;
    waiting.push({ path: path || 'page.journey', text: body });
    if (path) continue;
    const section = headings.at(-1);
    if (section === 'Reports' || section === 'Accepts') examples.push({ section, files: waiting });
    waiting = [];
  }
  return { code, text, headings, examples };
}
