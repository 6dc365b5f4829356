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
import { JourneyLanguageServer } from './language-server.ts';
import type { PublishedFindings } from './published-findings.ts';
import { Reader } from './reader.ts';
import { JourneyUpdates, ReportingLock } from './updates.ts';

/** What the server adds to the services of the language. */
export interface ServerWorkspace {
  server: {
    /** What the editor can do. */
    Client: Client;
    /** Who reads what is said. */
    Reader: Reader;
    /** All loaded files as source files and resolved journeys. */
    Model: WorkspaceModel;
    /** The findings that the editor was told of. */
    Findings: () => PublishedFindings;
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
}

/** The language with a server around it. */
export function createServerServices({ connection, fileSystem, findings, report }: ServerParts): ServerSharedServices {
  const shared = inject(
    createDefaultSharedModule({ ...(connection && { connection }), fileSystemProvider: () => fileSystem }),
    JourneyGeneratedSharedModule,
    journeySharedModule as unknown as Module<LangiumSharedServices, object>,
    {
      lsp: {
        DocumentUpdateHandler: (services: LangiumSharedServices) => new JourneyUpdates(services),
        LanguageServer: (services: LangiumSharedServices) => new JourneyLanguageServer(services),
      },
      workspace: { WorkspaceLock: () => new ReportingLock(report) },
      server: {
        Client: () => new Client(),
        Reader: () => new Reader(),
        Model: (services: object) => new WorkspaceModel(services as JourneySharedServices),
        Findings: () => findings,
      },
    },
  ) as unknown as ServerSharedServices;
  const services = inject(
    createDefaultModule({ shared }),
    JourneyGeneratedModule,
    journeyLanguageModule as unknown as Module<LangiumServices, object>,
    { lsp: { CodeActionProvider: () => new ActionProvider(shared) } },
  );
  shared.ServiceRegistry.register(services);
  return shared;
}
