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
  lines: readonly string[];
  step: number;
  style: Style;
  /** The whole text, where the lines do not hold all of it. */
  full?: string;
  /** Where `x` is: at the start, in the middle, at the end of the lines. */
  anchor?: 'middle' | 'end';
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
  /** Which accent stands for the theme. */
  accent: number;
}

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
}
export interface PhaseBand {
  id: string;
  x: number;
  y: number;
  width: number;
  label: TextBox;
  /** 0, 1, 2 from light to dark. */
  tone: number;
}
export interface Row extends Box {
  key: string;
  label: TextBox;
  note?: TextBox;
  glyph?: 'digital' | 'analog' | 'physical';
  /** The line of visibility runs above this row. */
  backstage: boolean;
}

export interface CardBox extends Box {
  key: string;
  id: string;
  number: number;
  label: TextBox;
  /** The most telling fact, in one line. */
  fact?: { text?: TextBox; sign?: Sign; gap?: { box: Box; text: TextBox } };
  valence?: { value: number; assumed: boolean };
  star: boolean;
  /** Accents of the themes it serves. */
  accents: number[];
  /** Accent of the hybrids it is a side of. */
  hybrid?: number;
  /** Shown again in the row of a further channel. */
  muted: boolean;
  /** Where the contact lasts until, as the end of a line that leaves the card. */
  until?: Point;
  description: string;
}
/** The cards of a cell that are not shown, as a count. */
export interface Fold extends Box {
  key: string;
  text: TextBox;
}

export interface Bridge {
  id: string;
  path: string;
  pill: Box;
  text: TextBox;
  tick?: string;
  accent: number;
  valid: boolean;
}

export interface CurveDot extends Point {
  card: string;
  number: number;
  valence: number;
  assumed: boolean;
  title: string;
}
export interface CurveLine {
  persona?: TextBox;
  paths: string[];
  dots: CurveDot[];
  dash?: string;
}
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
}
export interface KpiItem extends Box {
  id: string;
  sign?: Sign;
  label: TextBox;
  reading?: TextBox;
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
  sign: Sign | 'feeling' | 'theme' | 'hybrid' | 'gap' | 'assumed' | 'until';
  accent?: number;
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
  bridges: Bridge[];
  curve?: CurvePanel;
  lanes: Lane[];
  legend: LegendItem[];
  /** The rectangle of the cells. */
  grid: Box;
}
