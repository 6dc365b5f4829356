import type { Card, Kpi, MapModel, Quantity, Score } from '../../model/map-model.ts';
import { markdownLine } from '../../texts/markdown-line.ts';
import type { Say, Words } from '../../texts/say.ts';
import { asIs, numeral, say } from '../../texts/say.ts';
import { mainFeeling } from '../main-feeling.ts';

/** A journey as a report: a table for each phase, what people miss, and the KPIs. All text of its author is escaped. */
export function writeMarkdown(model: MapModel, words: Words): string {
  return new Report(model, words).text();
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

class Report {
  private readonly model: MapModel;
  private readonly words: Words;
  private readonly stages: ReadonlyMap<string, string>;
  private readonly lanes: ReadonlyMap<string | null, string>;

  constructor(model: MapModel, words: Words) {
    this.model = model;
    this.words = words;
    this.stages = new Map(model.stages.map(({ id, label }) => [id, label]));
    this.lanes = new Map(model.lanes.map(({ id, label }) => [id, label]));
  }

  text(): string {
    const { journey, phases } = this.model;
    const about = [journey.goal, journey.scenario, journey.description].filter((text) => text !== undefined);
    const parts = [
      `# ${markdownLine(journey.label)}`,
      ...about.map(markdownLine),
      ...phases.flatMap(({ label, stages }) => this.phase(label, stages)),
      ...this.gaps(),
      ...this.kpis(),
    ];
    return `${parts.join('\n\n')}\n`;
  }

  private phase(label: string, stages: readonly string[]): string[] {
    const inside = new Set(stages);
    const cards = this.model.cards.filter(({ stage }) => inside.has(stage));
    const title = label === '' ? this.words(say('Stages')) : label;
    const head = [
      say('Stage'),
      say('Touchpoint'),
      say('Channel'),
      say('Action'),
      say('Feeling'),
      say('Pain points'),
      say('Opportunities'),
    ];
    return [
      `## ${markdownLine(title)}`,
      this.table(
        head,
        cards.map((card) => this.card(card)),
      ),
    ];
  }

  private card(card: Card): string[] {
    const feeling = mainFeeling(card.feels);
    const value = feeling && (feeling.value > 0 ? `+${feeling.value}` : String(feeling.value).replace('-', '−'));
    return [
      this.stages.get(card.stage) ?? card.stage,
      card.label,
      card.lanes.flatMap((id) => (id === null ? [] : [this.lanes.get(id) ?? id])).join(', '),
      card.does.map(({ text }) => text).join('; '),
      [value, feeling?.text].filter((part) => part !== undefined).join(' '),
      card.pains.map(({ text }) => text).join('; '),
      card.opportunities.map(({ text }) => text).join('; '),
    ];
  }

  /** Where people get less than they expect, the worst first. */
  private gaps(): string[] {
    const gaps = this.model.cards.filter(({ gap = 0 }) => gap < 0).sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
    if (gaps.length === 0) return [];
    const head = [say('Touchpoint'), say('Expected'), say('Experienced'), say('Gap')];
    const rows = gaps.map(({ label, expects, gets, gap = 0 }) => [
      label,
      scores(expects),
      scores(gets),
      String(gap).replace('-', '−'),
    ]);
    return [`## ${markdownLine(this.words(say('Gaps')))}`, this.table(head, rows)];
  }

  private kpis(): string[] {
    const { kpis } = this.model;
    if (kpis.length === 0) return [];
    const head = [say('KPI'), say('Target'), say('Current'), say('As of'), say('Status')];
    const rows = kpis.map((kpi) => [
      kpi.label,
      this.target(kpi),
      this.quantity(kpi.current?.value),
      kpi.current?.at ?? '',
      this.words(statuses[kpi.status]),
    ]);
    return [`## ${markdownLine(this.words(say('KPIs')))}`, this.table(head, rows)];
  }

  private target({ target }: Kpi): string {
    if (!target) return '';
    const { comparator, value, high } = target;
    const sign = { '>=': '≥ ', '<=': '≤ ', '=': '', range: '' }[comparator];
    return sign + this.quantity(high === undefined ? value : { ...value, high });
  }

  private quantity(quantity: Quantity | undefined): string {
    if (!quantity) return '';
    const number = (value: number) =>
      this.words(Number.isInteger(value) ? asIs(String(value)) : numeral(String(value)));
    const { value, high, unit, per } = quantity;
    const range = high === undefined ? number(value) : `${number(value)}–${number(high)}`;
    return [range, unit, per && `/ ${per}`].filter((part) => part).join(' ');
  }

  private table(head: readonly Say[], rows: readonly (readonly string[])[]): string {
    return [
      row(head.map((one) => markdownLine(this.words(one)))),
      row(head.map(() => '---')),
      ...rows.map((cells) => row(cells.map(markdownLine))),
    ].join('\n');
  }
}

const statuses: Readonly<Record<Kpi['status'], Say>> = {
  met: say('met'),
  off: say('off target'),
  unread: say('no reading'),
  'no-target': say('no target'),
};

function scores(all: readonly Score[]): string {
  return all.map(({ value, text }) => [value, text].filter((part) => part !== undefined).join(' ')).join('; ');
}
