import { kpiOf } from '../../../model/kpis.ts';
import type { Kpi } from '../../../model/map-model.ts';
import { settingsOf } from '../../../model/settings.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { statusWords } from '../../inlay-hints/hints.ts';
import { labelOf } from './phrases.ts';

/** A KPI with what its readings say, as far as that does not depend on the day. */
export function readKpi(declaration: Statement): Kpi {
  return kpiOf(declaration, declaration.name ?? '', labelOf(declaration), '', settingsOf(declaration.file).stale);
}

/** How a KPI stands: `off target, 25 % of the way`. */
export function standing({ status, progress }: Kpi, words: Words): string {
  const percent = progress === undefined ? undefined : Math.round(progress * 100);
  if (percent === undefined) return words(statusWords[status]);
  return words(say('{status}, {percent} % of the way from the start', { status: statusWords[status], percent }));
}

/** A KPI where something else is about: its label and how it stands. */
export function withStanding(fact: Statement, words: Words): string {
  const kpi = fact.ref?.target;
  if (!kpi) return fact.ref?.name ?? '';
  return words(say('{name} ({status})', { name: labelOf(kpi), status: statusWords[readKpi(kpi).status] }));
}
