import type { LinkLine, MapLayout } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { BridgesView, GhostView } from './bridges.tsx';
import { FoldView } from './card.tsx';
import { Cards } from './cards.tsx';
import { CurveView } from './curve.tsx';
import { GroundView, RowHeads, StageHeads } from './grid.tsx';
import { HeadView } from './head.tsx';
import { HeatView } from './heat.tsx';
import { LaneView } from './lanes.tsx';
import { LinksView } from './links.tsx';
import { Mirror } from './mirror.tsx';
import { painted } from './painted.tsx';
import { LegendMark } from './signs.tsx';
import { Words } from './words.tsx';

export interface MapViewProps {
  layout: MapLayout;
  /** The card that the reader has chosen. */
  selected?: string | undefined;
  /** The card under the cursor of the editor. */
  marked?: string | undefined;
  /** Cards can be reached and pressed, as in a page; in a file they are images. True when absent. */
  interactive?: boolean;
  /** The card that the keyboard reaches with Tab; each card when absent. */
  reachable?: string | undefined;
  /** Ids of the cards and hybrids that the reader looks at; the others fade. All of them when absent. */
  focus?: ReadonlySet<string> | undefined;
  /** The links that are drawn over the cards. */
  links?: readonly LinkLine[] | undefined;
  /** Distinguishes the gradients of several maps in one page. */
  id?: string;
}

export const fontFamily =
  "Inter, 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans JP', 'Noto Sans Arabic', sans-serif";

/** The whole picture, the same in a file and in a page. Give it a place in an `svg` element of the layout's size. */
export function MapView(props: MapViewProps) {
  const { layout, selected, marked, interactive = true, reachable, focus, links = [], id = 'j' } = props;
  const faded = (id: string) => focus !== undefined && !focus.has(id);
  const heads = (
    <>
      <StageHeads phases={layout.phases} columns={layout.columns} />
      <RowHeads rows={layout.rows} />
      {layout.heat.length > 0 && <HeatView cells={layout.heat} />}
    </>
  );
  return (
    <g class="j-map" font-family={fontFamily}>
      <rect class="j-background" width={layout.width} height={layout.height} fill={colour('background')} />
      <Mirror on={layout.mirrored} width={layout.width}>
        <HeadView head={layout.head} />
        <GroundView columns={layout.columns} rows={layout.rows} empty={layout.empty} />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no focus in it; a page has them in a grid for those who do not see */}
        {interactive ? <g aria-hidden="true">{heads}</g> : heads}
        <BridgesView bridges={layout.bridges} faded={faded} />
        <g class="j-cards">
          <Cards
            cards={layout.cards}
            rows={layout.rows}
            look={({ id, key }) => ({
              selected: id === selected,
              marked: id === marked,
              interactive,
              faded: faded(id),
              reachable: reachable === undefined || reachable === key,
            })}
          />
          {layout.folds.map((fold) => (
            <FoldView key={fold.key} fold={fold} interactive={interactive} />
          ))}
          {layout.ghosts.map((ghost) => (
            <GhostView key={ghost.key} ghost={ghost} />
          ))}
        </g>
        {links.length > 0 && <LinksView links={links} />}
        {layout.curve && <CurveView curve={layout.curve} gradient={`${id}-feel`} />}
        {layout.lanes.map((lane) => (
          <LaneView key={lane.id} lane={lane} />
        ))}
        <LegendView legend={layout.legend} />
      </Mirror>
    </g>
  );
}

const LegendView = painted(({ legend }: Pick<MapLayout, 'legend'>) => (
  <g class="j-legend">
    {legend.map((item) => (
      <g key={`${item.sign} ${item.theme ?? ''}`}>
        <LegendMark {...item} />
        <Words box={item.text} fill={colour('muted')} />
      </g>
    ))}
  </g>
));
