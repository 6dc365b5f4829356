import type { LinkLine } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { Words } from './words.tsx';

/** What leads on is a whole line, what starts alongside a dashed one; the share is its thickness and a number. */
const dashes = { 'leads-to': undefined, triggers: '6 4', next: '1 5', 'instead-of': '2 4' } as const;

function inkOf(change: LinkLine['change']): string {
  return colour(change === 'added' ? 'good' : change === 'removed' ? 'bad' : 'text');
}

/** Links over the cards, each with a rim of the background so that it stands off from what it crosses. */
export function LinksView({ links }: { links: readonly LinkLine[] }) {
  return (
    <g class="j-links">
      {links.map(({ key, path, arrow, width, kind, title, change }) => (
        <g key={key} class="j-link" data-change={change} opacity={change === 'removed' ? 0.7 : undefined}>
          <title>{title}</title>
          <path d={path} fill="none" stroke={colour('background')} stroke-width={width + 3} opacity="0.8" />
          <path
            d={path}
            fill="none"
            stroke={inkOf(change)}
            stroke-width={width}
            stroke-dasharray={change === 'removed' ? '1 5' : dashes[kind]}
            stroke-linecap={kind === 'next' || change === 'removed' ? 'round' : undefined}
          />
          <path d={arrow} fill={inkOf(change)} stroke={colour('background')} stroke-width="0.8" />
        </g>
      ))}
      {links.map(
        ({ key, share }) =>
          share && (
            <g key={key} class="j-share">
              <rect {...share.box} rx="10" fill={colour('background')} stroke={colour('text')} stroke-width="1" />
              <Words box={share.text} />
            </g>
          ),
      )}
    </g>
  );
}
