import type { AstNode, BuildOptions, LangiumDocument, ParseResult, TextDocument } from 'langium';
import {
  Cancellation,
  DefaultDocumentBuilder,
  DefaultLangiumDocumentFactory,
  DefaultWorkspaceManager,
  DocumentState,
  type Stream,
  type URI,
  UriUtils,
} from 'langium';
import type { Say } from '../texts/say.ts';
import { english, say } from '../texts/say.ts';
import type { JourneyLexingReport } from './lexer.ts';
import type { JourneySharedServices } from './services.ts';

/** Larger files are not read: a journey of 10,000 touchpoints has about 4 MiB. */
export const maximumSize = 8 * 1024 * 1024;

/** Why a file could not be read, as a sentence for its author. Thrown by file systems, never seen by users as an error. */
export class FileProblem extends Error {
  readonly why: Say;

  constructor(why: Say) {
    super(english(why));
    this.why = why;
  }
}

const loadsAtOnce = 32;

/** Makes a document of every file: one that cannot be read becomes an empty document with a problem. */
export class GuardedDocumentFactory extends DefaultLangiumDocumentFactory {
  /** URIs of files that are not to be read. */
  aside: ReadonlySet<string> = new Set();
  /** Called before a text is taken apart, which waits until the call is done. */
  onParse: (uri: URI) => Promise<void> | undefined = () => undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly problems = new Map<string, Say>();

  protected override async getInitialText(uri: URI, token: Cancellation.CancellationToken): Promise<string> {
    return this.guard(uri, () => super.getInitialText(uri, token));
  }

  protected override getUpdatedText(
    document: LangiumDocument,
    open: TextDocument | undefined,
    token: Cancellation.CancellationToken,
  ): Promise<string> {
    return this.guard(document.uri, () => super.getUpdatedText(document, open, token));
  }

  override async update<T extends LangiumDocument>(document: T, token: Cancellation.CancellationToken): Promise<never> {
    const before = document.parseResult;
    const problem = problemOf(before);
    const updated = await super.update(document, token);
    // two files that cannot be read have the same empty text, so Langium takes the second for the first
    if (updated.parseResult === before && !isSame(problem, this.problems.get(document.uri.toString()))) {
      updated.parseResult = this.parse(document.uri, '');
      Object.assign(updated.parseResult.value, { $document: updated });
    }
    return updated as never;
  }

  protected override async parseAsync<T extends object>(uri: URI, text: string): Promise<ParseResult<T & never>> {
    // one after the other, so that the last one told of is the one at work
    const result = this.turn.then(async () => {
      await this.onParse(uri);
      return this.parse<T>(uri, text);
    });
    this.turn = result.catch(() => undefined);
    return result;
  }

  protected override parse<T extends object>(uri: URI, text: string): ParseResult<T & never> {
    try {
      const result = super.parse<never>(uri, text);
      this.note(uri, result);
      return result;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problems.set(uri.toString(), say('This file cannot be read: {reason}.', { reason }));
      const result = super.parse<never>(uri, '');
      this.note(uri, result);
      return result;
    }
  }

  private async guard(uri: URI, read: () => Promise<string>): Promise<string> {
    try {
      if (this.aside.has(uri.toString()))
        throw new FileProblem(say('This file was set aside: the language server ended twice while it read it.'));
      const text = await read();
      this.problems.delete(uri.toString());
      if (text.length <= maximumSize) return text;
      throw tooLarge();
    } catch (error) {
      this.problems.set(uri.toString(), error instanceof FileProblem ? error.why : say('This file cannot be read.'));
      return '';
    }
  }

  /** Puts the problem of a file where all its other problems are. */
  private note(uri: URI, { lexerReport }: ParseResult): void {
    const report = lexerReport as JourneyLexingReport | undefined;
    if (!report) return;
    report.problems = report.problems.filter(({ kind }) => kind !== 'unreadable');
    const why = this.problems.get(uri.toString());
    if (why) report.problems.push({ kind: 'unreadable', offset: 0, length: 0, why });
  }
}

/** That a file is too large to be read. */
export function tooLarge(): FileProblem {
  return new FileProblem(
    say('This file is larger than {size} MiB, so it was not read.', { size: maximumSize / 1024 / 1024 }),
  );
}

/** What has happened since the last build that went through to its end. */
export interface Settled {
  /** Documents that were linked anew. */
  linked: readonly LangiumDocument[];
  /** Documents that are no longer there; a file that was made again is among both. */
  gone: readonly string[];
}

