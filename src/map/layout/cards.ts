import type { Card, Valence } from '../../model/map-model.ts';
import { fromLeft, isRightToLeft } from '../text/direction.ts';
import { measure } from '../text/measure.ts';
import { shorten } from '../text/wrap.ts';
import type { Texts } from '../texts.ts';
import type { TellingFact } from './facts.ts';
import { describe, tellingFact } from './facts.ts';
import { figure, markLimit, plain, quiet, space, strong } from './metrics.ts';
import type { Around, CardFindings } from './model-index.ts';
import { markOf, themeOf } from './model-index.ts';
import { lines, oneLine, round } from './text-box.ts';
import type { CardFace, TextBox, Tone } from './types.ts';

const left = 16;
const right = 12;
const pill = { width: 32, height: 20 };

/**
 * What is seen of a card, as high as its label needs. `row` is where it stands; `muted` when it stands elsewhere too;
 * `until` is where the line of a contact ends that lasts, as seen from the card.
 */
export function layoutCard(
  card: Card,
  width: number,
  row: number,
  muted: boolean,
  until: number | undefined,
  found: CardFindings | undefined,
  around: Around,
  texts: Texts,
): CardFace {
  const feeling = feelingOf(card);
  const fact = tellingFact(card, around.kpis, texts) ?? whose(feeling, around);
  const star = card.critical || card.moment !== undefined;
  const themes = [...new Set(card.objectives.flatMap((id) => around.themes.get(id) ?? []))].slice(0, markLimit);
  const hybrid = around.hybrids.get(card.id);
  const number = oneLine(String(card.number), left, 25, width, plain);
  const indent = left + measure(String(card.number), plain) + 7;
  const marks = themes.length + (star ? 1 : 0);
  const label = lines(card.label, indent, 25, width - indent - right - 16 * marks, strong, 2, space.line);
  const height = 46 + space.line * Math.max(1, label.lines.length);
  const room = width - left - right - (feeling ? pill.width + 6 : 0);
  const assumed = card.evidence.length > 0 && card.evidence.every(({ kind }) => kind === 'assumption');
  const badges = muted ? {} : marksOf(card, width, found, around);
  const about = [
    around.stages[around.columns.get(card.stage) ?? -1]?.label,
    around.lanes[row]?.label,
    star && texts.legend.star,
    ...themes.map((theme) => texts.legend.theme(around.themeNames[theme] ?? '')),
    badges.change && texts.legend[badges.change.kind],
  ].filter(Boolean);
  return {
    width,
    height,
    number,
    label,
    ...(fact && { fact: placeFact(fact, room, height) }),
    ...(feeling && {
      valence: placeValence(texts.signed(feeling.value), feeling, assumed || card.confidence === 'low', {
        width,
        height,
      }),
    }),
    star,
    themes,
    ...(hybrid && { hybrid: { theme: themeOf(around, hybrid), valid: hybrid.valid } }),
    muted,
    ...(until !== undefined && { until: { x: round(until), y: height - 12 } }),
    description: describe(card, row, around, texts, fact),
    about: about.join(', '),
    ...badges,
  };
}

/** Badges on the upper edge of a card: findings at the right, what has changed at the left. */
function marksOf(
  { id }: Card,
  width: number,
  found: CardFindings | undefined,
  { changeOf }: Around,
): Pick<CardFace, 'findings' | 'change'> {
  const changed = changeOf('touchpoint', id);
  const marks: Pick<CardFace, 'findings' | 'change'> = {};
  if (found) {
    const count = String(found.messages.length);
    const wide = measure(count, figure) + 26;
    const box = { x: round(width - wide), y: -9, width: wide, height: 18 };
    const text = oneLine(count, box.x + 18, 4.2, box.width, figure);
    marks.findings = { severity: found.severity, box, text, title: found.messages.join('\n') };
  }
  if (changed) marks.change = markOf(changed, 0, 0);
  return marks;
}

/** The nearest of the five colours: a broken text may hold any number. */
export function toneOf(valence: number): Tone {
  return (Math.round(Math.max(-2, Math.min(2, valence))) || 0) as Tone;
}

/** What everybody feels, else the worst that a persona feels. */
function feelingOf({ feels }: Card): Valence | undefined {
  const general = feels.find(({ persona }) => persona === undefined);
  return general ?? [...feels].sort((a, b) => a.value - b.value)[0];
}

/** A feeling that only one persona has, on a card that has nothing else to say. */
function whose(feeling: Valence | undefined, { personas }: Around): TellingFact | undefined {
  return feeling?.persona === undefined ? undefined : { text: personas.get(feeling.persona) ?? feeling.persona };
}

function placeValence(
  said: string,
  { value }: Valence,
  assumed: boolean,
  { width, height }: { width: number; height: number },
): CardFace['valence'] {
  const box = { x: width - right - pill.width, y: round(height - 30.3), ...pill };
  const text = oneLine(said, box.x + pill.width / 2, box.y + 14.3, pill.width - 4, figure, 'middle');
  return { tone: toneOf(value), assumed, box, text };
}

function placeFact(fact: TellingFact, room: number, height: number): NonNullable<CardFace['fact']> {
  const y = height - 16;
  const { gap, sign } = fact;
  const frame = gap === undefined ? 0 : Math.min(Math.ceil(measure(gap, figure)) + 12, room);
  const framed = gap !== undefined && {
    box: { x: left, y: round(height - 30.3), width: frame, height: 20 },
    text: oneLine(gap, left + 6, y, frame - 12, figure),
  };
  const indent = (framed ? frame + 7 : 0) + (sign ? 17 : 0);
  const rest = room - indent;
  const text = fact.text && rest > 24 ? withFigures(fact, left + indent, y, rest) : undefined;
  return { ...(text && { text }), ...(sign && { sign }), ...(framed && { gap: framed }) };
}

/** The name of a KPI gives way before its figures do, then their units. */
function withFigures({ text, figures, brief }: TellingFact, x: number, y: number, width: number): TextBox {
  if (!figures) return oneLine(text, x, y, width, quiet);
  const whole = `${text} ${figures}`;
  const shown = brief && measure(figures, quiet) + 24 > width ? brief : figures;
  const room = width - measure(` ${shown}`, quiet);
  const kept = isRightToLeft(text) ? fromLeft(shown) : shown;
  const line = room < 24 ? shown : `${shorten(text, room, quiet)} ${kept}`;
  return { ...oneLine(line, x, y, width, quiet), ...(line !== `${text} ${kept}` && { full: whole }) };
}
