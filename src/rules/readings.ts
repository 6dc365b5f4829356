import { kpiOf } from '../model/kpis.ts';
import type { Kpi, Quantity } from '../model/map-model.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import type { FileContext } from './rule.ts';

/** The KPIs that a file declares, with what their readings say. */
export function* kpisIn(
  file: SourceFile,
  { today, settings }: FileContext,
): Generator<{ declaration: Statement; name: string; kpi: Kpi }> {
  for (const declaration of file.statements) {
    if (declaration.kind !== 'kpi') continue;
    const { name = '' } = declaration;
    yield { declaration, name, kpi: kpiOf(declaration, name, declaration.label ?? name, today, settings.stale) };
  }
}

/** The unit of a quantity as it is written: `EUR per order`; empty without one. */
export function unitOf({ unit, per }: Quantity): string {
  return [unit, per && `per ${per}`].filter(Boolean).join(' ');
}
