import type { ComponentChildren } from 'preact';
import { removedFrom } from '../map/without-removed.ts';
import type { MapChange, MapModel } from '../model/map-model.ts';

interface UnlessGoneProps {
  model: MapModel;
  kind: MapChange['kind'];
  id: string;
  children: ComponentChildren;
}

/** Something of the map; as deleted where only the former one of two journeys has it. */
export function UnlessGone({ model, kind, id, children }: UnlessGoneProps) {
  return removedFrom(model).has(`${kind} ${id}`) ? <del class="gone">{children}</del> : children;
}
