import type { Line } from './diagrams.ts';
import { diagramsIn } from './diagrams.ts';
import { partsOf } from './statements.ts';

/** A diagram of a journey in a Mermaid or Markdown file; lines from 0. */
export interface JourneyDiagram {
  /** Its first line: in Markdown that of the fence. */
  start: number;
  /** Its last line: in Markdown that of the closing fence. */
  end: number;
  /** The diagram alone, in the lines in which it stands in the file. */
  text: string;
}

/** The journey diagrams of a Mermaid or Markdown file, in their order. */
export function journeyDiagrams(text: string): JourneyDiagram[] {
  return diagramsIn(text).flatMap((lines) => (partsOf(lines).isJourney ? [diagramOf(lines)] : []));
}

function diagramOf(lines: readonly Line[]): JourneyDiagram {
  const first = lines[0]?.number ?? 1;
  const isFence = first > 1;
  const above = '\n'.repeat(first - 1);
  return {
    start: isFence ? first - 2 : 0,
    end: first - 1 + lines.length - (isFence ? 0 : 1),
    text: above + lines.map((line) => line.text).join('\n'),
  };
}
