import type { AstNodeDescription, ReferenceInfo, Scope, ScopeProvider, Stream } from 'langium';
import { AstUtils, EMPTY_STREAM, stream } from 'langium';
import { entry } from './collections.ts';
import type { DeclaredNames } from './declared-names.ts';
import type { Document, Statement } from './generated/ast.ts';
import type { Imports } from './imports.ts';
import { readName } from './names.ts';
import type { JourneyServices } from './services.ts';
import type { Kind } from './vocabulary.ts';
import { factInfo } from './vocabulary.ts';

/** What a name stands for at a place. More than one candidate: the name is ambiguous and has no target. */
export interface Lookup {
  target?: Statement;
  candidates: readonly Statement[];
}

const journeyLocal: readonly Kind[] = ['stage', 'touchpoint', 'hybrid', 'pain', 'opportunity'];
const none: Lookup = { candidates: [] };

/** Finds what names stand for. Every look-up is a few hash look-ups, whatever the size of the files. */
export class Scopes {
  private visibleNames = new Map<string, Map<Kind, Map<string, Statement[]>>>();

  private readonly names: DeclaredNames;
  private readonly imports: Imports;

  constructor(names: DeclaredNames, imports: Imports) {
    this.names = names;
    this.imports = imports;
  }

  /** Forgets what was derived from several files. To be called whenever a file has changed. */
  reset(): void {
    this.visibleNames = new Map();
  }

  /** What `name` stands for where `from` is written. */
  lookup(kind: Kind, name: string, from: Statement): Lookup {
    const dot = name.indexOf('.');
    if (kind === 'objective') {
      const theme = dot < 0 ? undefined : this.topLevel('theme', name.slice(0, dot), from).target;
      return theme
        ? choose(
            this.names
              .in(theme)
              .get(kind)
              ?.get(name.slice(dot + 1)),
          )
        : none;
    }
    if (!journeyLocal.includes(kind)) return this.topLevel(kind, name, from);
    const journey = dot < 0 ? this.journeyOf(from) : this.topLevel('journey', name.slice(0, dot), from).target;
    return journey ? this.inChain(this.chain(journey), kind, name.slice(dot + 1)) : none;
  }

  /** A variant, its base, the base of its base …; ends where the chain closes or breaks. */
  chain(journey: Statement): Statement[] {
    const chain = new Set([journey]);
    for (let next = this.baseOf(journey); next && !chain.has(next); next = this.baseOf(next)) chain.add(next);
    return [...chain];
  }

  /** The journey that a journey is a variant of. */
  baseOf(journey: Statement): Statement | undefined {
    const name = journey.ref?.$refText;
    return name === undefined ? undefined : this.topLevel('journey', readName(name), journey).target;
  }

  /** The journey around a statement. */
  journeyOf(from: Statement): Statement | undefined {
    for (let node: Statement | undefined = from; node; node = parentOf(node))
      if (node.keyword === 'journey') return node;
    return undefined;
  }

  /** Every name of a kind that can be written where `from` stands, nearest first. */
  *offered(kind: Kind, from: Statement): Generator<{ name: string; statement: Statement }> {
    if (kind === 'objective') {
      for (const theme of this.offered('theme', from))
        for (const [name, [statement]] of this.names.in(theme.statement).get(kind) ?? [])
          if (statement) yield { name: `${theme.name}.${name}`, statement };
      return;
    }
    const journey = this.journeyOf(from);
    const tables = journeyLocal.includes(kind)
      ? journey
        ? this.chain(journey).map((scope) => this.names.in(scope).get(kind))
        : []
      : [this.names.in(rootOf(from)).get(kind), this.imported(from).get(kind)];
    const seen = new Set<string>();
    for (const table of tables)
      for (const [name, [statement]] of table ?? [])
        if (statement && !seen.has(name)) {
          seen.add(name);
          yield { name, statement };
        }
  }

  private topLevel(kind: Kind, name: string, from: Statement): Lookup {
    const own = this.names.in(rootOf(from)).get(kind)?.get(name);
    if (own) return { target: own[0] as Statement, candidates: own.slice(0, 1) };
    return choose(this.imported(from).get(kind)?.get(name));
  }

  private inChain(chain: readonly Statement[], kind: Kind, name: string): Lookup {
    for (const journey of chain) {
      const found = this.names.in(journey).get(kind)?.get(name)?.[0];
      if (found) return { target: found, candidates: [found] };
    }
    return none;
  }

