import { AstUtils, URI } from 'langium';
import { expect, test } from 'vitest';
import type { Statement } from '../../src/language/generated/ast.ts';
import { isStatement } from '../../src/language/generated/ast.ts';
import { createJourneyServices } from '../../src/language/services.ts';
import { buildMap } from '../../src/model/build-map.ts';
import { WorkspaceModel } from '../../src/model/workspace-model.ts';
import { Checker } from '../../src/rules/check.ts';
import { generateJourney } from '../support/generate-journey.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { today } from '../support/workspace.ts';

/** What is counted instead of the time it takes: the same on every machine. */
interface Counts {
  references: number;
  lookUps: number;
  /** How often any step looks at a statement of the tree. */
  linking: number;
  model: number;
  checking: number;
}

test('twice the touchpoints, twice the work', async () => {
  const [small, large] = [await count(200, 20), await count(400, 20)];
  for (const step of ['lookUps', 'linking', 'model', 'checking'] as const)
    expect(large[step] / small[step], step).toBeLessThan(2.1);
});

test('twice the touchpoints in one stage, twice the work', async () => {
  const [small, large] = [await count(200, 200), await count(400, 400)];
  for (const step of ['lookUps', 'linking', 'model', 'checking'] as const)
    expect(large[step] / small[step], step).toBeLessThan(2.1);
});

test('every reference is looked up once', async () => {
  const { references, lookUps } = await count(200, 20);
  expect(references).toBeGreaterThan(1000);
  expect(lookUps).toBeLessThanOrEqual(references);
});

async function count(touchpoints: number, perStage: number): Promise<Counts> {
  const services = createJourneyServices(new MemoryFiles());
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString(
    generateJourney({ touchpoints, perStage }),
    URI.file('/n.journey'),
  );
  LangiumDocuments.addDocument(document);
  const { Scopes } = services.shared.journey;
  let lookUps = 0;
  const lookup = Scopes.lookup.bind(Scopes);
  Scopes.lookup = (kind, name, from) => {
    lookUps++;
    return lookup(kind, name, from);
  };
  let looks = 0;
  for (const node of AstUtils.streamAllContents(document.parseResult.value).filter(isStatement))
    for (const slot of ['keyword', 'name', 'members', '$container'] as const) watch(node, slot, () => looks++);
  const looksOf = (step: () => void) => {
    looks = 0;
    step();
    return looks;
  };

  await DocumentBuilder.build([document]);
  const linking = looks;
  const seen = lookUps;
  const workspace = new WorkspaceModel(services.shared);
  const file = workspace.fileOf(document);
  const model = looksOf(() => {
    for (const journey of file.journeys) buildMap(workspace.journey(journey), { today });
  });
  const checking = looksOf(() => {
    const checker = new Checker({ profile: 'strict', today });
    checker.update([file]);
    checker.findings();
  });
  return { references: document.references.length, lookUps: seen, linking, model, checking };
}

/** Calls back whenever somebody reads a property. */
function watch(node: Statement, slot: keyof Statement, seen: () => void): void {
  const value = node[slot];
  Object.defineProperty(node, slot, {
    configurable: true,
    enumerable: true,
    get: () => {
      seen();
      return value;
    },
  });
}
