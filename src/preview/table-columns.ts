import { gapOf } from '../map/layout/facts.ts';
import type { Texts } from '../map/texts.ts';
import type { Card, MapModel, Opportunity, Pain } from '../model/map-model.ts';
import { type Say, say, type Words } from '../texts/say.ts';
import type { Look } from './look.ts';

/** What the table says of a card, each in a column of its own. */
export interface TableColumn {
  head: Say;
  /** Nothing where there is nothing to say. */
  of: (card: Card) => string[];
}

/** The columns of a map: those in which something stands, and those that every map has. */
export function tableColumns(look: Look, words: Words, texts: Texts): TableColumn[] {
  const { model, findings } = look;
  const labels = labelsOf(model);
  const who = (persona: string | undefined) => (persona === undefined ? undefined : labels.get(`persona ${persona}`));
  const said = ({ text, persona }: { text?: string; persona?: string }) => joined([text, who(persona)]);
  const columns: (TableColumn & { always?: boolean })[] = [
    { head: say('Change'), of: ({ id }) => changesOf(model, id).map((change) => texts.legend[change]) },
    {
      head: say('Channel'),
      always: true,
      of: ({ internal, lanes }) =>
        internal ? [texts.backstage] : lanes.flatMap((id) => (id === null ? [] : (labels.get(`lane ${id}`) ?? []))),
    },
    { head: say('What happens'), always: true, of: ({ does, interactions }) => [...does.map(said), ...interactions] },
    {
      head: say('Feeling'),
      always: true,
      of: ({ feels }) => feels.map(({ value, ...rest }) => joined([texts.signed(value), said(rest)], ' ')),
    },
    {
      head: say('Expected → experienced'),
      always: true,
      of: (card) => [gapOf(card, texts) ?? '', ...card.gets.map(said)].filter(Boolean),
    },
    { head: say('Pain points'), always: true, of: ({ pains }) => pains.map((pain) => painText(pain, words, texts)) },
    { head: say('Opportunities'), of: ({ opportunities }) => opportunities.map(opportunityText) },
    {
      head: say('Messages'),
      of: ({ says }) =>
        says.map(({ message, wording }) => joined([labels.get(`message ${message}`) ?? message, wording], ': ')),
    },
    {
      head: say('KPIs'),
      always: true,
      of: ({ measures, collects }) =>
        [...new Set([...measures, ...collects])].map((id) => labels.get(`kpi ${id}`) ?? id),
    },
    { head: say('Serves'), of: ({ objectives }) => objectives.map((id) => labels.get(`objective ${id}`) ?? id) },
    {
      head: say('Kind'),
      of: ({ critical, moment, control, category, role, optional }) =>
        listed([
          critical && words(say('critical')),
          moment !== undefined && words(say('moment of truth')),
          ...[control, category, role].map((word) => word !== undefined && texts.word(word)),
          optional && words(say('optional')),
        ]),
    },
    { head: say('Behind the scenes'), of: ({ backstage }) => backstage },
    { head: say('Findings'), of: ({ id }) => [...(findings.get(id)?.messages ?? [])] },
  ];
  return columns.filter(({ always, of }) => always || model.cards.some((card) => of(card).length > 0));
}

/** A pain point with what the picture says by its sign. */
export function painText({ text, severity, resolved }: Pain, words: Words, texts: Texts): string {
  return `${text} (${resolved ? words(say('resolved')) : texts.word(severity)})`;
}

export function opportunityText({ text }: Opportunity): string {
  return text;
}

function changesOf({ diff = [] }: MapModel, card: string) {
  return diff.flatMap(({ kind, target, change }) => (kind === 'touchpoint' && target === card ? change : []));
}

function labelsOf({ personas, lanes, kpis, messages, themes }: MapModel): Map<string, string> {
  return new Map([
    ...personas.map(({ id, label }) => [`persona ${id}`, label] as const),
    ...lanes.map(({ id, label }) => [`lane ${id}`, label] as const),
    ...kpis.map(({ id, label }) => [`kpi ${id}`, label] as const),
    ...messages.map(({ id, label }) => [`message ${id}`, label] as const),
    ...themes.flatMap((theme) =>
      theme.objectives.map(({ id, label }) => [`objective ${id}`, `${theme.label} · ${label}`] as const),
    ),
  ]);
}

/** One line of several words. */
function listed(parts: readonly (string | false | undefined)[]): string[] {
  const line = parts.filter(Boolean).join(' · ');
  return line === '' ? [] : [line];
}

function joined(parts: readonly (string | undefined)[], between = ' · '): string {
  return parts.filter(Boolean).join(between);
}
