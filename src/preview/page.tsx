import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Source } from '../model/map-model.ts';
import { Canvas } from './canvas.tsx';
import { Details } from './details.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterChips } from './filter-bar.tsx';
import type { Host, Zoom } from './host.ts';
import { lookAt } from './look.ts';
import { Message } from './message.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { afterMessage, nothingShown } from './shown.ts';
import { Table } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import { useLanguage } from './use-language.ts';
import { useNotice } from './use-notice.ts';
import { readView, type View } from './view.ts';
import { WordsContext } from './words.ts';

export interface PageProps {
  host: Host;
  /** More buttons in the bar. */
  tools?: ComponentChildren;
}

/** The whole page: a bar with what can be done, the map under it, and what is said of a card beside it. */
export function Page({ host, tools }: PageProps) {
  const [shown, receive] = useReducer(afterMessage, nothingShown);
  const [zoom, setZoom] = useState<Zoom>(() => host.load().zoom ?? 'readable');
  const [view, setView] = useState<View>(() => readView(host.load().view));
  const [factor, setFactor] = useState(1);
  const [help, setHelp] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [notice, setNotice] = useNotice();

  useEffect(() => {
    const stop = host.listen((message) => {
      // what this page remembers itself is newer than what was kept elsewhere
      if (message.type === 'view')
        setView((before) => (host.load().uri === undefined ? readView(message.view) : before));
      else if (message.type === 'export') {
        setPresenting(false);
        setExporting(true);
      } else if (message.type === 'notice') setNotice({ sentence: message.sentence });
      else if (message.type === 'map' || message.type === 'problem' || message.type === 'cursor') receive(message);
    });
    host.post({ type: 'ready' });
    return stop;
  }, [host]);

  const { uri, result } = shown;
  const model = result?.model;
  const journey = model?.journey.id;
  useEffect(() => {
    if (uri) host.save({ uri, journey });
  }, [host, uri, journey]);
  useEffect(() => host.save({ zoom }), [host, zoom]);
  useEffect(() => {
    if (!uri) return;
    host.save({ view });
    host.post({ type: 'keep', view });
  }, [host, uri, view]);

  const open = useCallback((source: Source, focus: boolean) => host.post({ type: 'open', source, focus }), [host]);
  const change = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...part })), []);
  const look = useMemo(() => model && lookAt(model, result?.findings ?? [], view), [model, result, view]);
  usePageKeys({
    d: () => setView((before) => ({ ...before, details: !before.details })),
    t: () => setView((before) => ({ ...before, table: !before.table })),
    p: () => setPresenting((before) => !before),
    '?': () => setHelp(true),
    Escape: () => setPresenting(false),
  });

  const reader = useLanguage(host, document.documentElement.lang);
  const picture = useLanguage(host, model?.lang);
  const selected = look?.model.cards.find(({ id }) => id === (view.selected ?? shown.card));
  const details = view.details && !presenting;
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
            onPick={(picked) => host.post({ type: 'pick', journey: picked })}
            onPresent={() => setPresenting(true)}
            onHelp={() => setHelp(true)}
            notice={notice?.sentence}
            tools={
              <>
                {look && result && picture && (
                  <ExportMenu
                    host={host}
                    look={look}
                    result={result}
                    view={view}
                    words={picture}
                    asked={exporting}
                    onOpened={() => setExporting(false)}
                    onNotice={(sentence) => setNotice({ sentence })}
                  />
                )}
                {tools}
              </>
            }
          />
        )}
        {model && !presenting && (
          <FilterChips model={model} filter={view.filter} onFilter={(filter) => change({ filter })} />
        )}
        <div class={details && look ? 'split' : 'split alone'}>
          {!look || !picture ? (
            <Message loaded={Boolean(result) && !look} />
          ) : view.table && !presenting ? (
            <Table
              model={look.model}
              selected={view.selected}
              focus={look.focus}
              onSelect={(card) => change({ selected: card })}
              onOpen={open}
            />
          ) : (
            <WordsContext.Provider value={picture}>
              <Canvas
                key={journey}
                host={host}
                look={look}
                view={view}
                card={shown.card}
                zoom={presenting ? 'fit' : zoom}
                onView={change}
                onZoom={setZoom}
                onFactor={setFactor}
                onOpen={open}
              />
            </WordsContext.Provider>
          )}
          {details && look && (
            <Details
              model={look.model}
              card={selected}
              chosen={view.selected !== undefined}
              findings={result?.findings ?? []}
              onOpen={open}
              onSelect={(card) => change({ selected: card })}
            />
          )}
        </div>
        <Shortcuts open={help} onClose={() => setHelp(false)} />
      </div>
    </WordsContext.Provider>
  );
}

/** Keys that mean the page as a whole, unless somebody is typing. */
function usePageKeys(keys: Record<string, () => void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
      keys[event.key]?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
