import type { Entry } from './entry.ts';
import type { ImportNote } from './notes.ts';

export interface ImportOptions {
  /** The name of the journey, which must be legal. */
  name?: string;
  /** What the journey is called after where it says no name itself: the name of the file. */
  fallback?: string;
}

/** What was read from another format: statements of a journey file, and what is to be known about them. */
export interface Imported {
  /** Empty where nothing could be read. */
  entries: Entry[];
  notes: ImportNote[];
}
