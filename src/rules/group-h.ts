import { attentionOverBudget } from './attention-over-budget.ts';
import { attentionStretched } from './attention-stretched.ts';
import { channelOverload } from './channel-overload.ts';
import { frequencyMissing } from './frequency-missing.ts';
import { frequencyOverLimit } from './frequency-over-limit.ts';
import { messageInconsistent } from './message-inconsistent.ts';
import { messageNotAfterPurchase } from './message-not-after-purchase.ts';
import { messageSingleChannel } from './message-single-channel.ts';
import { promotionalWithoutMessage } from './promotional-without-message.ts';
import type { Rule } from './rule.ts';
import { valueNotTransmitted } from './value-not-transmitted.ts';
import { valuePriceLate } from './value-price-late.ts';

/** H. Message, value, attention, frequency: what is said and passed on, and how often. */
export const groupH: readonly Rule[] = [
  messageInconsistent,
  messageSingleChannel,
  messageNotAfterPurchase,
  promotionalWithoutMessage,
  attentionOverBudget,
  attentionStretched,
  frequencyOverLimit,
  channelOverload,
  frequencyMissing,
  valueNotTransmitted,
  valuePriceLate,
];
