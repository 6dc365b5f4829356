import { figureWords } from '../analytics/figure-words.ts';
import type { FigureChange } from '../analytics/key-figures.ts';
import { changeWords, keyWords, summaryOf, thingWords, valueWords } from '../diff/change-words.ts';
import { ChangeMark } from '../map/paint/signs.tsx';
import type { Comparison } from '../model/map-comparison.ts';
import type { MapChange, MapFinding, Source } from '../model/map-model.ts';
import { nameInUri } from '../texts/name-in-uri.ts';
import { type Say, say } from '../texts/say.ts';
import { useWords } from './words.ts';

export interface CompareListProps {
  changes: readonly MapChange[];
  comparison: Comparison;
  selected: string | undefined;
  onSelect: (card: string) => void;
  onOpen: (source: Source, focus: boolean) => void;
}

/** What has changed along the path, what that does to the figures, and which findings come and go. */
export function CompareList({ changes, comparison, selected, onSelect, onOpen }: CompareListProps) {
  const words = useWords();
  const { figures, findings } = comparison;
  return (
    <aside class="details changes" aria-label={words(say('Changes'))}>
      <h2>{words(say('Changes'))}</h2>
      <p class="quiet">{words(summaryOf(changes))}</p>
      <ol class="change-list" onKeyDown={moveAlong}>
        {changes.map((change) => (
          <ChangeItem
            key={`${change.kind} ${change.target}`}
            change={change}
            chosen={change.kind === 'touchpoint' && change.target === selected}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {figures.length > 0 && <Figures figures={figures as FigureChange[]} />}
      <Findings title={say('New findings')} findings={findings.won} onOpen={onOpen} />
      <Findings title={say('Findings that are gone')} findings={findings.lost} onOpen={onOpen} gone />
    </aside>
  );
}

interface ItemProps extends Pick<CompareListProps, 'onSelect' | 'onOpen'> {
  change: MapChange;
  chosen: boolean;
}

function ChangeItem({ change, chosen, onSelect, onOpen }: ItemProps) {
  const words = useWords();
  const { kind, target, label, facts, source } = change;
  const isWhole = change.change === 'added' || change.change === 'removed';
  const show = () => {
    if (kind === 'touchpoint') onSelect(target);
    else bringIntoView(change);
  };
  return (
    <li class={`change ${change.change}`} aria-current={chosen ? 'true' : undefined}>
      <button
        type="button"
        class="what"
        onClick={show}
        onDblClick={() => source && onOpen(source, true)}
        data-change={`${kind} ${target}`}
      >
        <span class="kind">
          <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
            <ChangeMark kind={change.change} x={10} y={10} />
          </svg>
          {words(say('{thing} {change}', { thing: thingWords[kind], change: changeWords[change.change] }))}
        </span>
        <span class="name">{label}</span>
      </button>
      {!isWhole && (
        <dl>
          {facts.map((fact, i) => (
            <Fact key={i} fact={fact} />
          ))}
        </dl>
      )}
      {source && (
        <button type="button" class="lines" onClick={() => onOpen(source, true)}>
          {words(say('{file}, line {line}', { file: nameInUri(source.file), line: source.range.start.line + 1 }))}
        </button>
      )}
    </li>
  );
}

function Fact({ fact }: { fact: MapChange['facts'][number] }) {
  const words = useWords();
  const value = (text: string | undefined) => {
    const said = valueWords(fact, text);
    return said && words(said);
  };
  const [before, after] = [value(fact.before), value(fact.after)];
  return (
    <div class="fact">
      <dt>{words(keyWords(fact))}</dt>{' '}
      <dd>
        {before !== undefined && <del>{before}</del>}
        {before !== undefined && after !== undefined && <span class="to"> → </span>}
        {after !== undefined && <ins>{after}</ins>}
      </dd>
    </div>
  );
}

function Figures({ figures }: { figures: readonly FigureChange[] }) {
  const words = useWords();
  return (
    <section>
      <h3>{words(say('Figures'))}</h3>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words(say('Figure'))}</th>
            <th scope="col">{words(say('Before'))}</th>
            <th scope="col">{words(say('After'))}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { name, before, after } = figureWords(figure);
            return (
              <tr key={figure.figure}>
                <th scope="row">{words(name)}</th>
                <td>{words(before)}</td>
                <td>{words(after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface FindingsProps extends Pick<CompareListProps, 'onOpen'> {
  title: Say;
  findings: readonly MapFinding[];
  gone?: boolean;
}

function Findings({ title, findings, gone = false, onOpen }: FindingsProps) {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>{words(title)}</h3>
      {findings.map(({ code, target, message, severity, source }, i) => (
        <button
          key={`${code} ${target} ${i}`}
          type="button"
          class={gone ? 'finding gone' : `finding ${severity}`}
          onClick={() => onOpen(source, true)}
        >
          {message}
        </button>
      ))}
    </section>
  );
}

/** Up and Down lead from change to change. */
function moveAlong(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const list = event.currentTarget as Element;
  const buttons = [...list.querySelectorAll<HTMLElement>('.what')];
  const item = event.target instanceof Element ? event.target.closest('.change') : null;
  const at = buttons.findIndex((button) => item?.contains(button));
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Stages, rows and hybrids have no details, but a place. */
function bringIntoView({ kind, target }: MapChange): void {
  const id = CSS.escape(target);
  const places: Partial<Record<MapChange['kind'], string>> = {
    stage: `[data-stage="${id}"]`,
    hybrid: `[data-hybrid="${id}"]`,
    channel: `[data-row="${CSS.escape(`channel ${target}`)}"]`,
  };
  const place = places[kind];
  const element = place && document.querySelector(`.picture > svg ${place}`);
  if (element) element.scrollIntoView({ block: 'center', inline: 'center' });
}
