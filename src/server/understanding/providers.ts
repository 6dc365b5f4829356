import type { ServerSharedServices } from '../services.ts';
import { Definitions } from './definition.ts';
import { DocumentLinks } from './document-links.ts';
import { Folding } from './folding.ts';
import { Highlights } from './highlights.ts';
import { Hovers } from './hover/hover.ts';
import { Implementations } from './implementation.ts';
import { References } from './references.ts';
import { SemanticTokensProvider } from './semantic-tokens.ts';
import { Symbols } from './symbols.ts';
import { TypeDefinitions } from './type-definition.ts';

/** The features that explain a text and lead through it, for the language services. */
export function understanding(shared: ServerSharedServices) {
  const { server } = shared;
  return {
    HoverProvider: () => new Hovers(shared),
    DefinitionProvider: () => new Definitions(server.Model, server.Names),
    DeclarationProvider: () => new Definitions(server.Model, server.Names),
    TypeProvider: () => new TypeDefinitions(server.Model),
    ImplementationProvider: () => new Implementations(server.Model, server.Uses),
    ReferencesProvider: () => new References(server.Model, server.Names),
    DocumentHighlightProvider: () => new Highlights(server.Model, server.Names),
    DocumentSymbolProvider: () => new Symbols(server.Model),
    FoldingRangeProvider: () => new Folding(server.Model),
    DocumentLinkProvider: () => new DocumentLinks(shared),
    SemanticTokenProvider: () => new SemanticTokensProvider(shared),
  };
}
