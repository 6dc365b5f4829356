import type { ComparedView, Comparison } from '../model/map-comparison.ts';
import type { MapFinding, MapModel, Named, Range, Source } from '../model/map-model.ts';
import type { Change } from './changes.ts';

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

/** What a map is compared with, as it is asked for in the editor. */
export type CompareTarget =
  | Extract<Against, { kind: 'base' | 'journey' }>
  | { kind: 'revision'; ref: string; name: string }
  | { kind: 'file'; uri: string; name: string };
/** How a map is compared, kept over a reload of the window. */
export interface ComparedState {
  target: CompareTarget;
  swapped: boolean;
  show: ComparedView;
  /** This is the second one of two maps side by side. */
  beside?: boolean;
}
/** Where somebody is in a map: parts of the way that it can be scrolled, from 0 to 1, and the card that was chosen. */
export interface Followed {
  left?: number;
  top?: number;
  /** What stands at the left and at the top, such as `stage order`, and how much of it has passed, from 0 to 1. */
  column?: PassedPart;
  row?: PassedPart;
  /** Absent when it stays; null for none. */
  card?: string | null;
}

export interface PassedPart {
  name: string;
  part: number;
}

/** A map, and how it is compared. */
export interface MapMessage {
  type: 'map';
  uri: string;
  title: string;
  result: MapResult;
  compared?: ComparedState;
}

/** Extension → preview page. */
export type ToPreview =
  /** How this map was last looked at, when the page itself remembers nothing. Plain JSON that the page made. */
  | { type: 'view'; view: unknown }
  /** The whole map. What changes in it can be told of one with a stamp. */
  | (MapMessage & { stamp?: number })
  /** What is different from the map with the stamp `since`, which gives that with this one; nothing where absent. */
  | { type: 'mapChange'; since: number; stamp: number; change?: Change }
  /** Whether this map follows others, and how many there are in the window. */
  | { type: 'linked'; on: boolean; others: number }
  /** Where somebody went in a map that this one follows. */
  | ({ type: 'follow' } & Followed)
  /** Why there is no map at the moment, in a sentence. The last map stays. */
  | { type: 'problem'; sentence: string }
  /** The card under the cursor of the editor, or none. */
  | { type: 'cursor'; card?: string }
  /** The translations into a language, by their English text. */
  | { type: 'words'; lang: string; texts: Record<string, string> }
  /** What was asked for is done, or why not, in a sentence. It goes away by itself. */
  | { type: 'notice'; sentence: string }
  /** Opens the menu of what the map can be saved as. */
  | { type: 'export' }
  /** The numbers of what is shown; absent where nobody is there who counts, or who is there cannot, for that reason. */
  | { type: 'analytics'; analytics?: unknown; problem?: string }
  /** What one-file pages are made of, as the build has put it together; absent when it cannot be read. */
  | { type: 'parts'; parts?: unknown };

/** Preview page → extension. */
export type FromPreview =
  | { type: 'ready' }
  /** Asks for the translations into a language, such as `fr`. */
  | { type: 'words'; lang: string }
  | { type: 'pick'; journey: string }
  /** Compares the journey; again, seen otherwise; and no longer. */
  | { type: 'compare'; target: CompareTarget }
  | { type: 'compareAs'; swapped?: boolean; show?: ComparedView }
  | { type: 'leaveComparison' }
  /** Opens the other side of a comparison beside this one. */
  | { type: 'beside' }
  | { type: 'linked'; on: boolean }
  | ({ type: 'follow' } & Followed)
  /** Asks for what one-file pages are made of, fonts included. */
  | { type: 'parts' }
  /** Asks for the numbers of what is shown. */
  | { type: 'analytics'; model: MapModel; findings: MapFinding[] }
  /** Saves a file where the reader wants it; `name` is a proposal. */
  | { type: 'save'; name: string; content: string | Uint8Array }
  /** A picture with its font, to be saved as PDF. */
  | { type: 'savePdf'; name: string; svg: string }
  /** A page of its own, to be printed by a browser. */
  | { type: 'print'; name: string; html: string }
  /** How the map is looked at, to be kept for the next time that it is opened. */
  | { type: 'keep'; view: unknown }
  /** Show the source of something in the editor; `focus` moves the cursor there. */
  | { type: 'open'; source: Source; focus: boolean };
