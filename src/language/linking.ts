import type { AstNodeDescription, LangiumDocument, LocalSymbols, ReferenceDescription, ReferenceInfo } from 'langium';
import {
  Cancellation,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  DefaultScopeComputation,
  interruptAndCheck,
  MultiMap,
} from 'langium';
import type { Document, Statement } from './generated/ast.ts';

/** Links a document in one pass over its statements, giving way to cancellation at each top-level statement. */
export class JourneyLinker extends DefaultLinker {
  override async link(document: LangiumDocument, token = Cancellation.CancellationToken.None): Promise<void> {
    const visit = (statement: Statement) => {
      if (statement.ref) this.doLink({ reference: statement.ref, container: statement, property: 'ref' }, document);
      statement.parts.forEach(visit);
      statement.members.forEach(visit);
    };
    for (const statement of (document.parseResult.value as Document).members) {
      await interruptAndCheck(token);
      visit(statement);
    }
  }
}

/** Scopes come from `DeclaredNames`; nothing is collected beside it but the top-level names for workspace symbols. */
export class JourneyScopeComputation extends DefaultScopeComputation {
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap() as unknown as LocalSymbols;
  }

  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return (document.parseResult.value as Document).members
      .filter((statement) => statement.name !== undefined)
      .map((statement) => ({
        node: statement,
        name: statement.name as string,
        type: statement.$type,
        documentUri: document.uri,
        path: `/members@${statement.$containerIndex ?? 0}`,
      }));
  }
}

/** Describes the references that linking has already collected, without walking the tree again. */
export class JourneyReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument): Promise<ReferenceDescription[]> {
    return document.references.flatMap((reference) => {
      const container = reference.$refNode?.astNode;
      if (!container || reference.error) return [];
      return this.createInfoDescriptions({ reference, container, property: 'ref' } as ReferenceInfo);
    });
  }
}
