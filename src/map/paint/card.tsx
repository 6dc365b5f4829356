import { plain, strong } from '../layout/metrics.ts';
import type { CardBox, Fold } from '../layout/types.ts';
import { signed } from '../texts.ts';
import { accent, colour } from '../theme.ts';
import { SignMark, Star } from './signs.tsx';
import { Words } from './words.tsx';

/** A touchpoint: its feeling at the left edge, number and name, the most telling fact, valence, star and themes. */
export function CardView({ card, selected, marked }: { card: CardBox; selected: boolean; marked: boolean }) {
  const { x, y, width, height, valence, fact } = card;
  const edge = selected ? colour('text') : card.hybrid !== undefined ? accent(card.hybrid) : colour('edge');
  const factY = y + height - 17;
  return (
    <g
      class={`j-card${selected ? ' j-selected' : ''}${marked ? ' j-marked' : ''}`}
      data-card={card.id}
      role="button"
      tabindex={0}
      aria-label={card.description}
      opacity={card.muted ? 0.55 : undefined}
    >
      {card.until && (
        <path
          class="j-until"
          d={`M${x + width} ${card.until.y}H${card.until.x}m0-5v10`}
          fill="none"
          stroke={colour('muted')}
          stroke-width="1.5"
        />
      )}
      <rect x={x} y={y + 1.5} width={width} height={height} rx="7" fill={colour('shadow')} />
      <rect
        class="j-face"
        x={x}
        y={y}
        width={width}
        height={height}
        rx="7"
        fill={colour('card')}
        stroke={edge}
        stroke-width={selected ? 2.5 : card.hybrid !== undefined ? 1.6 : 1}
      />
      {marked && (
        <rect
          x={x - 4}
          y={y - 4}
          width={width + 8}
          height={height + 8}
          rx="10"
          fill="none"
          stroke={colour('text')}
          stroke-width="2"
        />
      )}
      {valence && (
        <path
          d={`M${x + 6} ${y}h-1a5 5 0 0 0-5 5v${height - 10}a5 5 0 0 0 5 5h1z`}
          fill={colour(`feel-${valence.value}`)}
        />
      )}
      <text x={card.label.x - 7} y={card.label.y} font-size={plain.size} fill={colour('muted')} text-anchor="end">
        {card.number}
      </text>
      <Words box={card.label} />
      {card.star && <Star x={x + width - 16} y={y + 20} />}
      {card.accents.map((index, i) => (
        <circle
          key={index}
          cx={x + width - 16 - 16 * (i + (card.star ? 1 : 0))}
          cy={y + 20}
          r="5"
          fill={accent(index)}
        />
      ))}
      {fact?.gap && (
        <g>
          <rect {...fact.gap.box} rx="4" fill="none" stroke={colour('bad')} stroke-width="1.4" />
          <Words box={fact.gap.text} fill={colour('bad')} />
        </g>
      )}
      {fact?.sign && <SignMark sign={fact.sign} x={x + 22} y={factY - 4.5} />}
      {fact?.text && <Words box={fact.text} fill={colour('muted')} />}
      {valence && <ValencePill value={valence.value} hollow={valence.assumed} x={x + width - 44} y={y + height - 32} />}
    </g>
  );
}

function ValencePill({ value, hollow, x, y }: { value: number; hollow: boolean; x: number; y: number }) {
  const fill = colour(`feel-${value}`);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width="32"
        height="19"
        rx="9.5"
        fill={hollow ? colour('card') : fill}
        stroke={fill}
        stroke-width={hollow ? 2 : 0}
      />
      <text
        x={x + 16}
        y={y + 13.8}
        font-size="12"
        font-weight={strong.weight}
        text-anchor="middle"
        fill={hollow ? colour('text') : colour(`on-feel-${value}`)}
      >
        {signed(value)}
      </text>
    </g>
  );
}

/** The cards of a crowded cell that are not shown. */
export function FoldView({ fold }: { fold: Fold }) {
  return (
    <g class="j-fold" data-cell={fold.key} role="button" tabindex={0}>
      <rect x={fold.x} y={fold.y} width={fold.width} height={fold.height} rx="7" fill={colour('chip')} />
      <Words box={fold.text} fill={colour('muted')} />
    </g>
  );
}
