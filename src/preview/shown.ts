import type { MapFinding } from '../model/map-model.ts';
import type { MapResult } from '../protocol/messages.ts';
import type { ComparedState } from '../protocol/page-messages.ts';
import type { Heard } from './heard.ts';

/** What the page shows at a moment. */
export interface Shown {
  uri?: string;
  result?: MapResult;
  /** The text is broken, so the picture may lack something or be the last good one. */
  incomplete: boolean;
  problem?: string;
  /** Id of the card under the cursor of the editor. */
  card?: string;
  /** How the map is compared, for the editor to know it again. */
  compared?: ComparedState;
}

export const nothingShown: Shown = { incomplete: false };

/** What is shown after a message. While the text is broken and gives no cards, the last good picture stays. */
export function afterMessage(shown: Shown, message: Extract<Heard, { type: 'map' | 'problem' | 'cursor' }>): Shown {
  switch (message.type) {
    case 'cursor':
      return { ...shown, card: message.card };
    case 'problem':
      return { ...shown, problem: message.sentence };
    case 'map': {
      const { uri, result, compared } = message;
      const incomplete = result.model ? !result.model.complete : result.findings.some(isSyntaxError);
      const keep = incomplete && !hasCards(result) && shown.result && hasCards(shown.result);
      const kept = keep ? shown.result : result;
      return { ...shown, uri, incomplete, problem: result.problem, compared, result: kept };
    }
  }
}

function hasCards(result: MapResult): boolean {
  return Boolean(result.model?.cards.length);
}

function isSyntaxError({ code }: MapFinding): boolean {
  return code === 'syntax-error';
}
