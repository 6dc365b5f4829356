import { useMemo, useRef } from 'preact/hooks';
import { layoutLinks } from '../map/layout/links.ts';
import { layoutMap } from '../map/layout/map-layout.ts';
import { Memory } from '../map/layout/memory.ts';
import { reuse } from '../map/layout/reuse.ts';
import type { LinkLine, MapLayout } from '../map/layout/types.ts';
import type { Look } from './look.ts';
import type { View } from './view.ts';
import { useTexts, useWords } from './words.ts';

/** The picture of a look in numbers: after an edit the same objects wherever it has not changed. */
export function useLayout(look: Look, { lanes, opened, links, selected }: View): [MapLayout, LinkLine[]] {
  const words = useWords();
  const texts = useTexts();
  const memory = useMemo(() => new Memory(), []);
  const { model, findings, summary, heat } = look;
  // what is drawn does not say where it is written, so what only moves in the text is the same
  const drawn = useReused(
    useMemo(() => ({ model, findings, summary, heat }), [model, findings, summary, heat]),
    true,
  );
  const layout = useReused(
    useMemo(() => {
      const { heat, ...rest } = drawn;
      return layoutMap(drawn.model, { ...rest, lanes, opened, words, texts, memory, ...(heat && { heat }) });
    }, [drawn, lanes, opened, words, texts, memory]),
  );
  const lines = useMemo(() => {
    if (drawn.heat || links === 'none' || (links === 'selected' && selected === undefined)) return [];
    return layoutLinks(drawn.model, layout, texts, links === 'all' ? undefined : selected);
  }, [drawn, layout, texts, links, selected]);
  return [layout, lines];
}

/** A value with every part of the one before that is the same. */
function useReused<T>(value: T, anywhere = false): T {
  const last = useRef(value);
  const how = useMemo(() => ({ anywhere, known: new WeakMap() }), [anywhere]);
  last.current = useMemo(() => reuse(last.current, value, how), [value, how]);
  return last.current;
}
