import type { AnalyticsParams, AnalyticsResult, MapParams, MapResult } from '../protocol/messages.ts';
import type { ComparedState } from '../protocol/page-messages.ts';

/** What maps are asked for. */
export interface MapRequests {
  requestMap: (params: MapParams) => Promise<MapResult>;
  requestComparison: (params: MapParams, compared: ComparedState) => Promise<MapResult>;
  requestAnalytics: (params: AnalyticsParams) => Promise<AnalyticsResult>;
}
