import type { ComparedView, Comparison } from '../model/map-comparison.ts';
import type { MapFinding, MapModel, Named, Range } from '../model/map-model.ts';

/** Client → server: the map of one journey of a file. */
export const mapRequest = 'journey/map';
export interface MapParams {
  /** URI of the document. */
  uri: string;
  /** Name of the journey; when absent or gone, the one in which `at` is, else the first of the file. */
  journey?: string;
  at?: Range['start'];
  /** Language tag of the labels; the main label when absent. */
  lang?: string;
}
export interface MapResult {
  /** Every journey of the file, in file order, for the picker. */
  journeys: Named[];
  /** Which of them is shown, where the id of the map may be another one. */
  picked?: string;
  /** Absent when the file has no journey. */
  model?: MapModel;
  findings: MapFinding[];
  /** The source of every card that stands in this document: the card under a cursor is found here. */
  places: { card: string; range: Range }[];
  /** What this journey can be compared with. */
  offers?: CompareOffer[];
  /** There where two journeys are compared: then the map is that of both. */
  comparison?: Comparison;
  /** Why they cannot be compared, in a sentence: then the map is that of the one journey. */
  problem?: string;
}

/** Another journey of the workspace. */
export interface CompareOffer extends Named {
  uri: string;
  relation: 'base' | 'variant' | 'other';
}

/** Client → server: a journey against another one, as one map. The other one is the side before. Gives a MapResult. */
export const compareRequest = 'journey/compare';
export interface CompareParams extends MapParams {
  against: Against;
  /** The other one is the side after. */
  swapped?: boolean;
  /** Both as one map, which is usual; or one side with its changes marked, for two maps side by side. */
  show?: ComparedView;
}
/** What a journey is compared with: its base, another journey, or itself in other texts. */
export type Against =
  | { kind: 'base' }
  | { kind: 'journey'; uri: string; journey: string }
  | { kind: 'texts'; name: string; uri: string; texts: GivenText[] };
/** The text of a file as it is or was elsewhere; without a text there is no such file. */
export interface GivenText {
  uri: string;
  text?: string;
  /** URI under which the editor can show that text; absent where it cannot. */
  shown?: string;
}

/** Client → server: journeys as pictures, where there is no page to show them: in the preview of Markdown. */
export const pictureRequest = 'journey/picture';
export interface PictureParams {
  /** URI of a file, or the place from which the imports of the text are read. */
  uri: string;
  /** A text of its own, which no file holds. */
  text?: string;
  /** Name of the journey; all of them when absent. */
  journey?: string;
  theme: 'light' | 'dark' | 'contrast-light' | 'contrast-dark';
}
export interface PictureResult {
  pictures: Picture[];
  /** What is wrong with the text, in the order of its lines; lines count from 0. */
  problems: { line: number; message: string }[];
  /** URIs of the files that the pictures were made of. */
  reads: string[];
}
export interface Picture {
  /** Name of the journey, for people. */
  label: string;
  /** One SVG, without script and without anything from outside. */
  svg: string;
}

/** Client → server: what another tool has written, as the text of a journey file. */
export const importRequest = 'journey/import';
export interface ImportParams {
  /** The name of the file: its ending says what it is, and a journey without a name is called after it. */
  name: string;
  /** What the file holds, packed. */
  content: string;
  /** Only the diagram in this line, from 0, of a file in Mermaid or Markdown. */
  line?: number;
}
export interface ImportResult {
  /** Absent where there is no journey; `problem` then says so in a sentence. */
  text?: string;
  problem?: string;
  /** The name of its first journey, and its label where it has one. */
  journey?: string;
  label?: string;
  notes: ToldNotes;
}
/** Client → server: what was copied elsewhere, as the text of a journey file. Gives an ImportResult. */
export const pasteRequest = 'journey/paste';
export interface PasteParams {
  text: string;
  /** The name of the file that it is pasted into: a journey without a name is called after it. */
  name?: string;
}

/** Client → server: the lines, from 0, in which journey diagrams of a Mermaid or Markdown file begin and end. */
export const diagramsRequest = 'journey/diagrams';
export interface DiagramsParams {
  text: string;
}
export interface DiagramsResult {
  diagrams: { start: number; end: number }[];
}

/** Client → server: an edited sheet, carried over to the journey that it was made of. */
export const importOntoRequest = 'journey/importOnto';
export interface ImportOntoParams extends MapParams, Omit<ImportParams, 'line'> {}
export interface ImportOntoResult {
  /** The document for which the edits are right. */
  version: number;
  edits: { range: Range; newText: string }[];
  /** Why nothing can be carried over, in a sentence. */
  problem?: string;
  notes: ToldNotes;
}

/** Client → server: a journey as a file for people and programs elsewhere. */
export const exportRequest = 'journey/export';
export type ExportFormat = 'svg' | 'html' | 'xlsx' | 'csv' | 'md' | 'mermaid' | 'cjml' | 'json';
export interface ExportParams extends MapParams {
  format: ExportFormat;
  /** Colours of pictures and pages. */
  theme: 'light' | 'dark' | 'auto';
  /** What one-file pages are made of, where one is wanted. */
  parts?: unknown;
}
export interface ExportResult {
  /** What the file is to hold, packed; absent where there is no such journey. */
  content?: string;
  /** What the format cannot hold. */
  notes: ToldNotes;
}

/** Client → server: the numbers of a map as somebody looks at it, filtered or not. */
export const analyticsRequest = 'journey/analytics';
export interface AnalyticsParams extends Pick<MapParams, 'uri'> {
  model: MapModel;
  findings: MapFinding[];
}
export interface AnalyticsResult {
  /** Plain JSON, as it stands in exported data. */
  analytics: unknown;
}

/** What is to be known about an import or an export. */
export interface ToldNotes {
  /** Each with the line of the source in which it applies first, from 1; rows of a sheet. */
  notes: { message: string; line?: number }[];
  /** How many there are, in a sentence; absent where there are none. */
  summary?: string;
}

/** Server → client, after a change: the maps of these documents may look different now. */
export const mapChangedNotification = 'journey/mapChanged';
export interface MapChangedParams {
  uris: string[];
}

/** Client → server, when it starts. */
export interface StartOptions {
  /** URIs of files that are not to be read: the server has ended while it read them. */
  aside?: string[];
  /** Commands of the editor that the server may name, behind lenses, links and actions. */
  commands?: string[];
}
/** Server → client, before a file is read and when nothing is left to do. */
export const readingNotification = 'journey/reading';
export interface ReadingParams {
  uri?: string;
}
/** Server → client, a moment after things have settled: what the workspace holds. */
export const statusNotification = 'journey/status';
export interface StatusParams {
  files: number;
  journeys: number;
}

/** Server → client: files, where the server has no file system of its own (browser, virtual workspaces). */
export const listFilesRequest = 'journey/listFiles';
export interface ListFilesResult {
  uris: string[];
}
export const readFileRequest = 'journey/readFile';
export interface ReadFileParams {
  uri: string;
}
export interface ReadFileResult {
  /** Absent when the file is gone, unreadable or too large; `problem` then says so in a sentence. */
  text?: string;
  problem?: string;
}
