import type { Kind } from '../language/vocabulary.ts';
import { around, rootOf } from '../model/at-place.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { addBehind, addDeclaration, appendTo, lineEnd } from './insertions.ts';
import { noun } from './nouns.ts';
import { splitName } from './references.ts';
import type { Edit, Fix } from './rule.ts';

/** Declares what a fact names, where its author would look for it. What cannot be made up is left out. */
export function createFixes(fact: Statement): Fix[] {
  const { ref } = fact;
  if (!ref?.kind || fact.keyword === 'replaces') return [];
  const edit = create(fact, ref.kind, ref.name);
  const title = say('Create {kind} ‘{name}’', { kind: noun(ref.kind), name: ref.name });
  return edit ? [{ title, edits: [edit] }] : [];
}

function create(fact: Statement, kind: Kind, name: string): Edit | undefined {
  if (kind === 'objective') return createObjective(fact, name);
  if (name.includes('.')) return undefined;
  switch (kind) {
    case 'touchpoint': {
      const stage = around(fact, 'stage') ?? around(fact, 'journey')?.facts('stage').at(-1);
      return stage && appendTo(stage, `touchpoint ${name} "$0"`);
    }
    case 'stage': {
      const stage = around(fact, 'stage');
      return stage && addBehind(stage, `stage ${name} "$0"`);
    }
    case 'channel':
      return addDeclaration(rootOf(fact), kind, `channel ${name} "$1" { medium \${2|digital,analog,physical|} \\}`);
    case 'brand':
    case 'competitor':
    case 'team':
    case 'tool':
    case 'persona':
    case 'message':
    case 'kpi':
      return addDeclaration(rootOf(fact), kind, `${kind} ${name} "$0"`);
    default:
      return undefined;
  }
}

function createObjective(fact: Statement, written: string): Edit | undefined {
  const [before, name] = splitName(written);
  if (name === undefined || name.includes('.')) return undefined;
  const [theme, another] = fact.file.workspace.candidates('theme', before, fact);
  if (another) return undefined;
  if (theme) return appendTo(theme, `objective ${name} "$0"`);
  const end = lineEnd(fact.file);
  const lines = [`theme ${before} "$1" {`, `  objective ${name} "$2"`, '\\}'];
  return addDeclaration(rootOf(fact), 'theme', lines.join(end));
}
