/** The colours of a map, as CSS custom properties `--j-…`. */
export type ThemeName = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';
export type Palette = Readonly<Record<string, string>>;

const light: Palette = {
  background: '#ffffff',
  surface: '#f5f6f8',
  card: '#ffffff',
  edge: '#e2e5ea',
  line: '#e2e5ea',
  chip: '#eef0f3',
  text: '#1a1d24',
  muted: '#596070',
  'phase-0': '#8591a6',
  'phase-1': '#64728a',
  'phase-2': '#333e52',
  'feel--2': '#b93f0b',
  'feel--1': '#f0a01c',
  'feel-0': '#a3aebd',
  'feel-1': '#38cfc0',
  'feel-2': '#0b7a70',
  'on-feel--2': '#ffffff',
  'on-feel--1': '#1a1205',
  'on-feel-0': '#12161d',
  'on-feel-1': '#04211e',
  'on-feel-2': '#ffffff',
  good: '#0b7a70',
  bad: '#b93f0b',
  'on-bad': '#ffffff',
  star: '#b67c00',
  bar: '#dfe3e8',
  'accent-0': '#6a4cf0',
  'accent-1': '#1769c4',
  'accent-2': '#b02a78',
  'accent-3': '#5b7300',
  'accent-4': '#95540f',
  'on-accent': '#ffffff',
  shadow: '#1a1d2414',
  outline: '#00000000',
};

const dark: Palette = {
  background: '#1d1e23',
  surface: '#25262c',
  card: '#2e3037',
  edge: '#3d4049',
  line: '#383a42',
  chip: '#33353d',
  text: '#f2f3f5',
  muted: '#abb0ba',
  'phase-0': '#7f8796',
  'phase-1': '#aab1bd',
  'phase-2': '#dfe3ea',
  'feel--2': '#e8622c',
  'feel--1': '#f5ab2e',
  'feel-0': '#9aa5b5',
  'feel-1': '#3bd4c5',
  'feel-2': '#16a394',
  'on-feel--2': '#180a03',
  'on-feel--1': '#1a1205',
  'on-feel-0': '#12161d',
  'on-feel-1': '#04211e',
  'on-feel-2': '#03100e',
  good: '#3bc9b8',
  bad: '#ff8a4c',
  'on-bad': '#180a03',
  star: '#ffc233',
  bar: '#444751',
  'accent-0': '#a48eff',
  'accent-1': '#74b4ff',
  'accent-2': '#f58ac4',
  'accent-3': '#b6d14a',
  'accent-4': '#eaa866',
  'on-accent': '#14101f',
  shadow: '#00000040',
  outline: '#00000000',
};

const contrastLight: Palette = {
  ...light,
  surface: '#ffffff',
  edge: '#0f4a85',
  line: '#0f4a85',
  chip: '#ffffff',
  text: '#000000',
  muted: '#292929',
  bar: '#c5c9d0',
  'feel-0': '#8a95a5',
  'on-feel-0': '#000000',
  shadow: '#00000000',
  outline: '#0f4a85',
};

const contrastDark: Palette = {
  ...dark,
  background: '#000000',
  surface: '#000000',
  card: '#000000',
  edge: '#6fc3df',
  line: '#6fc3df',
  chip: '#000000',
  text: '#ffffff',
  muted: '#e2e4e8',
  bar: '#474a53',
  shadow: '#00000000',
  outline: '#6fc3df',
};

/** Every palette by the name of its theme. */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light,
  dark,
  'contrast-light': contrastLight,
  'contrast-dark': contrastDark,
};

/** The colours as a style sheet: one theme for good, or light and dark as the reader's system says. */
export function themeCss(theme: ThemeName | 'auto', selector = '.j-map'): string {
  if (theme !== 'auto') return rule(selector, palettes[theme]);
  return `${rule(selector, light)}@media (prefers-color-scheme:dark){${rule(selector, dark)}}`;
}

/** The colour of a name, with the light one for whoever knows no theme. */
export function colour(name: string): string {
  return `var(--j-${name},${light[name] ?? light.text})`;
}

/** Which of the five accents stands for a theme. */
export function accent(theme: number): string {
  return colour(`accent-${theme % accents}`);
}

/** More themes than accents are told apart by shape. */
export function shape(theme: number): 'dot' | 'ring' | 'square' {
  return (['dot', 'ring', 'square'] as const)[Math.floor(theme / accents) % 3] ?? 'dot';
}

const accents = 5;

function rule(selector: string, palette: Palette): string {
  const properties = Object.entries(palette).map(([name, value]) => `--j-${name}:${value}`);
  return `${selector}{${properties.join(';')}}`;
}
