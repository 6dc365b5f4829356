import type { Style } from '../text/measure.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

/** Lines of text: `x`, `y` is the base line of the first, `step` the distance of the next. */
export interface TextBox extends Point {
  /** The room it was made for; no line is wider. */
  width: number;
  lines: readonly string[];
  step: number;
  style: Style;
  /** The whole text, where the lines do not hold all of it. */
  full?: string;
  /** Where `x` is: at the start, in the middle, at the end of the lines. */
  anchor?: 'middle' | 'end';
  /** Written from the right. */
  rightToLeft?: boolean;
}

/** The signs of the map; each has one meaning. */
export type Sign = 'met' | 'off' | 'pain' | 'pain-low' | 'opportunity' | 'star' | 'resolved';

export interface Chip extends Box {
  text: TextBox;
  sign?: Sign;
}
export interface ThemePill extends Box {
  id: string;
  text: TextBox;
  /** Which theme it is: its place among them gives it colour and shape. */
  theme: number;
  /** Only the former one of two journeys has it. */
  gone?: boolean;
}

/** A valence as one of the five colours that stand for it. */
export type Tone = -2 | -1 | 0 | 1 | 2;

export interface Head {
  title: TextBox;
  subtitle?: TextBox;
  state?: TextBox;
  readings?: TextBox;
  chips: Chip[];
  themes: ThemePill[];
  bottom: number;
}

export interface Column extends Box {
  id: string;
  index: number;
  label: TextBox;
  goal?: TextBox;
  change?: Mark;
}
export interface PhaseBand {
  id: string;
  x: number;
  y: number;
  width: number;
  label: TextBox;
  /** 0, 1, 2 from light to dark. */
  tone: 0 | 1 | 2;
}
/** A row; up and down, its names are measured from its upper edge. */
export interface Row extends Box {
  key: string;
  label: TextBox;
  note?: TextBox;
  glyph?: 'digital' | 'analog' | 'physical';
  /** Room at its top for the bridges that cross it. */
  corridor: number;
  /** The line of visibility runs above this row. */
  backstage: boolean;
  change?: Mark;
}

/** Where a card stands, down from the upper edge of its row: the same wherever the row is. */
export interface CardBox extends Box {
  key: string;
  id: string;
  /** Which row it stands in. */
  row: number;
  face: CardFace;
}
/** What is seen of a card, measured from its upper left corner: the same wherever the card stands. */
export interface CardFace {
  width: number;
  height: number;
  number: TextBox;
  label: TextBox;
  /** The most telling fact, in one line. */
  fact?: { text?: TextBox; sign?: Sign; gap?: { box: Box; text: TextBox } };
  valence?: { tone: Tone; assumed: boolean; box: Box; text: TextBox };
  star: boolean;
  /** Themes that it serves. */
  themes: number[];
  /** The hybrid that it is a side of: its theme, and whether the pair is one. */
  hybrid?: { theme: number; valid: boolean };
  /** Shown again in the row of a further channel. */
  muted: boolean;
  /** How far to the right the contact lasts, as the end of a line that leaves the card. */
  until?: Point;
  description: string;
  /** Where it stands and what its signs mean, for those who do not see that. */
  about: string;
  /** What the rules say about it: how often, and how bad the worst is. */
  findings?: { severity: Severity; box: Box; text: TextBox; title: string };
  /** What happened to it, where two journeys are compared. */
  change?: Mark;
}
export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** What happened to something, where two journeys are compared; its facts as a title, which may be empty. */
export interface Mark extends Point {
  kind: Change;
  title: string;
}
export type Change = 'added' | 'removed' | 'changed' | 'moved' | 'renamed';
/** A cell of a heat map: a feeling as `tone`, an amount as `strength` from 0 to 1. */
export interface HeatBox extends Box {
  key: string;
  text: TextBox;
  tone?: Tone;
  strength?: number;
}
/** A link between two cards as a curve. */
export interface LinkLine {
  key: string;
  from: string;
  to: string;
  kind: 'leads-to' | 'triggers' | 'next' | 'instead-of';
  path: string;
  /** The head of the arrow. */
  arrow: string;
  /** Thickness in pixels: a larger share is thicker. */
  width: number;
  share?: { box: Box; text: TextBox };
  /** Only there on one side, where two journeys are compared. */
  change?: 'added' | 'removed';
  title: string;
}
/** The cards of a cell that are not shown, as a count; its text is measured from its upper left corner. */
export interface Fold extends Box {
  key: string;
  text: TextBox;
  /** Ids of the cards that it hides and that stand nowhere else. */
  cards: string[];
  /** What it hides. */
  title: string;
}
/** The side that a hybrid lacks. */
export interface Ghost extends Box {
  key: string;
  text: TextBox;
}

