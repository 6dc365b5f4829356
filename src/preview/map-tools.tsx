import type { MapResult } from '../protocol/messages.ts';
import type { ComparedState } from '../protocol/page-messages.ts';
import { say, type Words } from '../texts/say.ts';
import { CompareMenu, LinkedSwitch } from './compare-menu.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import type { Host } from './host.ts';
import type { Tool } from './tool-row.tsx';

export interface MapToolsOptions {
  host: Host;
  /** The language of the reader. */
  words: Words;
  result: MapResult | undefined;
  compared: ComparedState | undefined;
  linked: { on: boolean; others: number };
  /** What is exported; nothing as long as there is no picture. */
  exporting: Pick<ExportMenuProps, 'look' | 'view' | 'words' | 'asked'> | undefined;
  onExporting: (asked: boolean) => void;
  onNotice: (sentence: string) => void;
}

/** What can be done with a map beside looking at it: compare, link, export. */
export function mapTools({ host, words, result, compared, linked, exporting, ...on }: MapToolsOptions): Tool[] {
  const comparing = result?.comparison !== undefined;
  const tools: Tool[] = [];
  if (result?.offers && result.offers.length > 0)
    tools.push({
      key: 'compare',
      active: comparing,
      content: (
        <CompareMenu
          offers={result.offers}
          active={comparing}
          onCompare={(target) => host.post({ type: 'compare', target })}
        />
      ),
    });
  if (compared && !comparing)
    tools.push({
      key: 'leave',
      content: (
        <button type="button" class="tool" onClick={() => host.post({ type: 'leaveComparison' })}>
          {words(say('End comparison'))}
        </button>
      ),
    });
  if (linked.others > 0)
    tools.push({
      key: 'linked',
      active: linked.on,
      content: <LinkedSwitch on={linked.on} onSwitch={(on) => host.post({ type: 'linked', on })} />,
    });
  if (result && exporting)
    tools.push({
      key: 'export',
      content: (
        <ExportMenu
          {...exporting}
          host={host}
          result={result}
          onOpened={() => on.onExporting(false)}
          onNotice={on.onNotice}
        />
      ),
    });
  return tools;
}