/** Why the file of a tree could not be read. */
function problemOf({ lexerReport }: ParseResult): Say | undefined {
  const { problems = [] } = (lexerReport as JourneyLexingReport | undefined) ?? {};
  return problems.find(({ kind }) => kind === 'unreadable')?.why;
}

function isSame(one: Say | undefined, other: Say | undefined): boolean {
  return (one && english(one)) === (other && english(other));
}

/** Builds documents together with all they import, and rebuilds what sees a changed one. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  private readonly services: JourneySharedServices;
  private affected = new Set<string>();
  private linked = new Map<string, LangiumDocument>();
  private gone = new Set<string>();
  private readonly settledListeners: ((settled: Settled) => void | Promise<void>)[] = [];

  constructor(services: JourneySharedServices) {
    super(services);
    this.services = services;
    this.updateBuildOptions = { validation: true };
  }

  /**
   * Calls a listener when a build has come to its end, even one that had only deleted files to deal with. What a
   * cancelled build has done is told after the next one: Langium's own phases would lose it.
   */
  onSettled(listener: (settled: Settled) => void | Promise<void>): void {
    this.settledListeners.push(listener);
  }

  override async build<T extends AstNode>(
    documents: LangiumDocument<T>[],
    options?: BuildOptions,
    token?: Cancellation.CancellationToken,
  ): Promise<void> {
    await super.build(documents, options, token);
    await this.settle();
  }

  override async update(changed: URI[], deleted: URI[], token = Cancellation.CancellationToken.None): Promise<void> {
    const gone = deleted.flatMap((uri) => this.langiumDocuments.getDocuments(uri).map((document) => document.uri));
    this.affected = this.services.journey.Imports.dependents([...changed, ...gone].map((uri) => uri.toString()));
    this.reset();
    await super.update(changed, deleted, token);
    await this.settle();
  }

  protected override shouldRelink(document: LangiumDocument): boolean {
    return this.affected.has(document.uri.toString());
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const all = await this.withImports(documents, token);
    this.reset();
    await super.buildDocuments(all, options, token);
  }

  /** Findings are made from the resolved model, see `src/rules`; a document that is linked is done. */
  protected override async validate(document: LangiumDocument): Promise<void> {
    this.linked.set(document.uri.toString(), document);
  }

  protected override cleanUpDeleted<T extends AstNode>(document: LangiumDocument<T>): void {
    super.cleanUpDeleted(document);
    this.linked.delete(document.uri.toString());
    this.gone.add(document.uri.toString());
  }

  private async settle(): Promise<void> {
    const settled = { linked: [...this.linked.values()], gone: [...this.gone] };
    this.linked = new Map();
    this.gone = new Set();
    for (const listener of this.settledListeners) await listener(settled);
  }

  private async withImports(documents: LangiumDocument[], token: Cancellation.CancellationToken) {
    const all = new Set(documents);
    for (const document of all) {
      if (document.state < DocumentState.Parsed) {
        await this.langiumDocumentFactory.update(document, token);
        document.state = DocumentState.Parsed;
      }
      for (const { target } of this.services.journey.Imports.of(document)) {
        if (!target || this.langiumDocuments.hasDocument(target)) continue;
        if (await this.exists(target)) all.add(await this.langiumDocuments.getOrCreateDocument(target, token));
      }
    }
    return [...all];
  }

  private reset(): void {
    const { Imports, Scopes } = this.services.journey;
    Imports.reset();
    Scopes.reset();
  }

  private async exists(uri: URI): Promise<boolean> {
    return this.fileSystemProvider.exists(uri).catch(() => false);
  }
}

/** Loads the files of a workspace, some at a time, each on its own. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  constructor(services: JourneySharedServices) {
    super(services);
    this.initialBuildOptions = { validation: true };
  }

  protected override async loadWorkspaceDocuments(uris: Stream<URI>, collect: (document: LangiumDocument) => void) {
    const waiting = uris.toArray().sort((a, b) => (UriUtils.normalize(a) < UriUtils.normalize(b) ? 1 : -1));
    const work = async () => {
      for (let uri = waiting.pop(); uri; uri = waiting.pop())
        collect(await this.langiumDocuments.getOrCreateDocument(uri));
    };
    await Promise.all(Array.from({ length: loadsAtOnce }, work));
  }
}
