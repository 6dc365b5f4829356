import { channelDefault } from './channel-default.ts';
import { extractDeclarations } from './extract-declarations.ts';
import { extractMessage } from './extract-message.ts';
import { inlineMessage } from './inline-message.ts';
import { makeHybrid } from './make-hybrid.ts';
import { moveTouchpoint } from './move-touchpoint.ts';
import type { Refactoring } from './refactoring.ts';
import { startVariant } from './start-variant.ts';

/** Every refactoring, in the order in which they are shown. */
export const refactorings: readonly Refactoring[] = [
  extractMessage,
  inlineMessage,
  channelDefault,
  makeHybrid,
  moveTouchpoint,
  startVariant,
  extractDeclarations,
];
