import type { MapModel } from '../../src/model/map-model.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

/** The map of a journey written here; of the first one when no name is given. */
export async function mapOf(text: string, name?: string): Promise<MapModel> {
  const workspace = await loadWorkspace({ 'a.journey': text });
  return workspace.map('a.journey', name);
}

/** Reads one journey after another into one workspace, which is quicker. */
export async function reader(): Promise<(text: string) => Promise<MapModel>> {
  const workspace = await loadWorkspace({ 'a.journey': '' });
  return async (text) => {
    await workspace.change('a.journey', text);
    return workspace.map();
  };
}

/** A journey on three channels, with the given lines in it. */
export function journey(lines: string, declarations = ''): string {
  return `channel web "Website" { medium digital  control owned  limit 2 per week }
channel shop "Shop" { medium physical  control partner "Kiosk Ltd" }
channel phone "Phone" { medium analog }
${declarations}
journey visit "A visit" {
${lines}
}
`;
}

/** The map of an example. */
export async function exampleMap(path: string, name?: string): Promise<MapModel> {
  const workspace = await loadWorkspace(exampleTexts());
  return workspace.map(path, name);
}
