import type { RenderFormat } from './formats.ts';

/** The map model with its findings and its numbers beside it. */
export const json: RenderFormat = ({ model, findings, analytics }) =>
  `${JSON.stringify({ ...model, findings, analytics }, undefined, 2)}\n`;
