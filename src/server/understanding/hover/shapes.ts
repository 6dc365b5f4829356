import type { FactInfo } from '../../../language/vocabulary.ts';
import { blocks, factInfo } from '../../../language/vocabulary.ts';

/** How a statement is written, such as `feels -2..+2 ["text"] [for persona]`. What stands in brackets may be left out. */
export function shapeOf(block: string, keyword: string): string {
  const info = factInfo(block, keyword) ?? factInfo('part', keyword);
  const special = specials[`${block} ${keyword}`] ?? specials[keyword];
  const values = special ?? (info ? valuesOf(info) : []);
  return [keyword, ...values, ...(endings[keyword] ?? [])].join(' ');
}

/** How a block is written. */
export function blockShape(keyword: string): string {
  if (keyword === 'rules') return 'rules { … }';
  if (keyword === 'journey') return 'journey name ["label"] [variant-of journey] { … }';
  return keyword === 'hybrid' ? 'hybrid name ["label"] { … }' : `${keyword} name ["label"] [{ … }]`;
}

/** The facts that a block may hold, in their canonical order; undefined for what is no block. */
export function factsIn(keyword: string): readonly string[] | undefined {
  if (keyword === 'part' || keyword === 'file' || !Object.hasOwn(blocks, keyword)) return undefined;
  const own = Object.keys(blocks[keyword as keyof typeof blocks]);
  return [...own, ...(inside[keyword] ?? [])].map((fact) => (fact === '#' ? '#tag' : fact));
}

const inside: Readonly<Record<string, readonly string[]>> = {
  theme: ['objective'],
  journey: ['stage', 'hybrid'],
  stage: ['touchpoint'],
};

/** Statements whose values the vocabulary does not tell. */
const specials: Readonly<Record<string, readonly string[]>> = {
  '#': [],
  baseline: ['9.5', '%'],
  current: ['9.5', '%'],
  drop: ['keyword', 'name', '|', '"text"'],
  due: ['2026-09-30'],
  at: ['2026-09-30'],
  format: ['1'],
  frequency: ['3 per week'],
  gap: ['2'],
  import: ['[name from]', '"./file.journey"'],
  label: ['fr', '"text"'],
  lang: ['fr'],
  limit: ['3 per week'],
  promise: ['name', '1 day', '|', '"text"'],
  'rules attention': ['7..15 s'],
  'rules severity': ['code', 'error | warning | info | hint | off'],
  pain: ['[financial | productivity | process | support]', '"text"', '[as name]', '[{ … }]'],
  opportunity: ['"text"', '[as name]', '[{ … }]'],
  says: ['message', '["text"]', '|', '"text"'],
  target: ['[>= | <= | =]', '60', '%'],
};

const forPersona = ['[for persona]'];
const endings: Readonly<Record<string, readonly string[]>> = {
  ...{ does: forPersona, thinks: forPersona, perception: forPersona },
  ...{ feels: forPersona, expects: forPersona, gets: forPersona },
  ...{ baseline: ['[at date]'], current: ['[at date]'], evidence: ['[at date]'] },
  ...{ entry: ['[share 40 %]'], optional: ['[share 40 %]'], 'instead-of': ['[share 40 %]'] },
  'leads-to': ['[when "text"]', '[after 2 d]', '[share 40 %]', ...forPersona],
  triggers: ['[when "text"]', '[after 2 d]', '[share 40 %]', ...forPersona],
};

const measured = { duration: '2 d', percent: '40 %', any: '60 %' };

function valuesOf({ ref, words, wordOptional, measure, between, text }: FactInfo): string[] {
  const list = words?.join(' | ');
  const from = between && `${between[0]}..${between[0] < 0 ? `+${between[1]}` : between[1]}`;
  return [
    ...(ref ? [ref === 'objective' ? 'theme.objective' : ref] : []),
    ...(list ? [wordOptional ? `[${list}]` : text ? `(${list})` : list] : []),
    ...(measure ? [measured[measure]] : from ? [from] : []),
    ...(text ? [text === 'optional' ? '["text"]' : '"text"'] : []),
  ];
}
