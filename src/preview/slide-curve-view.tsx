import { CurveView } from '../map/paint/curve.tsx';
import { Mirror } from '../map/paint/mirror.tsx';
import { SignMark } from '../map/paint/signs.tsx';
import { Words } from '../map/paint/words.tsx';
import { colour } from '../map/theme.ts';
import type { CurveSlide } from './slide-curve.ts';
import { slideWidth } from './slide-size.ts';

/** The slide of the curve, painted with the parts of the map. */
export function CurveSlideView({ slide: { mirrored, title, note, stages, curve, pains } }: { slide: CurveSlide }) {
  return (
    <Mirror on={mirrored} width={slideWidth}>
      {stages.map(({ x, y, width, text }) => (
        <g key={x}>
          <Words box={text} />
          <rect x={x} y={y} width={width} height="3" rx="1.5" fill={colour('phase-1')} />
        </g>
      ))}
      <CurveView curve={{ ...curve, label: title, note }} gradient="slide-feel" />
      {pains && (
        <g>
          <Words box={pains.title} />
          {pains.items.map(({ sign, x, y, number, text }) => (
            <g key={`${x} ${y}`}>
              <SignMark sign={sign} x={x + 7} y={y - 4} />
              {number && <Words box={number} fill={colour('muted')} />}
              <Words box={text} />
            </g>
          ))}
          {pains.more && <Words box={pains.more} fill={colour('muted')} />}
        </g>
      )}
    </Mirror>
  );
}
