import type { Kind } from '../language/vocabulary.ts';
import type { Quantity } from '../model/map-model.ts';
import { factKey } from '../model/resolve.ts';
import type { Statement } from '../model/statement.ts';

/** A name in a fact, which may be another one on the other side. */
export interface NamePart {
  kind: Kind;
  name: string;
}
export type FactPart = string | NamePart;

/** A fact in its parts, free of layout: equal facts have equal parts. */
export interface Fact {
  /** What it is called: its keyword. */
  key: string;
  /** What tells it from others of its block: two facts of the same slot are the same fact with another value. */
  slot: readonly FactPart[];
  value: readonly FactPart[];
}

/** How a name is written on the other side; names are looked up where the fact stands. */
export type Rename = (part: NamePart) => string;

/** The facts of a block, in file order. The first channel is the main one, and the first team is responsible. */
export function factsOf(block: string, statements: readonly Statement[]): Fact[] {
  const seen = new Set<string>();
  return statements.flatMap((statement) => {
    if (silent.has(statement.keyword)) return [];
    const { keyword } = statement;
    const isFirst = !seen.has(keyword);
    seen.add(keyword);
    const slot = hasMain.has(keyword) ? [keyword, isFirst ? 'first' : 'further'] : slotOf(block, statement);
    return [{ key: keyword, slot, value: partsOf(statement) }];
  });
}

/** A fact that is a text alone. */
export function textFact(key: string, text: string | undefined): Fact[] {
  return text === undefined ? [] : [{ key, slot: [key], value: [JSON.stringify(text)] }];
}

/** A fact that is a name alone. */
export function nameFact(key: string, part: NamePart | undefined): Fact[] {
  return part === undefined ? [] : [{ key, slot: [key], value: [part] }];
}

/** Parts as one text. Names are put into the words of the other side, or left as they are. */
export function write(parts: readonly FactPart[], rename: Rename = ({ name }) => name): string {
  return parts.map((part) => (typeof part === 'string' ? part : rename(part))).join(' ');
}

/** Says how a variant differs, not what it is. */
const silent: ReadonlySet<string> = new Set(['replaces', 'drop']);
const hasMain: ReadonlySet<string> = new Set(['on', 'team']);

function slotOf(block: string, statement: Statement): FactPart[] {
  const { keyword, ref } = statement;
  const key = factKey(block, statement);
  if (key === undefined) return [keyword];
  const persona = statement.part('for')?.ref;
  if (keyword === 'leads-to' || keyword === 'triggers') return [keyword, ...namePart(ref)];
  return persona?.kind ? [keyword, 'for', ...namePart(persona)] : [key];
}

/** What its author wrote, without the keyword, in one order whatever the layout. */
function partsOf(statement: Statement): FactPart[] {
  const { key, name, word, ref, comparator, number, quantity, rate, date, text, title, tag } = statement;
  const inside = [...statement.parts, ...statement.members].map((one): FactPart[] => [one.keyword, ...partsOf(one)]);
  return [
    ...given(key),
    ...given(word),
    ...namePart(ref),
    ...given(comparator),
    ...(number === undefined ? [] : [statement.keyword === 'feels' && number > 0 ? `+${number}` : `${number}`]),
    ...(quantity ? [quantityText(quantity)] : []),
    ...(rate ? [`${rate.count} per ${rate.every === 1 ? '' : `${rate.every} `}${rate.period}`] : []),
    ...given(date),
    ...(text === undefined ? [] : [JSON.stringify(text)]),
    ...(title === undefined ? [] : [JSON.stringify(title)]),
    ...(name === undefined ? [] : ['as', name]),
    ...given(tag),
    ...inside.sort((a, b) => (write(a) < write(b) ? -1 : 1)).flat(),
  ];
}

function namePart(ref: Statement['ref']): FactPart[] {
  if (!ref) return [];
  return [ref.kind ? { kind: ref.kind, name: ref.name } : ref.name];
}

function given(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function quantityText({ value, high, unit, per }: Quantity): string {
  const range = high === undefined ? `${value}` : `${value}..${high}`;
  return [range, unit, per && `per ${per}`].filter(Boolean).join(' ');
}
