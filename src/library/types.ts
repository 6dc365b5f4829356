import type { MapModel, Range } from '../model/map-model.ts';

export type * from '../model/map-model.ts';

/**
 * Journey files: path → text. Paths are relative, with slashes, and end in `.journey`; they are what `import "./…"`
 * leads to. A map may also be a plain object.
 */
export type Files = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** What every function takes. */
export interface Options {
  /** The day for which it is done, as `2026-09-01`: KPI readings grow old, dates pass. Today when absent. */
  today?: string;
  /** Language of messages, as `fr`. English when absent, or where there is no translation. */
  lang?: string;
}

export interface CheckOptions extends Options {
  /** `strict` also holds a sketch to the standard of a finished map. */
  profile?: 'standard' | 'strict';
  /** Whether a picture can be shown, by its path relative to the same folder as the files. Not asked when absent. */
  imageExists?: (path: string) => boolean;
}

export interface CheckReport {
  /** Every file that was given, in the order of paths. */
  files: CheckedFile[];
  summary: { files: number; errors: number; warnings: number; infos: number; hints: number };
}
export interface CheckedFile {
  path: string;
  /** In the order of the text. */
  findings: Finding[];
}
export interface Finding {
  /** The name of the rule, such as `expectation-gap`. */
  code: string;
  severity: Severity;
  message: string;
  /** Lines and characters count from 0, in UTF-16 units. */
  range: Range;
  /** The page of the rule. */
  url: string;
  /** Changes that leave nothing for the author to fill in. */
  fixes: Fix[];
}
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export interface Fix {
  title: string;
  /** May be applied without asking. */
  safe: boolean;
  edits: Edit[];
}
export interface Edit {
  path: string;
  range: Range;
  text: string;
}

export interface RenderOptions extends Options {
  /** `svg` is the picture, `json` the map with findings and numbers, `md` a report, `csv` a sheet. Default: `svg`. */
  format?: RenderFormat;
  /** Only the journeys of this file. */
  path?: string;
  /** Only journeys of this name. */
  journey?: string;
  /** Colours of the picture; `auto` follows the settings of its reader. Default: `auto`. */
  theme?: 'light' | 'dark' | 'auto';
}
export type RenderFormat = 'svg' | 'json' | 'md' | 'csv' | 'mermaid' | 'cjml';
export interface RenderedMap {
  /** The file of the journey. */
  path: string;
  /** Its name. */
  journey: string;
  label: string;
  /** False when a file that it is read from has mistakes, so that something may be missing. */
  complete: boolean;
  /** The map in the format that was asked for. */
  content: string;
  /** What the format cannot hold, in sentences. */
  notes: string[];
  /** What is on the map. Every `file` of a source is a path. */
  model: MapModel;
}

export interface Difference {
  /** False when a file of one side has mistakes, so that not all of it could be compared. */
  complete: boolean;
  changes: Change[];
  /** What the changes do to the numbers of a journey. */
  journeys: { journey: string; label: string; figures: FigureChange[] }[];
  /** Findings that only one side has. */
  findings: { new: FoundChange[]; gone: FoundChange[] };
  /** One sentence. */
  summary: string;
  /** The whole for a comment on a pull request; never longer than such a comment may be. */
  markdown: string;
}
/** One thing that is different. */
export interface Change {
  /** What it is: `journey`, `stage`, `touchpoint`, `channel`, `kpi` … */
  kind: string;
  /** Its name as it is now, as it was when it is removed; `theme.objective` for an objective. */
  target: string;
  label: string;
  /** The journey that it belongs to, as it is called now. */
  journey?: string;
  /** A renamed thing may have moved and changed too, a moved one have changed. */
  change: 'added' | 'removed' | 'changed' | 'moved' | 'renamed';
  facts: { key: string; before?: string; after?: string }[];
  /** What an added or removed journey or theme holds. */
  holds?: { kind: string; count: number }[];
}
/** A number, absent where there is nothing to stand on. */
export interface FigureChange {
  figure: string;
  before?: number;
  after?: number;
}
export interface FoundChange {
  code: string;
  severity: Severity;
  message: string;
  /** What it is about; the path of its file where that has no name. */
  target: string;
}

export interface FormatOptions {
  /** Puts the facts of every block, and the imports, in order too. */
  organize?: boolean;
}
export interface FormattedFile {
  path: string;
  /** The file in its canonical form. Lines with mistakes stay as they are. */
  text: string;
  changed: boolean;
  /** False when the file has mistakes. */
  complete: boolean;
}

export interface ImportOptions {
  /** The format of the source; told by how it begins when absent. Mermaid also stands for the diagrams in Markdown. */
  from?: 'mermaid' | 'csv' | 'xlsx' | 'cjml' | 'json';
  /** Name of the journey, where it has to be another than its title gives. */
  name?: string;
  /** Language of notes. */
  lang?: string;
}
export interface ImportedJourney {
  /** A journey file; empty where nothing could be read. */
  text: string;
  /** What is to be known, with the lines of the source from 1; none when it is about the whole. */
  notes: { message: string; lines: readonly number[] }[];
}
