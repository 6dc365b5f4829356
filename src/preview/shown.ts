import type { MapFinding } from '../model/map-model.ts';
import type { MapResult, ToPreview } from '../protocol/messages.ts';

/** What the page shows at a moment. */
export interface Shown {
  uri?: string;
  result?: MapResult;
  /** The text is broken, so the picture may lack something or be the last good one. */
  incomplete: boolean;
  problem?: string;
  /** Id of the card under the cursor of the editor. */
  card?: string;
}

export const nothingShown: Shown = { incomplete: false };

/** What is shown after a message. While the text is broken and gives no cards, the last good picture stays. */
export function afterMessage(shown: Shown, message: Extract<ToPreview, { type: 'map' | 'problem' | 'cursor' }>): Shown {
  switch (message.type) {
    case 'cursor':
      return { ...shown, card: message.card };
    case 'problem':
      return { ...shown, problem: message.sentence };
    case 'map': {
      const { uri, result } = message;
      const incomplete = result.model ? !result.model.complete : result.findings.some(isSyntaxError);
      const keep = incomplete && !hasCards(result) && shown.result && hasCards(shown.result);
      return { ...shown, uri, incomplete, problem: undefined, result: keep ? shown.result : result };
    }
  }
}

function hasCards(result: MapResult): boolean {
  return Boolean(result.model?.cards.length);
}

function isSyntaxError({ code }: MapFinding): boolean {
  return code === 'syntax-error';
}
