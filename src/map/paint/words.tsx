import type { TextBox } from '../layout/types.ts';
import { colour } from '../theme.ts';

export interface WordsProps {
  box: TextBox;
  /** Name of a colour, or a CSS colour. */
  fill?: string | undefined;
  strike?: boolean;
}

/** Lines of text; the whole text as a title where the lines do not hold all of it. */
export function Words({ box, fill = colour('text'), strike }: WordsProps) {
  const { x, y, lines, step, style, full, rightToLeft } = box;
  return (
    <text
      x={x}
      y={y}
      font-size={style.size}
      font-weight={style.weight}
      fill={fill}
      direction={rightToLeft ? 'rtl' : undefined}
      text-anchor={anchorOf(box)}
      text-decoration={strike ? 'line-through' : undefined}
      letter-spacing={style.spacing && `${style.spacing}em`}
    >
      {full && <title>{full}</title>}
      {lines.length === 1
        ? lines[0]
        : lines.map((line, i) => (
            <tspan key={i} x={x} dy={i === 0 ? 0 : step}>
              {line}
            </tspan>
          ))}
    </text>
  );
}

/** Where lines are written from the right, their start is at the right: the place stays the same. */
function anchorOf({ anchor, rightToLeft }: TextBox): TextBox['anchor'] | 'start' {
  if (!rightToLeft || anchor === 'middle') return anchor;
  return anchor === 'end' ? 'start' : 'end';
}
