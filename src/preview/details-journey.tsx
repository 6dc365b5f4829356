import { useMemo } from 'preact/hooks';
import { gapListOf } from '../analytics/gap-list.ts';
import type { MapFinding, MapModel, MapPersona, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { KpiText } from './details-around.tsx';
import { ThemeText } from './details-theme.tsx';
import { Pair, Part, SourceButton, Texts } from './part.tsx';
import { UnlessGone } from './unless-gone.tsx';
import { useRested } from './use-rested.ts';
import { useTexts, useWords } from './words.ts';

interface JourneyProps {
  model: MapModel;
  findings: readonly MapFinding[];
  onOpen: (source: Source, focus: boolean) => void;
  onSelect: (card: string) => void;
}

/** What is said of the journey as a whole: whom it is about, what there is to do stage by stage, themes and KPIs. */
export function JourneyDetails({ model, findings, onOpen, onSelect }: JourneyProps) {
  // the picture comes first
  const given = useRested(useMemo(() => ({ model, findings }), [model, findings]));
  return useMemo(() => <JourneyText {...given} onOpen={onOpen} onSelect={onSelect} />, [given, onOpen, onSelect]);
}

function JourneyText({ model, findings, onOpen, onSelect }: JourneyProps) {
  const words = useWords();
  const { label, source } = model.journey;
  return (
    <>
      <h2>{label}</h2>
      <About model={model} />
      {model.personas.length > 0 && (
        <Part title={words(say('People'))}>
          {model.personas.map((persona) => (
            <Persona key={persona.id} persona={persona} />
          ))}
        </Part>
      )}
      <ToDo model={model} findings={findings} onOpen={onOpen} />
      {model.themes.map((theme) => (
        <UnlessGone key={theme.id} model={model} kind="theme" id={theme.id}>
          <Part title={theme.label}>
            <ThemeText model={model} theme={theme} onSelect={onSelect} />
          </Part>
        </UnlessGone>
      ))}
      {model.kpis.length > 0 && (
        <Part title={words(say('KPIs'))}>
          {model.kpis.map((kpi) => (
            <UnlessGone key={kpi.id} model={model} kind="kpi" id={kpi.id}>
              <KpiText kpi={kpi} />
            </UnlessGone>
          ))}
        </Part>
      )}
      <SourceButton source={source} onOpen={onOpen} />
    </>
  );
}

function About({ model: { journey, brands, teams } }: { model: MapModel }) {
  const words = useWords();
  const texts = useTexts();
  const { state, brand, goal, scenario, description, duration, team, tags } = journey;
  const line = [
    brands.find(({ id }) => id === brand)?.label ?? brand,
    state && texts.word(state),
    duration && texts.written(duration),
    teams.find(({ id }) => id === team)?.label ?? team,
    ...tags.map((tag) => `#${tag}`),
  ];
  const pairs = [
    [say('goal'), goal],
    [say('scenario'), scenario],
  ] as const;
  return (
    <>
      <p class="quiet">{line.filter(Boolean).join(' · ')}</p>
      {description && <p>{description}</p>}
      <dl>
        {pairs.map(
          ([name, text]) =>
            text && (
              <Pair key={name.text} name={words(name)}>
                {text}
              </Pair>
            ),
        )}
      </dl>
    </>
  );
}

function Persona({ persona: { label, status, goal, needs, behaviours } }: { persona: MapPersona }) {
  const texts = useTexts();
  return (
    <div class="persona">
      <strong>{label}</strong>
      {status && <span class="quiet"> · {texts.word(status)}</span>}
      {goal && <p>{goal}</p>}
      <Texts texts={[...needs, ...behaviours]} />
    </div>
  );
}

/** More than this nobody reads beside a map. */
const most = 40;

/** Findings by stage, most pressing first. */
function ToDo({ model, findings, onOpen }: Omit<JourneyProps, 'onSelect'>) {
  const words = useWords();
  const groups = useMemo(() => shortened(gapListOf(model, findings)), [model, findings]);
  const cards = useMemo(
    () => new Map(model.cards.map(({ id, number, label }) => [id, `${number} · ${label}`])),
    [model],
  );
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const rest = findings.filter(({ severity }) => severity !== 'hint').length - shown;
  if (shown === 0) return null;
  return (
    <Part title={words(say('What there is to do'))}>
      {groups.map(({ stage, findings }) => (
        <div key={stage ?? ''}>
          <h4>{model.stages.find(({ id }) => id === stage)?.label ?? words(say('The whole journey'))}</h4>
          {findings.map(({ severity, message, source, target }, i) => (
            <button key={i} type="button" class={`finding ${severity}`} onClick={() => onOpen(source, true)}>
              {message}
              {cards.has(target) && <span class="quiet">{cards.get(target)}</span>}
            </button>
          ))}
        </div>
      ))}
      {rest > 0 && <p class="quiet">{words(say('and one more | and {count} more', { count: rest }))}</p>}
    </Part>
  );
}

function shortened(groups: readonly { stage?: string; findings: readonly MapFinding[] }[]) {
  let left = most;
  return groups.flatMap(({ stage, findings }) => {
    const first = findings.slice(0, left);
    left -= first.length;
    return first.length > 0 ? [{ stage, findings: first }] : [];
  });
}
