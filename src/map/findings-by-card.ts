import type { MapFinding } from '../model/map-model.ts';
import type { CardFindings } from './layout/model-index.ts';
import type { Severity } from './layout/types.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What the rules say about each card, by its id. */
export function findingsByCard(findings: readonly MapFinding[]): Map<string, CardFindings> {
  const byTarget = Map.groupBy(findings, ({ target }) => target);
  return new Map(
    [...byTarget].map(([target, about]) => {
      const severity = severities.find((one) => about.some((finding) => finding.severity === one)) ?? 'hint';
      return [target, { severity, messages: about.map(({ message }) => message) }];
    }),
  );
}
