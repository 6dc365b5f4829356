import { kpiReading } from '../map/layout/facts.ts';
import type { Card, Kpi, Link, MapModel, Opportunity, Pain, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { Pair, Part } from './part.tsx';
import { useTexts, useWords } from './words.ts';

interface PartProps {
  model: MapModel;
  card: Card;
}

/** Pain points with what is done about them, and opportunities. Each leads to its line. */
export function Issues({ model, card, onOpen }: PartProps & { onOpen: (source: Source, focus: boolean) => void }) {
  const words = useWords();
  const texts = useTexts();
  const { pains, opportunities, deviation } = card;
  if (pains.length + opportunities.length === 0 && !deviation) return null;
  return (
    <Part title={words(say('Pain points and opportunities'))}>
      {pains.map((pain, i) => (
        <button key={i} type="button" class="issue" onClick={() => onOpen(pain.source, true)}>
          <PainText pain={pain} model={model} />
        </button>
      ))}
      {opportunities.map((opportunity, i) => (
        <button key={i} type="button" class="issue" onClick={() => onOpen(opportunity.source, true)}>
          <OpportunityText opportunity={opportunity} model={model} />
        </button>
      ))}
      {deviation && (
        <p>
          {texts.word(deviation.kind)}
          {deviation.text && `: ${deviation.text}`}
        </p>
      )}
    </Part>
  );
}

function PainText({ pain, model }: { pain: Pain; model: MapModel }) {
  const words = useWords();
  const texts = useTexts();
  const { text, category, severity, remedy, resolved } = pain;
  return (
    <>
      <strong class={resolved ? 'resolved' : undefined}>
        <span aria-hidden="true" class={`triangle ${severity}`} /> {text}
      </strong>
      <span class="quiet">
        {[category && texts.word(category), texts.word(severity), resolved && words(say('resolved'))]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span class="quiet">{remedy ? words(say('Remedy: {remedy}', { remedy })) : words(say('no remedy yet'))}</span>
      <Duty {...pain} model={model} />
    </>
  );
}

function OpportunityText({ opportunity, model }: { opportunity: Opportunity; model: MapModel }) {
  const words = useWords();
  const texts = useTexts();
  const { text, impact, effort } = opportunity;
  return (
    <>
      <strong>+ {text}</strong>
      {(impact || effort) && (
        <span class="quiet">
          {[
            impact && words(say('impact {level}', { level: texts.word(impact) })),
            effort && words(say('effort {level}', { level: texts.word(effort) })),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      <Duty {...opportunity} model={model} />
    </>
  );
}

function Duty({ team, due, model }: { team?: string; due?: string; model: MapModel }) {
  const words = useWords();
  const texts = useTexts();
  if (!team && !due) return null;
  const name = model.teams.find(({ id }) => id === team)?.label ?? team;
  return (
    <span class="quiet">
      {[name, due && words(say('due {date}', { date: texts.date(due) }))].filter(Boolean).join(', ')}
    </span>
  );
}

/** The KPIs that it moves or collects, with their readings. */
export function Measured({ model, card: { measures, collects, objectives } }: PartProps) {
  const words = useWords();
  const kpis = [...new Set([...measures, ...collects])].flatMap((id) => model.kpis.find((kpi) => kpi.id === id) ?? []);
  const served = model.themes.flatMap((theme) =>
    theme.objectives
      .filter(({ id }) => objectives.includes(id))
      .map(({ id, label }) => ({ id, label, theme: theme.label })),
  );
  if (kpis.length + served.length === 0) return null;
  return (
    <Part title={words(say('Measured by'))}>
      {kpis.map((kpi) => (
        <KpiText key={kpi.id} kpi={kpi} />
      ))}
      {served.length > 0 && (
        <dl>
          {served.map(({ id, label, theme }) => (
            <Pair key={id} name={words(say('serves'))}>
              {theme} · {label}
            </Pair>
          ))}
        </dl>
      )}
    </Part>
  );
}

/** A KPI with reading and target, and how far it has come. */
export function KpiText({ kpi }: { kpi: Kpi }) {
  const words = useWords();
  const texts = useTexts();
  const { label, status, progress, current } = kpi;
  const good = status === 'met';
  return (
    <div class="kpi">
      <dl>
        <Pair name={`${good ? '✓ ' : status === 'off' ? '✗ ' : ''}${label}`}>{kpiReading(kpi, texts)}</Pair>
      </dl>
      {progress !== undefined && (
        <span class="progress" data-good={good || undefined}>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="4" rx="2" class="all" />
            <rect width={Math.max(0, Math.min(100, progress * 100))} height="4" rx="2" class="done" />
          </svg>
        </span>
      )}
      {current?.at && <span class="quiet">{words(say('read on {date}', { date: texts.date(current.at) }))}</span>}
    </div>
  );
}

/** Where one comes from and goes to; each leads to its card. */
export function LinkList({ model, card, onSelect }: PartProps & { onSelect: (card: string) => void }) {
  const words = useWords();
  const texts = useTexts();
  const related = model.links.filter(({ from, to }) => from === card.id || to === card.id);
  const hybrids = model.hybrids.filter(({ online, offline }) => online === card.id || offline === card.id);
  if (related.length + hybrids.length === 0) return null;
  const labelOf = (id: string) => model.cards.find((one) => one.id === id)?.label ?? id;
  const sentence = (link: Link) =>
    link.from === card.id
      ? texts.link(link, labelOf(link.to))
      : words(say('from {card}', { card: labelOf(link.from) }));
  return (
    <Part title={words(say('Links'))}>
      {related.map((link, i) => (
        <button
          key={i}
          type="button"
          class="issue"
          onClick={() => onSelect(link.from === card.id ? link.to : link.from)}
        >
          {sentence(link)}
        </button>
      ))}
      {hybrids.map(({ id, label, online, offline, onlineText, offlineText }) => {
        const other = online === card.id ? offline : online;
        const role = online === card.id ? onlineText : offlineText;
        return (
          <button key={id} type="button" class="issue" onClick={() => other !== undefined && onSelect(other)}>
            <strong>{words(say('hybrid touchpoint {name}', { name: label }))}</strong>
            <span class="quiet">
              {[other === undefined ? words(say('the other side is missing')) : labelOf(other), role]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        );
      })}
    </Part>
  );
}

/** Where it is known from, and notes, addresses, tags. */
export function Evidence({ card: { evidence, confidence, notes, urls, tags } }: { card: Card }) {
  const words = useWords();
  const texts = useTexts();
  if (evidence.length + notes.length + urls.length + tags.length === 0 && !confidence) return null;
  return (
    <Part title={words(say('Evidence'))}>
      {evidence.map(({ kind, text, at }, i) => (
        <p key={i} class="quiet">
          {[kind && texts.word(kind), text, at && texts.date(at)].filter(Boolean).join(' · ')}
        </p>
      ))}
      {confidence && <p class="quiet">{words(say('confidence {level}', { level: texts.word(confidence) }))}</p>}
      {notes.map((note, i) => (
        <p key={i}>{note}</p>
      ))}
      {urls.map(({ href, title }) => (
        <p key={href} class="quiet">
          {title ? `${title}: ${href}` : href}
        </p>
      ))}
      {tags.length > 0 && <p class="quiet">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
    </Part>
  );
}
