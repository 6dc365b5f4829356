import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CallExpression, Expression, ImportDeclaration, Node } from 'oxc-parser';
import { parseSync, Visitor } from 'oxc-parser';

/** A sentence that the program says, with the places where it does, and what says otherwise than it may. */
interface Said {
  /** English texts with the first place of each, as `src/cli/help.ts:12`. */
  texts: ReadonlyMap<string, string>;
  /** Calls whose text is not written there as it is. */
  faults: readonly string[];
}

/**
 * Every text that is handed to `say` of src/texts, or to `l10n.t` of the editor: the keys of the catalogues. A call is
 * known by what its file imports, so other functions may bear the same names.
 */
export function saidIn(folder: string, root: string): Said {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  for (const path of sources(folder)) {
    const found = saidInText(relative(root, path), readFileSync(path, 'utf8'));
    for (const [text, place] of found.texts) if (!texts.has(text)) texts.set(text, place);
    faults.push(...found.faults);
  }
  return { texts, faults };
}

/** What one file says, each time with its place; its name tells the language it is written in. */
export function saidInText(file: string, source: string): { texts: [string, string][]; faults: string[] } {
  const place = (offset: number) => `${file}:${source.slice(0, offset).split('\n').length}`;
  const texts: [string, string][] = [];
  const faults: string[] = [];
  for (const { first, at } of callsIn(file, source)) {
    const literals = first && literalsOf(first);
    if (!literals) faults.push(`${place(at)}: the text must stand here as it is, between quotes.`);
    for (const literal of literals ?? []) texts.push([literal, place(at)]);
  }
  return { texts, faults };
}

interface Call {
  first?: Node;
  at: number;
}

/** The calls of a file that say something; what a file says with names of its own making is not looked for. */
function callsIn(file: string, source: string): Call[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  // where it is made it has its own name
  const speakers = new Set(file.endsWith('src/texts/say.ts') ? ['say'] : []);
  const editors = new Set<string>();
  const calls: Call[] = [];
  new Visitor({
    ImportDeclaration({ source, specifiers }: ImportDeclaration) {
      for (const { local, ...specifier } of specifiers) {
        const name = 'imported' in specifier && 'name' in specifier.imported ? specifier.imported.name : '*';
        if (/\/say\.ts$/.test(source.value) && name === 'say') speakers.add(local.name);
        if (source.value === 'vscode' && name === 'l10n') editors.add(local.name);
        if (source.value === 'vscode' && name === '*') editors.add(`${local.name}.l10n`);
      }
    },
    CallExpression({ callee, arguments: [first], start }: CallExpression) {
      const name = dotted(callee);
      const isSaid = speakers.has(name) || (name.endsWith('.t') && editors.has(name.slice(0, -2)));
      if (isSaid) calls.push({ ...(first && { first }), at: start });
    },
  }).visit(program);
  return calls;
}

/** `a.b.c` for a chain of names; empty for anything else. */
function dotted(callee: Expression): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return '';
  const owner = dotted(callee.object);
  return owner && `${owner}.${callee.property.name}`;
}

/** The texts that an expression can be: a literal, or a choice between literals. */
function literalsOf(node: Node): string[] | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return [node.quasis[0]?.value.cooked ?? ''];
  if (node.type !== 'ConditionalExpression') return undefined;
  const [yes, no] = [literalsOf(node.consequent), literalsOf(node.alternate)];
  return yes && no && [...yes, ...no];
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => join(folder, path));
}
