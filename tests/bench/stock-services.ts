import type { LangiumCoreServices, LangiumSharedCoreServices, Module } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { JourneyGeneratedModule, JourneyGeneratedSharedModule } from '../../src/language/generated/module.ts';
import { JourneyLexer, JourneyTokenBuilder } from '../../src/language/lexer.ts';
import { JourneyValueConverter } from '../../src/language/values.ts';

/**
 * The least that our grammar needs to be read at all. Scopes, linking, the index, documents and validation are those
 * that Langium brings along: what we would have without any work of our own.
 */
export const stockModule = {
  parser: {
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new JourneyLexer(services),
    ValueConverter: () => new JourneyValueConverter(),
  },
};

export function createStockServices(): LangiumCoreServices {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    JourneyGeneratedSharedModule,
  ) as LangiumSharedCoreServices;
  const services = inject(
    createDefaultCoreModule({ shared }),
    JourneyGeneratedModule,
    stockModule as Module<LangiumCoreServices, object>,
  ) as LangiumCoreServices;
  shared.ServiceRegistry.register(services);
  return services;
}
