import type { MapFinding, MapModel, Named, Range, Source } from '../model/map-model.ts';

/** Client → server: the map of one journey of a file. */
export const mapRequest = 'journey/map';
export interface MapParams {
  /** URI of the document. */
  uri: string;
  /** Name of the journey; the first of the file when absent or gone. */
  journey?: string;
  /** Language tag of the labels; the main label when absent. */
  lang?: string;
}
export interface MapResult {
  /** Every journey of the file, in file order, for the picker. */
  journeys: Named[];
  /** Which of them is shown, where it is not the id of the map. */
  picked?: string;
  /** Absent when the file has no journey. */
  model?: MapModel;
  findings: MapFinding[];
  /** The source of every card that stands in this document: the card under a cursor is found here. */
  places: { card: string; range: Range }[];
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

/** Extension → preview page. */
export type ToPreview =
  /** How this map was last looked at, when the page itself remembers nothing. Plain JSON that the page made. */
  | { type: 'view'; view: unknown }
  | { type: 'map'; uri: string; title: string; result: MapResult }
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
  /** What one-file pages are made of, as the build has put it together; absent when it cannot be read. */
  | { type: 'parts'; parts?: unknown };

/** Preview page → extension. */
export type FromPreview =
  | { type: 'ready' }
  /** Asks for the translations into a language, such as `fr`. */
  | { type: 'words'; lang: string }
  | { type: 'pick'; journey: string }
  /** Asks for what one-file pages are made of, fonts included. */
  | { type: 'parts' }
  /** Saves a file where the reader wants it; `name` is a proposal. */
  | { type: 'save'; name: string; content: string | Uint8Array }
  /** How the map is looked at, to be kept for the next time that it is opened. */
  | { type: 'keep'; view: unknown }
  /** Show the source of something in the editor; `focus` moves the cursor there. */
  | { type: 'open'; source: Source; focus: boolean };
