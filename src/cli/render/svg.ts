import { Fault } from '../fault.ts';
import type { RenderFormat } from './formats.ts';

/** The picture. */
export const svg: RenderFormat = () => {
  throw new Fault('The picture cannot be drawn yet; --format json gives the map as data.');
};
