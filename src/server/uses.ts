import type { LangiumDocument } from 'langium';
import { entry } from '../language/collections.ts';
import type { Kind } from '../language/vocabulary.ts';
import { around } from '../model/at-place.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import type { ServerSharedServices } from './services.ts';

/** Which statements name a declaration, over all loaded files. What is known of a file is kept until it is linked anew. */
export class Uses {
  private readonly services: ServerSharedServices;
  private readonly known = new WeakMap<SourceFile, ReadonlyMap<Statement, readonly Statement[]>>();

  constructor(services: ServerSharedServices) {
    this.services = services;
    services.workspace.DocumentBuilder.onSettled(({ linked }) => {
      for (const document of linked) this.known.delete(this.fileOf(document));
    });
  }

  /** The statements that name a declaration, by file and in file order. */
  of(declaration: Statement): Statement[] {
    return this.model.all().flatMap((file) => this.within(file, declaration));
  }

  /** The statements of one file that name a declaration. */
  within(file: SourceFile, declaration: Statement): readonly Statement[] {
    let uses = this.known.get(file);
    if (!uses) {
      uses = usesIn(file);
      this.known.set(file, uses);
    }
    return uses.get(declaration) ?? [];
  }

  /** The journeys that say how they differ from a journey. */
  variantsOf(journey: Statement): Statement[] {
    return this.of(journey).filter(({ keyword, kind }) => keyword === 'journey' && kind === 'journey');
  }

  /** Every block about the same thing: the one that declares it first, and those of the variants that go on with it. */
  layersOf(declaration: Statement): Statement[] {
    const { kind, name } = declaration;
    const journey = around(declaration, 'journey');
    if (kind === undefined || name === undefined || !journey || journey === declaration) return [declaration];
    const chain = this.model.chain(journey);
    const first = chain.findLast((one) => this.declared(one, kind, name).length > 0) ?? journey;
    const family = new Set([first]);
    // a set hands out what is added to it on the way
    for (const member of family) for (const variant of this.variantsOf(member)) family.add(variant);
    return [...family].flatMap((member) => this.declared(member, kind, name));
  }

  private declared(journey: Statement, kind: Kind, name: string): Statement[] {
    const nodes = this.services.journey.Names.in(journey.syntax).get(kind)?.get(name) ?? [];
    return nodes.flatMap((node) => this.model.statement(node) ?? []);
  }
  private get model() {
    return this.services.server.Model;
  }
  private fileOf(document: LangiumDocument): SourceFile {
    return this.model.fileOf(document);
  }
}

function usesIn(file: SourceFile): Map<Statement, Statement[]> {
  const uses = new Map<Statement, Statement[]>();
  for (const statement of file.all()) {
    const target = statement.ref?.target;
    if (target) entry(uses, target, () => []).push(statement);
  }
  return uses;
}
