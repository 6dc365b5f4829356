import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Source } from '../model/map-model.ts';
import { Announcer } from './announcer.tsx';
import { Canvas } from './canvas.tsx';
import { CompareBar } from './compare-bar.tsx';
import { sideNames, useLinkedSelection } from './compare-linked.ts';
import { CompareList } from './compare-list.tsx';
import { Details } from './details.tsx';
import { FilterChips } from './filter-bar.tsx';
import type { Host, Zoom } from './host.ts';
import { HoverCard } from './hover-card.tsx';
import { lookAt, nextHit } from './look.ts';
import { mapTools } from './map-tools.tsx';
import { Message } from './message.tsx';
import { Present } from './present.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { afterMessage, nothingShown } from './shown.ts';
import { Table } from './table.tsx';
import type { Tool } from './tool-row.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLanguage } from './use-language.ts';
import { useNotice } from './use-notice.ts';
import { readView, type View } from './view.ts';
import { WordsContext } from './words.ts';

export interface PageProps {
  host: Host;
  /** More in the bar. */
  tools?: readonly Tool[];
}

/** The whole page: a bar with what can be done, the map under it, and what is said of a card beside it. */
export function Page({ host, tools = [] }: PageProps) {
  const [shown, receive] = useReducer(afterMessage, nothingShown);
  const [zoom, setZoom] = useState<Zoom>(() => host.load().zoom ?? 'readable');
  const [view, setView] = useState<View>(() => readView(host.load().view));
  const [factor, setFactor] = useState(1);
  const [help, setHelp] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [notice, setNotice] = useNotice();
  const [listing, setListing] = useState<boolean>();
  const [linked, setLinked] = useState({ on: false, others: 0 });

  useEffect(() => {
    const stop = host.listen((message) => {
      // what this page remembers itself is newer than what was kept elsewhere
      if (message.type === 'view')
        setView((before) => (host.load().uri === undefined ? readView(message.view) : before));
      else if (message.type === 'export') {
        setPresenting(false);
        setExporting(true);
      } else if (message.type === 'linked') setLinked({ on: message.on, others: message.others });
      else if (message.type === 'notice') setNotice({ sentence: message.sentence });
      else if (message.type === 'map' || message.type === 'problem' || message.type === 'cursor') receive(message);
    });
    host.post({ type: 'ready' });
    return stop;
  }, [host]);

  const { uri, result, compared } = shown;
  const model = result?.model;
  const comparison = result?.comparison;
  // of two maps side by side, the first one lists the changes
  const listed = listing ?? !compared?.beside;
  const journey = model?.journey.id;
  // of a comparison the map may be that of the other journey
  const pinned = result?.picked ?? journey;
  useEffect(() => {
    if (uri) host.save({ uri, journey: pinned, compared });
  }, [host, uri, pinned, compared]);
  useEffect(() => host.save({ zoom }), [host, zoom]);
  useEffect(() => {
    if (!uri) return;
    host.save({ view });
    host.post({ type: 'keep', view });
  }, [host, uri, view]);

  const open = useCallback((source: Source, focus: boolean) => host.post({ type: 'open', source, focus }), [host]);
  const change = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...part })), []);
  const look = useMemo(() => model && lookAt(model, result?.findings ?? [], view), [model, result, view]);
  const names = useMemo(() => sideNames(model, comparison), [model, comparison]);
  const select = useCallback((card: string | undefined) => change({ selected: card }), [change]);
  useLinkedSelection(host, linked.on, view.selected, names, select);
  usePageKeys({
    c: () => setListing(!listed),
    d: () => setView((before) => ({ ...before, details: !before.details })),
    e: () => {
      setPresenting(false);
      setExporting(true);
    },
    t: () => setView((before) => ({ ...before, table: !before.table })),
    p: () => setPresenting((before) => !before),
    '?': () => setHelp(true),
    Escape: () => setPresenting(false),
  });

  useKeptFocus();
  const reader = useLanguage(host, document.documentElement.lang);
  const picture = useLanguage(host, model?.lang);
  const selected = look?.model.cards.find(({ id }) => id === (view.selected ?? shown.card));
  const list = comparison && listed && !presenting;
  const details = view.details && !presenting && !list;
  if (!reader) return null;
  return (
    <WordsContext.Provider value={reader}>
      <div class={presenting ? 'page presenting' : 'page'}>
        {!presenting && (
          <Toolbar
            shown={shown}
            model={model}
            view={view}
            hits={look?.hits}
            zoom={zoom}
            factor={factor}
            onView={change}
            onZoom={setZoom}
            onNextHit={(direction) => change({ selected: look && nextHit(look, view.selected, direction) })}
            onPick={(picked) => host.post({ type: 'pick', journey: picked })}
            onPresent={() => setPresenting(true)}
            onHelp={() => setHelp(true)}
            notice={notice?.sentence}
            tools={[
              ...mapTools({
                host,
                words: reader,
                result,
                compared,
                linked,
                exporting: look && picture && { look, view, words: picture, asked: exporting },
                onExporting: setExporting,
                onNotice: (sentence) => setNotice({ sentence }),
              }),
              ...tools,
            ]}
          />
        )}
        {comparison && !presenting && (
          <CompareBar
            comparison={comparison}
            views={host.comparedViews}
            onlyChanges={view.onlyChanges}
            onOnlyChanges={(onlyChanges) => change({ onlyChanges })}
            listed={listed}
            onListed={setListing}
            onShow={(show) => host.post({ type: 'compareAs', show })}
            onSwap={compared && (() => host.post({ type: 'compareAs', swapped: !compared.swapped }))}
            onBeside={compared && !compared.beside ? () => host.post({ type: 'beside' }) : undefined}
            onLeave={compared && (() => host.post({ type: 'leaveComparison' }))}
          />
        )}
        {model && !presenting && (
          <FilterChips model={model} filter={view.filter} onFilter={(filter) => change({ filter })} />
        )}
        <div class={(details || list) && look ? 'split' : 'split alone'}>
          {!look || !picture ? (
            <Message loaded={Boolean(result) && !look} />
          ) : presenting ? (
            <Present look={look} view={view} picture={picture} onLeave={() => setPresenting(false)} />
          ) : view.table ? (
            <Table look={look} selected={view.selected} onSelect={select} onOpen={open} />
          ) : (
            <WordsContext.Provider value={picture}>
              <Canvas
                key={journey}
                host={host}
                look={look}
                view={view}
                card={shown.card}
                linked={linked.on}
                names={names}
                zoom={zoom}
                onView={change}
                onZoom={setZoom}
                onFactor={setFactor}
                onOpen={open}
              />
            </WordsContext.Provider>
          )}
          {list && look && (
            <CompareList
              changes={comparison.changes ?? look.model.diff ?? []}
              comparison={comparison}
              selected={view.selected}
              onSelect={select}
              onOpen={open}
            />
          )}
          {details && look && (
            <Details
              model={look.model}
              card={selected}
              chosen={view.selected !== undefined}
              theme={view.theme}
              findings={result?.findings ?? []}
              onOpen={open}
              onSelect={select}
            />
          )}
        </div>
        {look && !presenting && !view.table && (
          <HoverCard
            model={look.model}
            findings={result?.findings ?? []}
            known={details ? selected?.id : undefined}
            onOpen={open}
            onSelect={select}
          />
        )}
        {model && look && <Announcer model={model} count={look.model.cards.length} selected={view.selected} />}
        <Shortcuts open={help} onClose={() => setHelp(false)} />
      </div>
    </WordsContext.Provider>
  );
}

/** Keys that mean the page as a whole, unless somebody is typing. */
function usePageKeys(keys: Record<string, () => void>): void {
  // as soon as the page stands, so that no key is lost
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
      keys[event.key]?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
