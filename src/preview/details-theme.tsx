import type { MapModel, Theme } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { KpiText } from './details-around.tsx';
import { Texts } from './part.tsx';
import { UnlessGone } from './unless-gone.tsx';
import { useWords } from './words.ts';

interface ThemeProps {
  model: MapModel;
  theme: Theme;
  /** Only this objective of it. */
  objective?: string;
  onSelect: (card: string) => void;
}

/** A theme: what it guides, and for each objective its KPIs and what serves it. Each touchpoint leads to its card. */
export function ThemeText({ model, theme, objective, onSelect }: ThemeProps) {
  const words = useWords();
  const { description, guides, objectives } = theme;
  const shown = objectives.filter(({ id }) => objective === undefined || id === objective);
  return (
    <>
      {description && <p>{description}</p>}
      {guides.length > 0 && (
        <>
          <p class="quiet">{words(say('guides'))}</p>
          <Texts texts={guides} />
        </>
      )}
      {shown.map(({ id, label, kpis, servedBy }) => (
        <UnlessGone key={id} model={model} kind="objective" id={id}>
          <div class="objective">
            <strong>{label}</strong>
            {kpis.map((kpi) => {
              const known = model.kpis.find((one) => one.id === kpi);
              return known && <KpiText key={kpi} kpi={known} />;
            })}
            {servedBy.length === 0 && <p class="quiet">{words(say('Nothing serves it yet.'))}</p>}
            {servedBy.map((server) => (
              <Server key={server} model={model} id={server} onSelect={onSelect} />
            ))}
          </div>
        </UnlessGone>
      ))}
    </>
  );
}

/** A touchpoint or a hybrid touchpoint that serves an objective. */
function Server({ model, id, onSelect }: { model: MapModel; id: string; onSelect: (card: string) => void }) {
  const words = useWords();
  const card = model.cards.find((one) => one.id === id);
  const hybrid = model.hybrids.find((one) => one.id === id);
  const first = hybrid && (hybrid[hybrid.starts] ?? hybrid.online ?? hybrid.offline);
  const target = card?.id ?? first;
  if (target === undefined) return null;
  return (
    <button type="button" class="issue" onClick={() => onSelect(target)}>
      {card ? `${card.number} · ${card.label}` : words(say('hybrid touchpoint {name}', { name: hybrid?.label ?? id }))}
    </button>
  );
}

/** The theme, and of it the objective, that is chosen; undefined where neither is there. */
export function chosenTheme(
  { themes }: MapModel,
  chosen: string | undefined,
): { theme: Theme; objective?: string } | undefined {
  for (const theme of themes) {
    if (theme.id === chosen) return { theme };
    if (chosen !== undefined && theme.objectives.some(({ id }) => id === chosen)) return { theme, objective: chosen };
  }
  return undefined;
}
