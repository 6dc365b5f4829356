import type { FileSystemProvider, Module } from 'langium';
import { inject } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { JourneyGeneratedModule, JourneyGeneratedSharedModule } from '../language/generated/module.ts';
import type { JourneySharedServices } from '../language/services.ts';
import { journeyLanguageModule, journeySharedModule } from '../language/services.ts';
import { WorkspaceModel } from '../model/workspace-model.ts';
import { Client } from './client.ts';
import { ActionProvider } from './code-actions/provider.ts';
import { CodeLenses } from './code-lenses.ts';
import { Completions } from './completion/provider.ts';
import { JourneyFormatter } from './formatting.ts';
import { CallHierarchy } from './hierarchies/call-hierarchy.ts';
import { TypeHierarchy } from './hierarchies/type-hierarchy.ts';
import { InlayHints } from './inlay-hints/provider.ts';
import { JourneyMaps } from './journey-maps.ts';
import { JourneyLanguageServer } from './language-server.ts';
import { MovedFiles } from './moved-files.ts';
import type { PublishedFindings } from './published-findings.ts';
import { Reader } from './reader.ts';
import { JourneyRenameProvider } from './rename/provider.ts';
import { NameUses } from './understanding/name-uses.ts';
import { understanding } from './understanding/providers.ts';
import { WorkspaceSymbols } from './understanding/workspace-symbols.ts';
import { JourneyUpdates, ReportingLock } from './updates.ts';
import { Uses } from './uses.ts';

/** What the server adds to the services of the language. */
export interface ServerWorkspace {
  server: {
    /** What the editor can do. */
    Client: Client;
    /** Who reads what is said. */
    Reader: Reader;
    /** All loaded files as source files and resolved journeys. */
    Model: WorkspaceModel;
    /** Which statements name a declaration. */
    Uses: Uses;
    /** Where names are written. */
    Names: NameUses;
    /** The maps of journeys, for what is said beside their text. */
    Maps: JourneyMaps;
    /** The findings that the editor was told of. */
    Findings: () => PublishedFindings;
    /** The day, as `2026-09-01`. */
    Today: () => string;
  };
}
export type ServerSharedServices = LangiumSharedServices & JourneySharedServices & ServerWorkspace;

export interface ServerParts {
  /** Absent where features are used without an editor. */
  connection?: Connection;
  fileSystem: FileSystemProvider;
  /** The findings that the editor was told of; asked for only when it wants fixes. */
  findings: () => PublishedFindings;
  report: (error: unknown) => void;
  /** The day, as `2026-09-01`. */
  today: () => string;
}

/** The language with a server around it. */
export function createServerServices(parts: ServerParts): ServerSharedServices {
  const { connection, fileSystem, findings, report, today } = parts;
  const shared = inject(
    createDefaultSharedModule({ ...(connection && { connection }), fileSystemProvider: () => fileSystem }),
    JourneyGeneratedSharedModule,
    journeySharedModule as unknown as Module<LangiumSharedServices, object>,
    {
      lsp: {
        DocumentUpdateHandler: (services: LangiumSharedServices) => new JourneyUpdates(services),
        FileOperationHandler: (services: object) => new MovedFiles(services as ServerSharedServices),
        LanguageServer: (services: LangiumSharedServices) => new JourneyLanguageServer(services),
        WorkspaceSymbolProvider: ({ server }: ServerWorkspace) => new WorkspaceSymbols(server.Model),
      },
      workspace: { WorkspaceLock: () => new ReportingLock(report) },
      server: {
        Client: () => new Client(),
        Reader: () => new Reader(),
        Model: (services: object) => new WorkspaceModel(services as JourneySharedServices),
        Uses: (services: object) => new Uses(services as ServerSharedServices),
        Names: ({ server }: ServerWorkspace) => new NameUses(server.Model, server.Uses),
        Maps: (services: object) => new JourneyMaps(services as ServerSharedServices),
        Findings: () => findings,
        Today: () => today,
      },
    },
  ) as unknown as ServerSharedServices;
  const services = inject(
    createDefaultModule({ shared }),
    JourneyGeneratedModule,
    journeyLanguageModule as unknown as Module<LangiumServices, object>,
    {
      lsp: {
        ...understanding(shared),
        CodeActionProvider: () => new ActionProvider(shared),
        CompletionProvider: () => new Completions(shared),
        Formatter: () => new JourneyFormatter(),
        RenameProvider: () => new JourneyRenameProvider(shared),
        CallHierarchyProvider: () => new CallHierarchy(shared),
        TypeHierarchyProvider: () => new TypeHierarchy(shared),
        InlayHintProvider: () => new InlayHints(shared),
        CodeLensProvider: () => new CodeLenses(shared),
      },
    },
  );
  shared.ServiceRegistry.register(services);
  return shared;
}
