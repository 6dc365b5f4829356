import type { Kind } from '../../language/vocabulary.ts';
import { around } from '../../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';

/** How a declaration is found again when the editor asks on, after any change of the text around it. */
export interface Address {
  /** Of its file. */
  uri: string;
  kind: Kind;
  name: string;
  /** Name of the journey or theme that holds it. */
  inside?: string;
}

export function addressOf(declaration: Statement): Address {
  const { kind = 'journey', name = '', file } = declaration;
  const outer = around(declaration, kind === 'objective' ? 'theme' : 'journey');
  const inside = outer === declaration ? undefined : outer?.name;
  return { uri: file.uri, kind, name, ...(inside !== undefined && { inside }) };
}

/** The declaration at an address; undefined when it is gone. */
export function findAt(model: WorkspaceModel, { uri, kind, name, inside }: Address): Statement | undefined {
  const roots = model.file(uri)?.statements ?? [];
  if (inside === undefined) return roots.find((root) => root.kind === kind && root.name === name);
  const outer = kind === 'objective' ? 'theme' : 'journey';
  const holder = roots.find((root) => root.kind === outer && root.name === inside);
  const blocks = kind === 'touchpoint' ? holder?.facts('stage').flatMap((stage) => stage.facts(kind)) : undefined;
  return (blocks ?? holder?.facts(kind) ?? []).find((block) => block.name === name);
}

/** The touchpoint of a resolved journey that a block is a layer of. */
export function touchpointOf(journey: ResolvedJourney, block: Statement): ResolvedTouchpoint | undefined {
  return journey.once(touchpointsByLayer).get(block);
}

/** The hybrid of a resolved journey that a block is a layer of. */
export function hybridOf(journey: ResolvedJourney, block: Statement): ResolvedBlock | undefined {
  return journey.once(hybridsByLayer).get(block);
}

function touchpointsByLayer({ touchpoints }: ResolvedJourney): Map<Statement, ResolvedTouchpoint> {
  return byLayer(touchpoints);
}
function hybridsByLayer({ hybrids }: ResolvedJourney): Map<Statement, ResolvedBlock> {
  return byLayer(hybrids);
}
function byLayer<T extends ResolvedBlock>(blocks: readonly T[]): Map<Statement, T> {
  return new Map(blocks.flatMap((block) => block.layers.map((layer) => [layer, block] as const)));
}
