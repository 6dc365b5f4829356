import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MapModel } from '../../src/model/map-model.ts';
import { fetchTool, isAsked } from './fetch-tool.ts';

export interface Mermaid {
  /** Its command line. */
  program: string;
  /** The library that this command line draws with. */
  library: string;
}

/** What lets Mermaid draw diagrams of any size. */
export const mermaidConfig = { maxTextSize: 10_000_000, maxEdges: 100_000 };

/** Mermaid and its command line, where they are asked for; undefined, and said, where they are not or cannot be had. */
export async function mermaidTools(): Promise<Mermaid | undefined> {
  if (!isAsked('mermaid')) {
    console.log('Next to Mermaid: npm run bench -- --against mermaid');
    return undefined;
  }
  const folder = await fetchTool('@mermaid-js/mermaid-cli', '12.2.0', 'src/cli.js');
  if (!folder) {
    process.exitCode = 1;
    return undefined;
  }
  const library = join(folder, '../../mermaid/dist/mermaid.min.js');
  if (!existsSync(library)) throw new Error(`Mermaid is not where it is expected: ${library}`);
  return { program: join(folder, 'src/cli.js'), library };
}

/** The touchpoints of a map as a `journey` diagram of as many tasks. */
export function mermaidOf({ stages, cards }: MapModel): string {
  const lines = stages.flatMap(({ id, label }) => [
    `  section ${label}`,
    ...cards
      .filter(({ stage }) => stage === id)
      .map(({ label: task, feels }) => `    ${task}: ${(feels[0]?.value ?? 0) + 3}: Me`),
  ]);
  return ['journey', '  title A map that fills a wall', ...lines, ''].join('\n');
}
