import { markdownLine } from '../../texts/markdown-line.ts';
import type { Say, Words } from '../../texts/say.ts';
import { buildReport } from './build-report.ts';
import type { StatsFormat } from './formats.ts';
import type { Block, Report, Table } from './report.ts';

/** As Markdown, for a wiki or a pull request. */
export const md: StatsFormat = ({ journeys, looked }, { words }) =>
  journeys.map((one) => reportMarkdown(buildReport(one, looked), words)).join('\n');

function reportMarkdown({ title, about, sections }: Report, words: Words): string {
  const line = (said: Say) => markdownLine(words(said));
  const head = [`# ${line(title)}`, about.map(line).join(' · ')];
  const parts = sections.flatMap(({ title, blocks }) => [
    `## ${line(title)}`,
    ...blocks.map((block) => blockText(block, line)),
  ]);
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function blockText(block: Block, line: (said: Say) => string): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${line(item)}`).join('\n');
  return block.head ? tableText(block.head, block.rows, line) : factsText(block, line);
}

function tableText(head: readonly Say[], rows: Table['rows'], line: (said: Say) => string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const right = head.map((_, i) => rows.some((cells) => cells[i]?.right));
  return [
    row(head.map(line)),
    row(right.map((one) => (one ? '--:' : '---'))),
    ...rows.map((cells) => row(head.map((_, i) => (cells[i] ? line(cells[i].said) : '')))),
  ].join('\n');
}

function factsText({ rows }: Table, line: (said: Say) => string): string {
  return rows
    .map(([first, ...rest]) => {
      const facts = rest.map(({ said }) => line(said)).filter((one) => one !== '');
      return `- ${first ? line(first.said) : ''}: ${facts.join(', ')}`;
    })
    .join('\n');
}
