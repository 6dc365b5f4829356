import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams, Connection, Range } from 'vscode-languageserver';
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { Shapes } from '../../language/shapes.ts';
import type { ServerSharedServices } from '../services.ts';
import { documentation } from './documentation.ts';
import type { About, Offer } from './offer.ts';
import { offersAt } from './offers.ts';
import type { Scene } from './scene.ts';
import { setScene } from './scene.ts';

/** The command with which an editor opens its list of suggestions, if it has one. */
const suggest = 'editor.action.triggerSuggest';

/** Offers what may be written at the cursor: decided by the words before it, the blocks around it and the vocabulary. */
export class Completions implements CompletionProvider {
  /** Behind a blank or a line break only what has to come next is offered, see `isWelcome`. */
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['.', '"', '/', '#', ' ', '\n'] };
  private readonly services: ServerSharedServices;
  private readonly shapes = new Shapes();

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList | undefined {
    const { server } = this.services;
    const file = server.Model.fileOf(document);
    const scene = setScene(file, file.offsetAt(position), this.services, this.shapes);
    const typed =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    if (typed !== undefined && !isWelcome(scene, typed)) return undefined;
    const range = file.range(scene.cursor);
    const offers = new Map<string, Offer>();
    for (const offer of offersAt(scene, server.Today()))
      if (!offers.has(offer.label) && this.canTake(offer)) offers.set(offer.label, offer);
    return { isIncomplete: false, items: [...offers.values()].map((offer, index) => this.toItem(offer, index, range)) };
  }

  /** A pattern without places to fill in would be a riddle. */
  private canTake({ kind }: Offer): boolean {
    return kind !== CompletionItemKind.Snippet || this.services.server.Client.completesSnippets;
  }

  private toItem(
    { label, text = label, filter, detail, ...offer }: Offer,
    index: number,
    range: Range,
  ): CompletionItem {
    const { Client: client, Reader: reader } = this.services.server;
    const isSnippet = offer.snippet === true && client.completesSnippets;
    const line = typeof detail === 'object' ? reader.words(detail) : detail;
    return {
      label,
      kind: offer.kind,
      sortText: String(index).padStart(5, '0'),
      ...(filter !== undefined && { filterText: filter }),
      ...(line !== undefined && {
        detail: line,
        ...(client.showsLabelDetails && { labelDetails: { description: line } }),
      }),
      textEdit: { range, newText: offer.snippet && !isSnippet ? withoutPlaces(text) : text },
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(text.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
      ...(offer.edits && {
        additionalTextEdits: offer.edits.map(({ place, text }) => ({ range: place.file.range(place), newText: text })),
      }),
      ...(offer.goesOn && client.runs(suggest) && { command: { title: '', command: suggest } }),
      ...(offer.about && { data: offer.about }),
    };
  }
}

/** What stands before the first place to fill in, for editors that know no places. */
function withoutPlaces(snippet: string): string {
  return snippet.replace(/[\s"{]*\$.*$/s, '');
}

/** Adds the documentation to an item once somebody looks at it. */
export function serveDocumentation(connection: Connection, services: ServerSharedServices): void {
  connection.onCompletionResolve((item) => services.workspace.WorkspaceLock.read(() => explained(item, services)));
}

/** An item with its documentation. */
export function explained(item: CompletionItem, services: ServerSharedServices): CompletionItem {
  const about: About | undefined = item.data;
  const value = about && documentation(about, services);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

/**
 * Whether a list may open because a character was typed: behind a blank where a word of a list has to come, or a unit,
 * and on a new line inside a block. Never where people write texts or names of their own.
 */
function isWelcome({ block, cursor, file }: Scene, typed: string): boolean {
  const before = file.text.slice(Math.max(0, cursor.offset - 2), cursor.offset);
  const { statement, isText, comment } = cursor;
  if (comment !== undefined) return typed === ' ' && /^\/\/\s*journey-ignore\s/.test(comment);
  const isPath = statement?.keyword === 'import' || statement?.keyword === 'drop';
  if (typed === '"' || typed === '/') return isText === true && isPath;
  if (isText) return typed === '.' && isPath;
  if (typed === '\n') return !statement && block.keyword !== 'file';
  if (typed === ' ') return statement ? wantsMore(statement) : /\{ $/.test(before);
  return typed === '.' ? statement !== undefined : statement?.isWhole !== false;
}

function wantsMore({ isWhole, expected }: NonNullable<Scene['cursor']['statement']>): boolean {
  return !isWhole || expected.some(({ slot }) => slot === 'unit');
}
