import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageParts } from '../map/one-file-page.ts';
import type { MapResult } from '../protocol/messages.ts';
import { fileNameOf } from '../texts/file-name.ts';
import { type Say, say, type Words } from '../texts/say.ts';
import {
  type ExportFormat,
  type ExportOptions,
  ExportProblem,
  exportFormats,
  pngBlob,
  printedPage,
  printedSvg,
} from './export-formats.ts';
import { analyticsOf, cataloguesOf, partsOf } from './export-parts.ts';
import { svgOf } from './export-picture.ts';
import type { Host } from './host.ts';
import type { Look } from './look.ts';
import { closeMenu, Menu, openMenu } from './menu.tsx';
import type { View } from './view.ts';
import { useWords } from './words.ts';

export interface ExportMenuProps {
  host: Host;
  look: Look;
  result: MapResult;
  view: View;
  /** The language of the picture. */
  words: Words;
  /** The editor has asked for the menu. */
  asked: boolean;
  onOpened: () => void;
  onNotice: (sentence: string) => void;
}

const themes: readonly (readonly ['auto' | 'light' | 'dark', Say])[] = [
  ['auto', say('as the system')],
  ['light', say('light')],
  ['dark', say('dark')],
];
const scales = [1, 2, 3, 4];

/** What is shown, to be taken away: as a file, in the clipboard, on paper. */
export function ExportMenu({ host, look, result, view, words: picture, asked, onOpened, onNotice }: ExportMenuProps) {
  const words = useWords();
  const [theme, setTheme] = useState<'auto' | 'light' | 'dark'>('auto');
  const [scale, setScale] = useState(2);
  const [embedFont, setEmbedFont] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  // at once: the next key may already be meant for what is in it
  useLayoutEffect(() => {
    if (!asked) return;
    openMenu(sheet.current);
    sheet.current?.querySelector<HTMLElement>('.choice')?.focus();
    onOpened();
  }, [asked, onOpened]);

  const lang = document.documentElement.lang || 'en';
  const options: ExportOptions = {
    look,
    view,
    words: picture,
    theme,
    scale,
    embedFont,
    result,
    lang,
    uri: host.load().uri ?? '',
    parts: () => readParts(host),
    catalogues: () => cataloguesOf(host, [lang, result.model?.lang]),
    analytics: (model, findings) => analyticsOf(host, model, findings),
  };
  const tried = (work: () => Promise<void>) => () => {
    closeMenu(sheet.current);
    work().catch((error: unknown) => {
      const saying =
        error instanceof ExportProblem ? error.saying : say('That did not work: {reason}', reasonOf(error));
      onNotice(words(saying));
    });
  };
  const nameOf = (ending: string, use = '') => `${fileNameOf(look.model.journey.id)}${use}.${ending}`;
  const savePdf = async () => host.post({ type: 'savePdf', name: nameOf('pdf'), svg: await printedSvg(options) });
  const save = async ({ ending, make, ofPart }: ExportFormat) => {
    const content = await make(options);
    host.post({
      type: 'save',
      name: nameOf(ending),
      content: typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer()),
    });
    if (ofPart && Object.values(view.filter).some(Boolean)) onNotice(words(ofPart));
  };
  const print = async () =>
    host.print
      ? host.print()
      : host.post({ type: 'print', name: nameOf('html', '-print'), html: await printedPage(options) });
  const copy = async (items: Record<string, string | Promise<string | Blob>>) => {
    await navigator.clipboard.write([new ClipboardItem(items)]);
    onNotice(words(say('The picture is in the clipboard.')));
  };
  const copySvg = () => {
    const svg = svgOf(options);
    const picture = ClipboardItem.supports?.('image/svg+xml');
    return copy({ 'text/plain': svg, ...(picture && { 'image/svg+xml': svg }) });
  };
  return (
    <Menu label={words(say('Export'))}>
      <div ref={sheet} class="exports">
        <div class="settings">
          <label class="field">
            <span>{words(say('Colours'))}</span>
            <select value={theme} onChange={({ currentTarget }) => setTheme(currentTarget.value as typeof theme)}>
              {themes.map(([value, name]) => (
                <option key={value} value={value}>
                  {words(name)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{words(say('Size of PNG'))}</span>
            <select value={scale} onChange={({ currentTarget }) => setScale(Number(currentTarget.value))}>
              {scales.map((value) => (
                <option key={value} value={value}>
                  {value}×
                </option>
              ))}
            </select>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={embedFont}
              onChange={({ currentTarget }) => setEmbedFont(currentTarget.checked)}
            />
            {words(say('with its font (SVG)'))}
          </label>
        </div>
        <fieldset>
          <legend>{words(say('Save as'))}</legend>
          {exportFormats.map((format) => (
            <Choice key={format.ending} name={words(format.label)} onChoose={tried(() => save(format))} />
          ))}
          {host.pdf && <Choice name={words(say('PDF, its texts as texts'))} onChoose={tried(savePdf)} />}
        </fieldset>
        <fieldset>
          <legend>{words(say('Copy'))}</legend>
          <Choice name={words(say('Copy as PNG'))} onChoose={tried(() => copy({ 'image/png': pngBlob(options) }))} />
          <Choice name={words(say('Copy as SVG'))} onChoose={tried(copySvg)} />
        </fieldset>
        <Choice name={words(say('Print …'))} onChoose={tried(print)} />
      </div>
    </Menu>
  );
}

function Choice({ name, onChoose }: { name: string; onChoose: () => void }) {
  return (
    <button type="button" class="choice" onClick={onChoose}>
      {name}
    </button>
  );
}

async function readParts(host: Host): Promise<PageParts> {
  const parts = await partsOf(host);
  if (!parts) throw new ExportProblem(say('A file of the program cannot be read; please install it again.'));
  return parts;
}

function reasonOf(error: unknown): { reason: string } {
  return { reason: error instanceof Error ? error.message : String(error) };
}
