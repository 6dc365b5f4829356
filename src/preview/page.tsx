import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import type { Source } from '../model/map-model.ts';
import type { ToPreview } from '../protocol/messages.ts';
import { Canvas } from './canvas.tsx';
import type { Host, Zoom } from './host.ts';
import { Message } from './message.tsx';
import { afterMessage, nothingShown } from './shown.ts';
import { Toolbar } from './toolbar.tsx';

/** The whole page: a bar with what can be done, and the map under it. */
export function Page({ host }: { host: Host }) {
  const [shown, receive] = useReducer(afterMessage, nothingShown);
  const [zoom, setZoom] = useState<Zoom>(() => host.load().zoom ?? 'readable');
  const [factor, setFactor] = useState(1);

  useEffect(() => {
    const listen = ({ data }: MessageEvent<ToPreview>) => receive(data);
    addEventListener('message', listen);
    host.post({ type: 'ready' });
    return () => removeEventListener('message', listen);
  }, [host]);

  const { uri, result } = shown;
  const journey = result?.model?.journey.id;
  useEffect(() => {
    if (uri) host.save({ uri, journey });
  }, [host, uri, journey]);
  useEffect(() => host.save({ zoom }), [host, zoom]);

  const open = useCallback((source: Source, focus: boolean) => host.post({ type: 'open', source, focus }), [host]);

  return (
    <>
      <Toolbar
        shown={shown}
        zoom={zoom}
        factor={factor}
        onZoom={setZoom}
        onPick={(picked) => host.post({ type: 'pick', journey: picked })}
      />
      {result?.model ? (
        <Canvas
          key={journey}
          host={host}
          model={result.model}
          card={shown.card}
          zoom={zoom}
          onZoom={setZoom}
          onFactor={setFactor}
          onOpen={open}
        />
      ) : (
        <Message loaded={Boolean(result)} />
      )}
    </>
  );
}
