import type { CardBox, CardFace, Fold } from '../layout/types.ts';
import { accent, colour } from '../theme.ts';
import { elementId } from './element-id.ts';
import { movedTo } from './moved.ts';
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

/** A touchpoint at its place. What is seen of it is painted only when it is another than before. */
export function paintCard({ card, selected, marked, interactive, faded = false, reachable = true }: CardProps) {
  const { face } = card;
  return (
    <g
      key={card.key}
      class={`j-card${selected ? ' j-selected' : ''}${marked ? ' j-marked' : ''}`}
      transform={movedTo(card)}
      data-card={card.id}
      data-key={interactive ? card.key : undefined}
      id={interactive ? elementId(card.key) : undefined}
      role={interactive ? 'button' : 'img'}
      tabindex={interactive ? (reachable ? 0 : -1) : undefined}
      aria-label={interactive ? undefined : face.description}
      aria-description={interactive ? face.about : undefined}
      aria-current={selected ? 'true' : undefined}
      opacity={faded ? 0.28 : undefined}
    >
      <FaceView face={face} selected={selected} marked={marked} />
    </g>
  );
}

type FaceProps = Pick<CardProps, 'selected' | 'marked'> & { face: CardFace };

/** Its feeling at the left edge, number and name, the most telling fact, valence, star and themes. */
const FaceView = painted(({ face, selected, marked }: FaceProps) => {
  const { width, height, valence, fact } = face;
  return (
    <>
      <Frame face={face} selected={selected} marked={marked} />
      {valence && (
        <path
          d={`M6 0h-1a5 5 0 0 0-5 5v${height - 10}a5 5 0 0 0 5 5h1z`}
          fill={colour(`feel-${valence.tone}`)}
          opacity={face.muted ? 0.5 : undefined}
        />
      )}
      <Words box={face.number} fill={colour('muted')} />
      <Words
        box={face.label}
        fill={face.muted ? colour('muted') : undefined}
        strike={face.change?.kind === 'removed'}
      />
      {face.star && <Star x={width - 16} y={20} />}
      {face.themes.map((theme, i) => (
        <ThemeMark key={theme} theme={theme} x={width - 16 - 16 * (i + (face.star ? 1 : 0))} y={20} />
      ))}
      {fact?.gap && (
        <g>
          <rect {...fact.gap.box} rx="4" fill="none" stroke={colour('bad')} stroke-width="1.4" />
          <Words box={fact.gap.text} fill={colour('bad')} />
        </g>
      )}
      {fact?.sign && <SignMark sign={fact.sign} x={22 + (fact.gap ? fact.gap.box.width + 7 : 0)} y={height - 20} />}
      {fact?.text && <Words box={fact.text} fill={colour('muted')} />}
      {valence && <ValencePill valence={valence} />}
      {face.findings && <FindingsBadge {...face.findings} />}
      {face.change && <MarkView mark={face.change} />}
    </>
  );
});

/** The raised box; dashed where the card stands in another row too. */
function Frame({ face, selected, marked }: FaceProps) {
  const { width, height, hybrid, until, muted, change } = face;
  const gone = change?.kind === 'removed';
  const [stroke, thick] = selected
    ? [colour('text'), 2.5]
    : gone || change?.kind === 'added'
      ? [colour(gone ? 'bad' : 'good'), 1.6]
      : hybrid
        ? [hybrid.valid ? accent(hybrid.theme) : colour('bad'), 1.6]
        : [colour('edge'), 1];
  const around = { x: -4, y: -4, width: width + 8, height: height + 8 };
  return (
    <>
      {until && (
        <path
          class="j-until"
          d={`M${width} ${until.y}H${until.x}m0-5v10`}
          fill="none"
          stroke={colour('muted')}
          stroke-width="1.5"
        />
      )}
      {!muted && !gone && <rect y="1.5" width={width} height={height} rx="7" fill={colour('shadow')} />}
      <rect
        class="j-face"
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
function FindingsBadge({ severity, box, text, title }: NonNullable<CardFace['findings']>) {
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

function ValencePill({ valence: { tone, assumed, box, text } }: { valence: NonNullable<CardFace['valence']> }) {
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
  const { width, height, key, text, title } = fold;
  return (
    <g
      class="j-fold"
      transform={movedTo(fold)}
      data-cell={key}
      id={interactive ? elementId(key) : undefined}
      role={interactive ? 'button' : undefined}
      tabindex={interactive ? 0 : undefined}
    >
      <title>{title}</title>
      <rect width={width} height={height} rx="7" fill={colour('chip')} stroke={colour('outline')} />
      <Words box={text} fill={colour('muted')} />
    </g>
  );
});
