import type { ResolvedJourney } from '../model/resolved.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Place, Statement } from '../model/statement.ts';
import type { Say } from '../texts/say.ts';
import type { Silence } from './silence.ts';
import type { WorkspaceUse } from './workspace-use.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** `always` cannot be left out; `standard` is the default; `strict` is asked for, by profile or by its code. */
export type Profile = 'always' | 'standard' | 'strict';

/** What a rule found: where its author can act, in words, and as plain data from which fixes are made. */
export interface Report {
  place: Place;
  say: Say;
  data?: Data;
  /**
   * What it is about, unique within its rule: a variant does not report again what its base reports on the same subject.
   * Without a subject it is always reported.
   */
  subject?: string;
  /** The facts that take part: when one of them is written in the variant itself, it reports all the same. */
  facts?: readonly Statement[];
  /** Asked when all files are known, for what one file cannot tell: false takes the report back. */
  holds?(use: WorkspaceUse): boolean;
}
/** Plain JSON: it travels to the editor and back. */
export type Data = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A change that is offered for a finding. Nothing is invented: a text that is missing is left to the author. */
export interface Fix {
  title: Say;
  edits: readonly Edit[];
  /** May be applied without asking. */
  safe?: boolean;
}
export interface Edit {
  place: Place;
  /** The new text. As a snippet, `$0` is where the cursor goes, `$1` a place to fill in, and `$`, `}` and `\` are escaped. */
  text: string;
  snippet?: boolean;
}

export interface FileContext {
  settings: Settings;
  /** `strict` also holds a sketch to the standard of a finished map. */
  profile: 'standard' | 'strict';
  /** The day of the check, as `2026-09-01`. */
  today: string;
  /** Whether a picture beside the file can be shown; undefined where there is no file system to ask. */
  imageExists?: (uri: string) => boolean;
}

/** One finding that a good strategist would make: its file holds the whole of it, and the page beside it is its test. */
export interface Rule {
  code: string;
  severity: Severity;
  profile: Profile;
  /** What can be seen in one file and what it imports. */
  checkFile?(file: SourceFile, context: FileContext): Iterable<Report>;
  /** What can be seen in a journey with everything it inherits. */
  checkJourney?(journey: ResolvedJourney, context: FileContext): Iterable<Report>;
  /** What can be seen in all files together. Must not read the journeys again: `WorkspaceUse` holds what they use. */
  checkWorkspace?(use: WorkspaceUse): Iterable<Report>;
  /** What can be seen once everything else is known: comments that silence. */
  checkSilences?(silences: readonly Silence[]): Iterable<Report>;
  /** The changes offered for a finding, from its place and data alone. */
  fixes?(found: { place: Place; data: Data }): readonly Fix[];
}

/** A finding of a rule, with the severity that holds in its file. */
export interface Finding extends Report {
  rule: Rule;
  severity: Severity;
}