  /** The names that imports bring to a file; of one file only the first declaration counts. */
  private imported(from: Statement): Map<Kind, Map<string, Statement[]>> {
    const document = AstUtils.getDocument(from);
    const key = document.uri.toString();
    const known = this.visibleNames.get(key);
    if (known) return known;
    const merged = new Map<Kind, Map<string, Statement[]>>();
    for (const { document: visible, only } of this.imports.visibleFrom(document))
      for (const [kind, names] of this.names.in(visible.parseResult.value as Document)) {
        const table = entry(merged, kind, () => new Map<string, Statement[]>());
        for (const [name, [first]] of only === undefined ? names : pick(names, only)) {
          if (!first) continue;
          const same = entry(table, name, () => []);
          if (!same.includes(first)) same.push(first);
        }
      }
    this.visibleNames.set(key, merged);
    return merged;
  }
}

/** What the reference of a statement names; undefined for a `drop` of a fact that has no reference. */
export function referenceKind(statement: Statement): Kind | undefined {
  const { keyword = '', word = '' } = statement;
  if (keyword === 'journey') return 'journey';
  const block = parentOf(statement)?.keyword ?? '';
  if (keyword === 'drop') {
    return (journeyLocal as readonly string[]).includes(word) ? (word as Kind) : factInfo(block, word)?.ref;
  }
  return (factInfo(block, keyword) ?? factInfo('part', keyword))?.ref;
}

/** Offers the scopes to Langium's linker. */
export class JourneyScopeProvider implements ScopeProvider {
  private readonly described = new WeakMap<Statement, AstNodeDescription>();

  private readonly services: JourneyServices;

  constructor(services: JourneyServices) {
    this.services = services;
  }

  getScope({ container }: ReferenceInfo): Scope {
    const statement = container as Statement;
    const kind = referenceKind(statement);
    const { Scopes: scopes } = this.services.shared.journey;
    const find = (text: string): AstNodeDescription | undefined => {
      const target = kind && scopes.lookup(kind, readName(text), dropsFrom(statement, scopes)).target;
      return target && this.describe(target);
    };
    return {
      getElement: find,
      getElements: (name): Stream<AstNodeDescription> => stream([find(name)]).nonNullable(),
      getAllElements: (): Stream<AstNodeDescription> => {
        if (!kind) return EMPTY_STREAM;
        return stream(scopes.offered(kind, statement)).map(({ name, statement }) => ({
          ...this.describe(statement),
          name,
        }));
      },
    };
  }

  private describe(statement: Statement): AstNodeDescription {
    let description = this.described.get(statement);
    if (!description) {
      const { AstNodeLocator } = this.services.workspace;
      description = {
        node: statement,
        name: statement.name ?? '',
        type: statement.$type,
        documentUri: AstUtils.getDocument(statement).uri,
        path: AstNodeLocator.getAstNodePath(statement),
      };
      this.described.set(statement, description);
    }
    return description;
  }
}

/** `drop` takes back what the base has, so its names are those of the base. */
function dropsFrom(statement: Statement, scopes: Scopes): Statement {
  const journey = statement.keyword === 'drop' ? scopes.journeyOf(statement) : undefined;
  return (journey && scopes.baseOf(journey)) ?? statement;
}

function choose(candidates: readonly Statement[] = []): Lookup {
  const [target] = candidates;
  return candidates.length === 1 && target ? { target, candidates } : { candidates: [...candidates].sort(byPlace) };
}

/** Candidates are ordered by file, then by place, never by the order in which files were loaded. */
function byPlace(a: Statement, b: Statement): number {
  const [first, second] = [a, b].map((node) => AstUtils.getDocument(node).uri.toString()) as [string, string];
  return first < second ? -1 : first > second ? 1 : (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0);
}

function pick<T>(table: ReadonlyMap<string, T>, name: string): [string, T][] {
  const found = table.get(name);
  return found === undefined ? [] : [[name, found]];
}

function parentOf(statement: Statement): Statement | undefined {
  const parent = statement.$container;
  return parent && 'keyword' in parent ? (parent as Statement) : undefined;
}

function rootOf(statement: Statement): Document {
  return AstUtils.getDocument(statement).parseResult.value as Document;
}
