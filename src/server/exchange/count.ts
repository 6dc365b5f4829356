import { analyse } from '../../analytics/analytics.ts';
import { withoutRemoved } from '../../map/without-removed.ts';
import { settingsOf } from '../../model/settings.ts';
import type { AnalyticsParams, AnalyticsResult } from '../../protocol/messages.ts';
import { findJourney } from '../maps.ts';
import type { ServerSharedServices } from '../services.ts';

/**
 * The numbers of a map as a page shows it, the same as from the command line: with the `rules` that govern its journey. Of
 * a comparison what there is now is counted.
 */
export function count({ uri, model, findings }: AnalyticsParams, { server }: ServerSharedServices): AnalyticsResult {
  const { found } = findJourney(server.Model, { uri, journey: model.journey.id });
  const { attention, limit } = found ? settingsOf(found.declaration.file) : {};
  const options = { today: server.Today(), findings, ...(attention && { attention }), ...(limit && { limit }) };
  return { analytics: analyse(withoutRemoved(model), options) };
}
