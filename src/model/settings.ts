import type { Quantity, Rate } from './map-model.ts';
import { rateOf } from './quantities.ts';
import type { SourceFile } from './source-file.ts';
import type { Statement } from './statement.ts';

/** The thresholds and severities that govern a file. */
export interface Settings {
  /** The attention budget: from … to …, with its unit. */
  attention: Quantity;
  /** From which gap between expected and experienced on there is a finding. */
  gap: number;
  /** When a reading is too old. */
  stale: Quantity;
  /** The limit of channels that have none. */
  limit?: Rate;
  /** Severities by code, as written, with the fact that sets them. */
  severities: ReadonlyMap<string, { level: string; fact: Statement }>;
}

/**
 * The `rules` of a file and of all that it imports, directly or not: the nearest import wins, then the later one.
 * Defaults: attention 7..15 s, gap 2, stale 180 d.
 */
export function settingsOf(file: SourceFile): Settings {
  const severities = new Map<string, { level: string; fact: Statement }>();
  const settings: Settings = {
    attention: { value: 7, high: 15, unit: 's' },
    gap: 2,
    stale: { value: 180, unit: 'd' },
    severities,
  };
  const visible = file.workspace.visibleFrom(file).filter(({ only }) => only === undefined);
  for (const { file: source } of visible.sort((a, b) => b.distance - a.distance))
    for (const rules of source.statements.filter(({ keyword }) => keyword === 'rules'))
      for (const fact of rules.members) {
        const { keyword, quantity, number, key, word } = fact;
        const limit = keyword === 'limit' ? rateOf(fact) : undefined;
        if (keyword === 'attention' && quantity) settings.attention = quantity;
        if (keyword === 'gap' && number !== undefined) settings.gap = number;
        if (keyword === 'stale' && quantity) settings.stale = quantity;
        if (limit) settings.limit = limit;
        if (keyword === 'severity' && key && word) severities.set(key, { level: word, fact });
      }
  return settings;
}
