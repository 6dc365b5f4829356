import type { ComparedView } from '../model/map-comparison.ts';
import type { MapFinding, MapModel, Source } from '../model/map-model.ts';
import type { Change } from './changes.ts';
import type { Against, MapResult } from './messages.ts';

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
