import type { ResolvedBlock, ResolvedJourney } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import type { Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { findAt } from '../hierarchies/address.ts';
import { markdownText } from '../markdown-text.ts';
import type { ServerSharedServices } from '../services.ts';
import type { About } from './offer.ts';

/** More facts than this are for a hover or the map. */
const mostFacts = 14;

/** What is known of an offered name, as Markdown: its label, and its facts as they are written. */
export function documentation(about: About, { server }: ServerSharedServices): string | undefined {
  const found = findAt(server.Model, about);
  const { words } = server.Reader;
  if (!found) return undefined;
  if (!about.inherited) return described(found.label, found.members, words);
  const base = server.Model.journey(found);
  const block = blockOf(base, about.inherited);
  if (!block) return undefined;
  const origin = say('Inherited from ‘{base}’:', { base: base.name });
  return described(block.label(), block.statements, words, words(origin));
}

function blockOf(base: ResolvedJourney, { kind, name }: NonNullable<About['inherited']>): ResolvedBlock | undefined {
  if (kind === 'stage') return base.stage(name);
  return kind === 'hybrid' ? base.hybrids.find(({ id }) => id === name) : base.touchpoint(name);
}

function described(label: string | undefined, facts: readonly Statement[], words: Words, origin?: string): string {
  const lines = facts.filter((fact) => !fact.isDeclaration).map(oneLine);
  const shown = lines.slice(0, mostFacts);
  if (lines.length > shown.length)
    shown.push(`// ${words(say('and {count} more', { count: lines.length - shown.length }))}`);
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [
    ...(label ? [`**${markdownText(label)}**`] : []),
    ...(origin && shown.length > 0 ? [markdownText(origin)] : []),
    ...(shown.length > 0 ? [`${fence}journey\n${shown.join('\n')}\n${fence}`] : []),
  ].join('\n\n');
}

/** A fact as it is written, without its block. */
function oneLine(fact: Statement): string {
  const { file, offset, end } = fact.place();
  return file.text.slice(offset, end).replace(/\s*[\n\r]\s*/g, ' ');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
