import type { FileSystemProvider, LangiumCoreServices, LangiumSharedCoreServices, Module } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import { DeclaredNames } from './declared-names.ts';
import { GuardedDocumentFactory, JourneyDocumentBuilder, JourneyWorkspaceManager } from './documents.ts';
import { JourneyGeneratedModule, JourneyGeneratedSharedModule } from './generated/module.ts';
import { Imports } from './imports.ts';
import { JourneyLexer, JourneyTokenBuilder } from './lexer.ts';
import { JourneyLinker, JourneyReferenceDescriptions, JourneyScopeComputation } from './linking.ts';
import { createJourneyParser } from './parser.ts';
import { JourneyScopeProvider, Scopes } from './scopes.ts';
import { ParserErrorData } from './syntax-problems.ts';
import { JourneyValueConverter } from './values.ts';

/** What belongs to all files of a workspace. */
export interface JourneyWorkspace {
  journey: { Imports: Imports; Names: DeclaredNames; Scopes: Scopes };
}
export type JourneySharedServices = LangiumSharedCoreServices &
  JourneyWorkspace & { workspace: { DocumentBuilder: JourneyDocumentBuilder } };
export type JourneyServices = LangiumCoreServices & { shared: JourneySharedServices };

type Overrides = { workspace: object } & JourneyWorkspace;

/** What all programs share, on top of Langium's shared services. */
export const journeySharedModule: Module<JourneySharedServices, Overrides> = {
  journey: {
    Names: () => new DeclaredNames(),
    Imports: (services) => new Imports(() => services.workspace.LangiumDocuments),
    Scopes: (services) => new Scopes(services.journey.Names, services.journey.Imports),
  },
  workspace: {
    DocumentBuilder: (services: JourneySharedServices) => new JourneyDocumentBuilder(services),
    LangiumDocumentFactory: (services: JourneySharedServices) => new GuardedDocumentFactory(services),
    WorkspaceManager: (services: JourneySharedServices) => new JourneyWorkspaceManager(services),
  },
};

/** The language itself, on top of Langium's language services. */
export const journeyLanguageModule = {
  parser: {
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services: JourneyServices) => new JourneyLexer(services),
    ValueConverter: () => new JourneyValueConverter(),
    ParserErrorMessageProvider: () => new ParserErrorData(),
    LangiumParser: (services: JourneyServices) => createJourneyParser(services),
  },
  references: {
    Linker: (services: JourneyServices) => new JourneyLinker(services),
    ScopeComputation: (services: JourneyServices) => new JourneyScopeComputation(services),
    ScopeProvider: (services: JourneyServices) => new JourneyScopeProvider(services),
  },
  workspace: {
    ReferenceDescriptionProvider: (services: JourneyServices) => new JourneyReferenceDescriptions(services),
  },
};

/** The language without a server: for command line, library and tests. */
export function createJourneyServices(fileSystem: FileSystemProvider): JourneyServices {
  const shared = inject(
    createDefaultSharedCoreModule({ fileSystemProvider: () => fileSystem }),
    JourneyGeneratedSharedModule,
    journeySharedModule as Module<LangiumSharedCoreServices, object>,
  ) as JourneySharedServices;
  const services = inject(
    createDefaultCoreModule({ shared }),
    JourneyGeneratedModule,
    journeyLanguageModule as Module<LangiumCoreServices, object>,
  ) as JourneyServices;
  shared.ServiceRegistry.register(services);
  return services;
}
