import type { World } from '../model/map-model.ts';
import type { ResolvedTouchpoint } from '../model/resolved.ts';

/** Where a touchpoint happens, by the medium of its main channel; undefined without a channel or without its medium. */
export function worldOf(touchpoint: ResolvedTouchpoint | undefined): World | undefined {
  switch (touchpoint?.fact('on')?.ref?.target?.fact('medium')?.word) {
    case 'digital':
      return 'online';
    case 'analog':
    case 'physical':
      return 'offline';
    default:
      return undefined;
  }
}

/** The other one of the two worlds. */
export function otherWorld(world: World): World {
  return world === 'online' ? 'offline' : 'online';
}
