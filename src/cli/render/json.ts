import type { RenderFormat } from './formats.ts';

/** The map model with its findings beside it. */
export const json: RenderFormat = ({ model, findings }) => `${JSON.stringify({ ...model, findings }, undefined, 2)}\n`;
