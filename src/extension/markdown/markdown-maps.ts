import { ColorThemeKind, commands, type Disposable, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PictureParams, type PictureResult, pictureRequest } from '../../protocol/messages.ts';
import { type MarkdownIt, type PluginHost, withJourneys } from './journey-plugin.ts';
import { KeptPictures } from './kept-pictures.ts';

/** Several pictures often come together: the pages are shown again once, after this time in milliseconds. */
const settling = 50;

/** Maps in the preview of Markdown, drawn by the language server. */
export class MarkdownMaps implements Disposable {
  private readonly pictures: KeptPictures;
  private readonly listener: Disposable;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient) {
    this.pictures = new KeptPictures(
      (params) => client.sendRequest<PictureResult>(pictureRequest, params),
      () => this.showAgain(),
    );
    this.listener = window.onDidChangeActiveColorTheme(() => {
      if (this.pictures.inUse) this.showAgain();
    });
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.listener.dispose();
  }

  /** What the preview of Markdown calls, as the manifest promises. */
  readonly extendMarkdownIt = <T extends MarkdownIt>(markdown: T): T => withJourneys(markdown, this.host());

  /** Maps of these files may look different now. */
  changed(uris: readonly string[]): void {
    this.pictures.changed(uris);
  }

  private host(): PluginHost {
    return {
      picturesOf: (wanted, place) => this.pictures.of(wanted, place, themeNow()),
      resolve: (path, document) => resolvePath(path, document)?.toString(),
      mistake: (line, message) => l10n.t('Line {line}: {message}', { line, message }),
      nothing: (path) => l10n.t('There is no such journey in ‘{path}’.', { path }),
    };
  }

  private showAgain(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void commands.executeCommand('markdown.preview.refresh'), settling);
  }
}

function themeNow(): PictureParams['theme'] {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'contrast-dark';
    case ColorThemeKind.HighContrastLight:
      return 'contrast-light';
    default:
      return 'light';
  }
}

/** Relative paths only: what is absolute or elsewhere is no file of the page. */
function resolvePath(path: string, document: string): Uri | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path)) return undefined;
  return Uri.joinPath(Uri.parse(document), '..', path);
}
