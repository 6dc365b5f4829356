import type { Head } from '../layout/types.ts';
import { accent, colour } from '../theme.ts';
import { painted } from './painted.tsx';
import { SignMark, ThemeMark } from './signs.tsx';
import { Words } from './words.tsx';

export const HeadView = painted(({ head }: { head: Head }) => {
  return (
    <g class="j-title">
      <Words box={head.title} />
      {head.subtitle && <Words box={head.subtitle} fill={colour('muted')} />}
      {head.state && <Words box={head.state} />}
      {head.readings && <Words box={head.readings} fill={colour('muted')} />}
      {head.chips.map(({ x, y, width, height, text, sign }) => (
        <g key={text.lines[0]}>
          <rect
            x={x}
            y={y}
            width={width}
            height={height}
            rx={height / 2}
            fill={colour('chip')}
            stroke={colour('outline')}
          />
          {sign && <SignMark sign={sign} x={x + 18} y={y + 13} />}
          <Words box={text} />
        </g>
      ))}
      {head.themes.map(({ id, x, y, width, height, text, theme, gone = false }) => (
        <g key={id} class="j-theme" data-theme={id} data-change={gone ? 'removed' : undefined}>
          <rect
            x={x}
            y={y}
            width={width}
            height={height}
            rx={height / 2}
            fill="none"
            stroke={accent(theme)}
            stroke-width="1.5"
            stroke-dasharray={gone ? '4 4' : undefined}
          />
          <ThemeMark theme={theme} x={x + 16} y={y + 13} />
          <Words box={text} fill={gone ? colour('muted') : undefined} strike={gone} />
        </g>
      ))}
    </g>
  );
});
