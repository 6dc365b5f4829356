import { type ThemeName, themeCss } from '../map/theme.ts';

/** Classes that VS Code puts on the body, with the palette for each. The last wins: high contrast light carries two. */
const kinds: readonly (readonly [string, ThemeName])[] = [
  ['vscode-light', 'light'],
  ['vscode-dark', 'dark'],
  ['vscode-high-contrast', 'contrast-dark'],
  ['vscode-high-contrast-light', 'contrast-light'],
];

const background = 'var(--vscode-editor-background)';
const text = 'var(--vscode-editor-foreground)';

/** Colours that are the editor's own, so that the map lies in the window as if it belonged there. */
const ofEditor: Record<string, string> = {
  background,
  text,
  muted: mix(78),
  surface: mix(4),
  chip: mix(8),
  card: `color-mix(in srgb, #fff var(--card-lift, 0%), ${background})`,
  edge: mix(16),
  line: mix(13),
  bar: mix(18),
};

const ofContrast: Record<string, string> = {
  background,
  text,
  muted: text,
  surface: background,
  chip: background,
  card: background,
  edge: 'var(--vscode-contrastBorder)',
  line: 'var(--vscode-contrastBorder)',
};

/**
 * The colours of the map as a style sheet. By default they follow the editor; `data-theme` on the body fixes them.
 */
export function themeSheet(): string {
  const palettes = kinds.map(([kind, name]) => themeCss(name, `body.${kind}`));
  const follow = 'body[data-theme="editor"]';
  return [
    ...palettes,
    rule(follow, ofEditor),
    rule(`${follow}.vscode-high-contrast`, ofContrast),
    themeCss('light', 'body[data-theme="light"]'),
    themeCss('dark', 'body[data-theme="dark"]'),
    // paper is white, whatever the editor looks like; as strong as the strongest rule before
    `@media print{${themeCss('light', 'body[data-theme][data-theme]')}}`,
  ].join('\n');
}

function mix(percent: number): string {
  return `color-mix(in srgb, ${text} ${percent}%, ${background})`;
}

function rule(selector: string, colours: Record<string, string>): string {
  const properties = Object.entries(colours).map(([name, value]) => `--j-${name}:${value}`);
  return `${selector}{${properties.join(';')}}`;
}
