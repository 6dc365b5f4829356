import type { MapResult } from '../../src/protocol/messages.ts';
import { mapFindings } from '../../src/rules/map-findings.ts';
import { Comparisons } from '../../src/server/compare.ts';
import { english } from '../../src/texts/say.ts';
import { serve } from './server.ts';
import type { TestWorkspace } from './workspace.ts';
import { exampleTexts, loadWorkspace, today } from './workspace.ts';

/** What the language server would send to the page for a journey; for the first one of the file when no name is given. */
export function mapResult(workspace: TestWorkspace, path: string, journey?: string): MapResult {
  const model = workspace.map(path, journey);
  const findings = mapFindings([...workspace.findings().values()].flat(), model, english);
  return { journeys: [{ id: model.journey.id, label: model.journey.label }], model, findings, places: [] };
}

/** The same for a text of its own. */
export async function mapResultOf(text: string): Promise<MapResult> {
  return mapResult(await loadWorkspace({ 'map.journey': text }), 'map.journey');
}

/** The comparisons that the language server makes of the baskets, a journey and the variants of it. */
export async function basketComparisons(): Promise<Comparisons> {
  const { services } = await serve(exampleTexts('baskets'));
  return new Comparisons(services, () => ({ profile: 'standard', today }));
}
