import type { TextBox } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { turned, useMirrored } from './mirror.tsx';

export interface WordsProps {
  box: TextBox;
  /** Name of a colour, or a CSS colour. */
  fill?: string | undefined;
  strike?: boolean;
}

/** Lines of text; the whole text as a title where the lines do not hold all of it. */
export function Words({ box, fill = colour('text'), strike }: WordsProps) {
  const { x, y, lines, step, style, full, rightToLeft } = box;
  const mirrored = useMirrored();
  return (
    <text
      x={x}
      y={y}
      transform={mirrored ? turned(x) : undefined}
      font-size={style.size}
      font-weight={style.weight}
      fill={fill}
      direction={rightToLeft ? 'rtl' : undefined}
      text-anchor={anchorOf(box, mirrored)}
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

/** Where lines are written from the right, their start is at the right: the place stays the same, or what it is in a mirror. */
function anchorOf({ anchor, rightToLeft = false }: TextBox, mirrored: boolean): TextBox['anchor'] {
  if (anchor === 'middle') return anchor;
  const atEnd = (anchor === 'end') !== mirrored;
  return atEnd !== rightToLeft ? 'end' : undefined;
}
