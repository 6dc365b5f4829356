import type { Module } from 'langium';
import { inject } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { JourneyGeneratedModule, JourneyGeneratedSharedModule } from '../../src/language/generated/module.ts';
import { stockModule } from './stock-services.ts';

// The language server that Langium makes of our grammar without any work of our own.
const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  JourneyGeneratedSharedModule,
) as LangiumSharedServices;
const services = inject(
  createDefaultModule({ shared }),
  JourneyGeneratedModule,
  stockModule as unknown as Module<LangiumServices, object>,
);
shared.ServiceRegistry.register(services);
startLanguageServer(shared);
