import { kpiReading } from '../map/layout/facts.ts';
import type { KpiStatus, MapModel } from '../model/map-model.ts';
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
  return (
    <>
      <Facts
        title={say('KPIs')}
        heads={[say('KPI'), say('Reading → target'), say('State')]}
        rows={model.kpis.map((kpi) => [kpi.label, kpiReading(kpi, texts), words(states[kpi.status])])}
      />
      <Facts
        title={say('Hybrid touchpoints')}
        heads={[say('Name'), say('Online'), say('Offline'), say('State')]}
        rows={model.hybrids.map(({ label, online, offline, valid }) => [
          label,
          side(online, texts.missingSide.online),
          side(offline, texts.missingSide.offline),
          words(valid ? say('a pair') : say('no pair of online and offline')),
        ])}
      />
      <Facts
        title={say('Links')}
        heads={[say('Touchpoint'), say('Leads on')]}
        rows={model.links.map((link) => [
          cards.get(link.from) ?? link.from,
          texts.link(link, cards.get(link.to) ?? link.to),
        ])}
      />
      <Facts
        title={say('Themes')}
        heads={[say('Theme'), say('Objective'), say('KPIs'), say('Served by')]}
        rows={model.themes.flatMap((theme) =>
          theme.objectives.length === 0
            ? [[theme.label, '', '', '']]
            : theme.objectives.map((objective) => [
                theme.label,
                objective.label,
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
  rows: readonly (readonly string[])[];
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
