import type { LangiumDocument } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver';
import { entry } from '../../language/collections.ts';
import { around, statementAt } from '../../model/at-place.ts';
import { channelsOf } from '../../model/defaults.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { ServerSharedServices } from '../services.ts';
import { symbolKinds } from '../understanding/symbol-kinds.ts';
import type { Address } from './address.ts';
import { addressOf, findAt, touchpointOf } from './address.ts';
import { linksFrom, stepsOf } from './calls.ts';

/** A touchpoint, seen as part of a journey that has it or inherits it. */
interface Node {
  journey: ResolvedJourney;
  touchpoint: ResolvedTouchpoint;
}
/** What an item carries until the editor asks on. */
interface NodeData {
  journey: Address;
  id: string;
}
/** A step to or from a touchpoint, with the link where one is written. */
interface Call extends Node {
  fact?: Statement;
}

/** Where a journey goes on from a touchpoint, and from where it comes: links and, in a linear flow, the order of the file. */
export class CallHierarchy implements CallHierarchyProvider {
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] {
    const file = this.model.fileOf(document);
    const found = statementAt({ file, offset: file.offsetAt(position), end: file.offsetAt(position) });
    const named = found?.ref?.kind === 'touchpoint' ? found.ref.target : undefined;
    const block = named ?? (found && around(found, 'touchpoint'));
    const node = block && this.nodeOf(block);
    return node ? [this.item(node, node.touchpoint.declaration)] : [];
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    const node = this.find(item.data as NodeData);
    if (!node) return [];
    const { journey, touchpoint } = node;
    const inside = (stepsOf(journey).out.get(touchpoint.id) ?? []).map(({ to, fact }) => call(journey, to, fact));
    const outside = linksFrom(touchpoint).flatMap((fact) => {
      const target = journey.target(fact.ref) ? undefined : fact.ref?.target;
      const other = target && this.nodeOf(target);
      return other ? [call(other.journey, other.touchpoint, fact)] : [];
    });
    return [...groupByTouchpoint([...inside, ...outside]).values()].map((calls) => ({
      to: this.item(calls[0] as Call, (calls[0] as Call).touchpoint.declaration, calls),
      fromRanges: rangesIn(item.uri, calls, item.selectionRange),
    }));
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
    const node = this.find(item.data as NodeData);
    if (!node) return [];
    const { journey, touchpoint } = node;
    const inside = (stepsOf(journey).in.get(touchpoint.id) ?? []).map(({ from, fact }) => call(journey, from, fact));
    const links = touchpoint.layers.flatMap((layer) => this.services.server.Uses.of(layer)).filter(isLinkFromElsewhere);
    const outside = links.flatMap((fact) => {
      const from = fact.parent && this.nodeOf(fact.parent);
      return from ? [call(from.journey, from.touchpoint, fact)] : [];
    });
    return [...groupByTouchpoint([...inside, ...outside]).values()].flatMap((calls) =>
      this.callers(calls[0] as Call, calls),
    );
  }

  /** A caller stands once for each of its layers with a link, so that every range lies in the file of its item. */
  private callers(node: Call, calls: readonly Call[]): CallHierarchyIncomingCall[] {
    const nearest = node.touchpoint.declaration;
    const byLayer = Map.groupBy(calls, ({ fact }) => fact?.parent ?? nearest);
    return [...byLayer].map(([layer, list]) => {
      const from = this.item(node, layer, list);
      return { from, fromRanges: rangesIn(from.uri, list, from.selectionRange) };
    });
  }

  private item(
    { journey, touchpoint }: Node,
    layer: Statement,
    calls: readonly { fact?: Statement }[] = [],
  ): CallHierarchyItem {
    const { words } = this.services.server.Reader;
    const stage = journey.stage(touchpoint.stage)?.label();
    const [channel] = channelsOf(touchpoint);
    const steps = calls.map(({ fact }) => words(stepWords(fact)));
    const data: NodeData = { journey: addressOf(journey.declaration), id: touchpoint.id };
    return {
      name: touchpoint.label(),
      kind: symbolKinds.touchpoint,
      detail: joined([...new Set(steps)], stage, channel?.label ?? channel?.name),
      uri: layer.file.uri,
      range: layer.file.range(layer.extent()),
      selectionRange: layer.file.range(layer.place('name')),
      data,
    };
  }

  private nodeOf(block: Statement): Node | undefined {
    const declaration = around(block, 'journey');
    const journey = declaration && this.model.journey(declaration);
    const touchpoint = journey && touchpointOf(journey, block);
    return touchpoint && { journey, touchpoint };
  }
  private find({ journey: address, id }: NodeData): Node | undefined {
    const declaration = findAt(this.model, address);
    const journey = declaration && this.model.journey(declaration);
    const touchpoint = journey?.touchpoint(id);
    return journey && touchpoint && { journey, touchpoint };
  }
  private get model() {
    return this.services.server.Model;
  }
}

function call(journey: ResolvedJourney, touchpoint: ResolvedTouchpoint, fact: Statement | undefined): Call {
  return { journey, touchpoint, ...(fact && { fact }) };
}

function isLinkFromElsewhere({ keyword, ref }: Statement): boolean {
  return (keyword === 'leads-to' || keyword === 'triggers') && ref?.name.includes('.') === true;
}

function groupByTouchpoint(calls: readonly Call[]): Map<ResolvedTouchpoint, Call[]> {
  const groups = new Map<ResolvedTouchpoint, Call[]>();
  for (const one of calls) entry(groups, one.touchpoint, () => []).push(one);
  return groups;
}

/** Where the links of a file stand; where none of them is written there, the name of the touchpoint. */
function rangesIn(uri: string, calls: readonly { fact?: Statement }[], name: Range): Range[] {
  const facts = calls.flatMap(({ fact }) => (fact?.file.uri === uri ? [fact] : []));
  return facts.length > 0 ? facts.map((fact) => fact.file.range(fact.place())) : [name];
}

function stepWords(fact: Statement | undefined): Say {
  if (!fact) return say('then');
  const share = fact.part('share')?.quantity?.value;
  if (fact.keyword === 'triggers') return share === undefined ? say('triggers') : say('triggers {share} %', { share });
  return share === undefined ? say('leads to') : say('leads to {share} %', { share });
}

function joined(steps: readonly string[], ...rest: (string | undefined)[]): string {
  return [...steps, ...rest].filter(Boolean).join(' · ');
}
