import type { ComponentChildren } from 'preact';
import { kpiReading } from '../map/layout/facts.ts';
import { removedFrom } from '../map/without-removed.ts';
import type { KpiStatus, MapChange, MapModel, Named } from '../model/map-model.ts';
import { type Say, say } from '../texts/say.ts';
import { useTexts, useWords } from './words.ts';

/** What stands around the cards of a map, each kind in a small table: KPIs, hybrids, links, themes. */
export function TablesAround({ model }: { model: MapModel }) {
  const texts = useTexts();
  const words = useWords();
  const cards = new Map(model.cards.map(({ id, label }) => [id, label]));
  const kpis = new Map(model.kpis.map(({ id, label }) => [id, label]));
  const hybrids = new Map(model.hybrids.map(({ id, label }) => [id, label]));
  const side = (id: string | undefined, missing: string) => (id === undefined ? missing : (cards.get(id) ?? id));
  const gone = removedFrom(model);
  const named = (kind: MapChange['kind'], { id, label }: Named) =>
    gone.has(`${kind} ${id}`) ? <del>{label}</del> : label;
  return (
    <>
      <Facts
        title={say('KPIs')}
        heads={[say('KPI'), say('Reading → target'), say('State')]}
        rows={model.kpis.map((kpi) => [named('kpi', kpi), kpiReading(kpi, texts), words(states[kpi.status])])}
      />
      <Facts
        title={say('Hybrid touchpoints')}
        heads={[say('Name'), say('Online'), say('Offline'), say('State')]}
        rows={model.hybrids.map((hybrid) => [
          named('hybrid', hybrid),
          side(hybrid.online, texts.missingSide.online),
          side(hybrid.offline, texts.missingSide.offline),
          words(hybrid.valid ? say('a pair') : say('no pair of online and offline')),
        ])}
      />
      <Facts
        title={say('Links')}
        heads={[say('Touchpoint'), say('Leads on')]}
        rows={model.links.map((link) => {
          const to = texts.link(link, cards.get(link.to) ?? link.to);
          return [cards.get(link.from) ?? link.from, link.change === 'removed' ? <del>{to}</del> : to];
        })}
      />
      <Facts
        title={say('Themes')}
        heads={[say('Theme'), say('Objective'), say('KPIs'), say('Served by')]}
        rows={model.themes.flatMap((theme) =>
          theme.objectives.length === 0
            ? [[named('theme', theme), '', '', '']]
            : theme.objectives.map((objective) => [
                named('theme', theme),
                named('objective', objective),
                objective.kpis.map((id) => kpis.get(id) ?? id).join('; '),
                objective.servedBy.map((id) => cards.get(id) ?? hybrids.get(id) ?? id).join('; '),
              ]),
        )}
      />
    </>
  );
}

const states: Record<KpiStatus, Say> = {
  met: say('KPI on target'),
  off: say('KPI off target'),
  unread: say('not read'),
  'no-target': say('no target'),
};

interface FactsProps {
  title: Say;
  heads: readonly Say[];
  /** The first of each row is its name. */
  rows: readonly (readonly ComponentChildren[])[];
}

function Facts({ title, heads, rows }: FactsProps) {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <table class="facts">
      <caption>
        <h2>{words(title)}</h2>
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.text} scope="col">
              {words(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...facts], i) => (
          <tr key={i}>
            <th scope="row">{name}</th>
            {facts.map((fact, k) => (
              <td key={k}>{fact}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
