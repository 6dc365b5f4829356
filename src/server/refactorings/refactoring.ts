import type { CodeActionKind } from 'vscode-languageserver';
import type { Place } from '../../model/statement.ts';
import type { Edit } from '../../rules/rule.ts';
import type { Say } from '../../texts/say.ts';
import type { Refusal } from '../refusal.ts';

/** A change of the text that keeps its meaning, or starts something from what is there. */
export interface Refactoring {
  /** Under this name its suggestions come back to be worked out. */
  name: string;
  kind: CodeActionKind;
  /** What it can do at a place of a file that can be read whole, the best first. Editors ask whenever the cursor moves. */
  suggest(place: Place): Iterable<Suggestion>;
}

export interface Suggestion {
  title: Say;
  /** Tells it from the other suggestions of the same refactoring at the same place. */
  key?: string;
  /** Whether it needs an editor that can create files. */
  creates?: boolean;
  /** Works out the change, over all files. Refused where it would do harm that nobody could see from the place alone. */
  change(): Change | Refusal;
}

export interface Change {
  edits: readonly Edit[];
  creates?: NewFile;
}

/** A file that does not exist yet. */
export interface NewFile {
  uri: string;
  text: string;
}
