import type { CardBox, Fold } from '../layout/types.ts';
import { accent, colour } from '../theme.ts';
import { elementId } from './element-id.ts';
import { painted } from './painted.tsx';
import { MarkView, SignMark, Star, ThemeMark } from './signs.tsx';
import { Words } from './words.tsx';

export interface CardProps {
  card: CardBox;
  /** Chosen by the reader. */
  selected: boolean;
  /** Under the cursor of the editor. */
  marked: boolean;
  /** In a page a card can be pressed; in a file it is an image. */
  interactive: boolean;
  /** Not concerned by what the reader looks at. */
  faded?: boolean;
  /** Tab leads here. */
  reachable?: boolean;
}

/** A touchpoint: its feeling at the left edge, number and name, the most telling fact, valence, star and themes. */
export function CardView({ card, selected, marked, interactive, faded = false, reachable = true }: CardProps) {
  const { x, y, width, height, valence, fact } = card;
  return (
    <g
      class={`j-card${selected ? ' j-selected' : ''}${marked ? ' j-marked' : ''}`}
      data-card={card.id}
      data-key={interactive ? card.key : undefined}
      id={interactive ? elementId(card.key) : undefined}
      role={interactive ? 'button' : 'img'}
      tabindex={interactive ? (reachable ? 0 : -1) : undefined}
      aria-label={interactive ? undefined : card.description}
      aria-description={interactive ? card.about : undefined}
      aria-current={selected ? 'true' : undefined}
      opacity={faded ? 0.28 : undefined}
    >
      <Frame card={card} selected={selected} marked={marked} />
      {valence && (
        <path
          d={`M${x + 6} ${y}h-1a5 5 0 0 0-5 5v${height - 10}a5 5 0 0 0 5 5h1z`}
          fill={colour(`feel-${valence.tone}`)}
          opacity={card.muted ? 0.5 : undefined}
        />
      )}
      <Words box={card.number} fill={colour('muted')} />
      <Words
        box={card.label}
        fill={card.muted ? colour('muted') : undefined}
        strike={card.change?.kind === 'removed'}
      />
      {card.star && <Star x={x + width - 16} y={y + 20} />}
      {card.themes.map((theme, i) => (
        <ThemeMark key={theme} theme={theme} x={x + width - 16 - 16 * (i + (card.star ? 1 : 0))} y={y + 20} />
      ))}
      {fact?.gap && (
        <g>
          <rect {...fact.gap.box} rx="4" fill="none" stroke={colour('bad')} stroke-width="1.4" />
          <Words box={fact.gap.text} fill={colour('bad')} />
        </g>
      )}
      {fact?.sign && (
        <SignMark sign={fact.sign} x={x + 22 + (fact.gap ? fact.gap.box.width + 7 : 0)} y={y + height - 20} />
      )}
      {fact?.text && <Words box={fact.text} fill={colour('muted')} />}
      {valence && <ValencePill valence={valence} />}
      {card.findings && <FindingsBadge {...card.findings} />}
      {card.change && <MarkView mark={card.change} />}
    </g>
  );
}

/** The raised box; dashed where the card stands in another row too. */
function Frame({ card, selected, marked }: Pick<CardProps, 'card' | 'selected' | 'marked'>) {
  const { x, y, width, height, hybrid, until, muted, change } = card;
  const gone = change?.kind === 'removed';
  const [stroke, thick] = selected
    ? [colour('text'), 2.5]
    : gone || change?.kind === 'added'
      ? [colour(gone ? 'bad' : 'good'), 1.6]
      : hybrid
        ? [hybrid.valid ? accent(hybrid.theme) : colour('bad'), 1.6]
        : [colour('edge'), 1];
  const around = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
  return (
    <>
      {until && (
        <path
          class="j-until"
          d={`M${x + width} ${until.y}H${until.x}m0-5v10`}
          fill="none"
          stroke={colour('muted')}
          stroke-width="1.5"
        />
      )}
      {!muted && !gone && <rect x={x} y={y + 1.5} width={width} height={height} rx="7" fill={colour('shadow')} />}
      <rect
        class="j-face"
        x={x}
        y={y}
        width={width}
        height={height}
        rx="7"
        fill={muted || gone ? colour('surface') : colour('card')}
        stroke={stroke}
        stroke-width={thick}
        stroke-dasharray={(muted || gone) && !selected ? '4 3' : undefined}
      />
      {marked && <rect {...around} rx="10" fill="none" stroke={colour('text')} stroke-width="2" />}
    </>
  );
}

/** How many findings concern the card: a mark for what is wrong, a ring for what is only worth knowing. */
function FindingsBadge({ severity, box, text, title }: NonNullable<CardBox['findings']>) {
  const serious = severity === 'error' || severity === 'warning';
  const [fill, ink] = serious ? [colour('bad'), colour('on-bad')] : [colour('chip'), colour('text')];
  const { x, y } = box;
  return (
    <g class="j-findings">
      <title>{title}</title>
      <rect {...box} rx={box.height / 2} fill={fill} stroke={colour('background')} stroke-width="1.5" />
      {serious ? (
        <path d={`M${x + 10} ${y + 4.5}v5.5m0 2.4v1.6`} stroke={ink} stroke-width="1.8" fill="none" />
      ) : (
        <circle cx={x + 10} cy={y + 9} r="3.4" stroke={ink} stroke-width="1.5" fill="none" />
      )}
      <Words box={text} fill={ink} />
    </g>
  );
}

function ValencePill({ valence: { tone, assumed, box, text } }: { valence: NonNullable<CardBox['valence']> }) {
  const fill = colour(`feel-${tone}`);
  return (
    <g>
      {assumed ? (
        <rect
          x={box.x + 1}
          y={box.y + 1}
          width={box.width - 2}
          height={box.height - 2}
          rx={box.height / 2 - 1}
          fill={colour('card')}
          stroke={fill}
          stroke-width="2"
        />
      ) : (
        <rect {...box} rx={box.height / 2} fill={fill} />
      )}
      <Words box={text} fill={assumed ? colour('text') : colour(`on-feel-${tone}`)} />
    </g>
  );
}

/** The cards of a crowded cell that are not shown. */
export const FoldView = painted(({ fold, interactive }: { fold: Fold; interactive: boolean }) => {
  const { x, y, width, height, key, text, title } = fold;
  return (
    <g
      class="j-fold"
      data-cell={key}
      id={interactive ? elementId(key) : undefined}
      role={interactive ? 'button' : undefined}
      tabindex={interactive ? 0 : undefined}
    >
      <title>{title}</title>
      <rect x={x} y={y} width={width} height={height} rx="7" fill={colour('chip')} stroke={colour('outline')} />
      <Words box={text} fill={colour('muted')} />
    </g>
  );
});