export interface Bridge {
  id: string;
  path: string;
  /** The same as corners. */
  points: readonly Point[];
  pill: Box;
  text: TextBox;
  /** From the bridge to its name. */
  tick: readonly Point[];
  theme: number;
  valid: boolean;
  change?: Mark;
}

export interface CurveDot extends Box {
  card: string;
  /** Left out where dots are crowded. */
  number?: TextBox;
  tone: Tone;
  assumed: boolean;
  title: string;
}
export interface CurveLine {
  /** Whose line it is, beside a sample of the line. */
  name?: { text: TextBox; sample: string };
  /** That of the journey before, where two are compared. */
  former?: boolean;
  /** From what was felt to what is, of the same touchpoint. */
  shifts?: string[];
  paths: string[];
  dots: CurveDot[];
  /** How the line is told apart from the others. */
  dash?: string;
}
/** The curve in its place. Up and down, all in it is measured from its upper edge; so it is in a lane. */
export interface CurvePanel extends Box {
  label: TextBox;
  note: TextBox;
  axis: { y: number; text: TextBox }[];
  zero: number;
  areas: string[];
  lines: CurveLine[];
  names: TextBox[];
}

export interface LaneItem extends Box {
  key: string;
  sign?: Sign;
  text: TextBox;
  done?: boolean;
  /** What a count stands for. */
  title?: string;
}
export interface KpiItem extends Box {
  id: string;
  sign?: Sign;
  label: TextBox;
  reading?: TextBox;
  /** Reading and target where two journeys are compared, and they were others. */
  former?: TextBox;
  change?: Mark;
  /** Ends of the bar, and the marks of the target, in pixels. */
  bar?: { y: number; x: number; width: number; filled: number; marks: number[]; good: boolean };
}
export interface Lane extends Box {
  id: 'pains' | 'opportunities' | 'kpis' | 'messages' | 'backstage';
  label: TextBox;
  note?: TextBox;
  cells: Box[];
  items: LaneItem[];
  kpis: KpiItem[];
}

export interface LegendItem extends Point {
  sign:
    | Sign
    | 'feeling'
    | 'theme'
    | 'hybrid'
    | 'no-hybrid'
    | 'gap'
    | 'assumed'
    | 'until'
    | 'again'
    | 'visibility'
    | 'findings'
    | Change;
  theme?: number;
  text: TextBox;
}

/** The whole picture in numbers: pixels, rounded, the origin in the upper left corner. */
export interface MapLayout {
  width: number;
  height: number;
  head: Head;
  phases: PhaseBand[];
  columns: Column[];
  rows: Row[];
  cards: CardBox[];
  folds: Fold[];
  ghosts: Ghost[];
  bridges: Bridge[];
  /** In the place of cards. */
  heat: HeatBox[];
  curve?: CurvePanel;
  lanes: Lane[];
  legend: LegendItem[];
  /** What stands in place of a grid that has no columns. */
  empty?: TextBox;
  /** The rectangle of the cells. */
  grid: Box;
  /** The journey runs from the right: all of this is painted as in a mirror, but for texts. */
  mirrored?: true;
}
