import type { MapChange, MapFinding, Named } from './map-model.ts';

/** What belongs to the map of two journeys. Plain JSON. */
export interface Comparison {
  before: ComparedSide;
  after: ComparedSide;
  shows: ComparedView;
  /** All that has changed, where the map shows one side and marks only what is on it. */
  changes?: MapChange[];
  /** What it does to the figures; those that stay the same are left out. */
  figures: ComparedFigure[];
  /** Findings that only one side has. */
  findings: { won: MapFinding[]; lost: MapFinding[] };
  /** Files that texts from elsewhere were completed with, or miss; whoever hands in texts may know others of them as well. */
  reads: string[];
}

/** Both journeys as one map, or one of them with its changes marked. */
export type ComparedView = 'both' | 'before' | 'after';

export interface ComparedSide extends Named {
  uri: string;
  /** Where its text comes from, such as a revision; absent where that is the workspace. */
  from?: string;
}

/** A figure by its name; absent where there is nothing to stand on. */
export interface ComparedFigure {
  figure: string;
  before?: number;
  after?: number;
}
