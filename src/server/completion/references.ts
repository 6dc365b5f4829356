import { CompletionItemKind } from 'vscode-languageserver';
import type { Leaf } from '../../language/shapes.ts';
import type { Kind } from '../../language/vocabulary.ts';
import { around } from '../../model/at-place.ts';
import { importable } from '../../model/importable.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { addImport } from '../../rules/insertions.ts';
import { ownerOf } from '../../rules/references.ts';
import { inQuotes } from '../../rules/words.ts';
import { say } from '../../texts/say.ts';
import { addressOf } from '../hierarchies/address.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { given, infoOf } from './scene.ts';

/** Something that may be named, as it would be written. */
export interface Named {
  name: string;
  statement: Statement;
}

/** The names that a reference may use, the nearest ones first; those that the block names already come last. */
export function* references(scene: Scene, leaf: Leaf): Generator<Offer> {
  const { from, cursor, journey } = scene;
  const kind = cursor.statement?.keyword === 'journey' ? 'journey' : infoOf(scene, leaf)?.ref;
  if (!kind || !from) return;
  const isMember = cursor.statement?.taken.at(-1)?.leaf.token === '.';
  if (isMember) yield* members(scene, kind, from);
  else {
    const usual = new Set(given(scene, leaf.keyword).map(({ ref }) => ref?.name));
    const names = nearestFirst(scene, kind, from);
    for (const named of names) if (!usual.has(named.name)) yield nameOffer(scene.file, named);
    if (kind === 'touchpoint' && journey) yield* otherJourneys(scene, journey);
    yield* fromOtherFiles(scene.file, kind);
    for (const named of names) if (usual.has(named.name)) yield nameOffer(scene.file, named);
  }
}

/** A name with its label and place. */
export function nameOffer(file: SourceFile, { name, statement }: Named): Offer {
  const { kind = 'journey', label } = statement;
  const stage = kind === 'touchpoint' ? statement.parent : undefined;
  const place =
    statement.file === file ? (stage?.label ?? stage?.name) : file.workspace.pathBetween(file, statement.file);
  const detail = [label, place].filter((one) => one !== undefined && one !== '').join(' · ');
  return { label: name, kind: kindIcons[kind], about: addressOf(statement), ...(detail !== '' && { detail }) };
}

/** Names in reach: of the same stage what comes next first, then the same journey, its bases, the file, imports. */
function nearestFirst({ file, owner, block, services, cursor }: Scene, kind: Kind, from: Statement): Named[] {
  const { Model: model } = services.server;
  const stage = owner && around(owner, 'stage');
  const distances = new Map(model.visibleFrom(file).map(({ file, distance }) => [file, distance]));
  const isSelf = ({ name, statement }: Named) =>
    statement.keyword === block.keyword && name === block.name && statement.file === file;
  const isNewJourney = kind === 'journey' && cursor.statement?.keyword === 'journey';
  const own = isNewJourney ? cursor.statement?.taken[0]?.image : undefined;
  const found = [...model.offered(kind, from)].filter((one) => !isSelf(one) && one.name !== own);
  const groups = Map.groupBy(found, ({ statement }) => {
    if (stage && statement.parent === stage) return statement.extent().offset > cursor.offset ? -3 : -2;
    if (statement.file !== file) return distances.get(statement.file) ?? 1;
    return statement.parent && around(statement, 'journey') === (owner && around(owner, 'journey')) ? -1 : 0;
  });
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, names]) => names);
}

/** What stands behind the dot of `theme.objective` or `journey.touchpoint`. */
function* members({ file, cursor, services }: Scene, kind: Kind, from: Statement): Generator<Offer> {
  const { Model: model } = services.server;
  const owner = ownerOf(kind);
  const name = cursor.statement?.taken.at(-2)?.image ?? '';
  const [holder] = owner ? model.candidates(owner, name, from) : [];
  if (!holder) return;
  if (kind === 'objective')
    for (const statement of holder.facts(kind)) yield nameOffer(file, { name: statement.name ?? '', statement });
  else for (const named of model.offered(kind, holder)) yield nameOffer(file, named);
}

/** Other journeys, whose touchpoints come behind a dot. */
function* otherJourneys({ file, services }: Scene, journey: Statement): Generator<Offer> {
  for (const named of services.server.Model.offered('journey', journey))
    if (named.statement !== journey) yield { ...nameOffer(file, named), text: `${named.name}.`, goesOn: true };
}

/** Names of files that are not imported yet, with the import. */
function* fromOtherFiles(file: SourceFile, kind: Kind): Generator<Offer> {
  const top = kind === 'objective' ? 'theme' : kind;
  if (isLocal(top)) return;
  for (const { file: other, path } of importable(file)) {
    const found = other.statements.filter((one) => one.kind === top && one.name !== undefined);
    const named = kind === 'objective' ? found.flatMap(objectivesOf) : found.map(asNamed);
    if (named.length === 0) continue;
    const edits = [addImport(file, `import ${inQuotes(path)}`)];
    for (const one of named) {
      const detail = say('{label} · imports {path}', { label: one.statement.label ?? one.name, path });
      yield { ...nameOffer(file, one), detail, edits };
    }
  }
}

function asNamed(statement: Statement): Named {
  return { name: statement.name ?? '', statement };
}

function objectivesOf(theme: Statement): Named[] {
  return theme.facts('objective').map((statement) => ({ name: `${theme.name}.${statement.name ?? ''}`, statement }));
}

function isLocal(kind: Kind): boolean {
  return ['stage', 'touchpoint', 'hybrid', 'pain', 'opportunity'].includes(kind);
}

const kindIcons: Record<Kind, CompletionItemKind> = {
  brand: CompletionItemKind.Constant,
  competitor: CompletionItemKind.Constant,
  team: CompletionItemKind.Class,
  tool: CompletionItemKind.Function,
  persona: CompletionItemKind.Class,
  channel: CompletionItemKind.Interface,
  message: CompletionItemKind.Constant,
  kpi: CompletionItemKind.Variable,
  theme: CompletionItemKind.Module,
  objective: CompletionItemKind.Field,
  journey: CompletionItemKind.Module,
  stage: CompletionItemKind.Struct,
  touchpoint: CompletionItemKind.Event,
  hybrid: CompletionItemKind.Event,
  pain: CompletionItemKind.Field,
  opportunity: CompletionItemKind.Field,
};
