import { analyse } from '../../analytics/analytics.ts';
import { withRelativePaths } from '../input/relative-paths.ts';
import type { RenderFormat } from './formats.ts';

/** The map model with its findings and its numbers beside it, with paths that do not depend on the machine. */
export const json: RenderFormat = ({ model, findings, settings: { attention, limit }, today, cwd }) => {
  const analytics = analyse(model, { today, findings, attention, ...(limit && { limit }) });
  return `${JSON.stringify(withRelativePaths({ ...model, findings, analytics }, cwd), undefined, 2)}\n`;
};
