import { cedillaLetter } from './cedilla-letter.ts';
import { confusableName } from './confusable-name.ts';
import { decimalComma } from './decimal-comma.ts';
import { emptyText } from './empty-text.ts';
import { factsShareLine } from './facts-share-line.ts';
import { formatVersion } from './format-version.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { ignoreWithoutReason } from './ignore-without-reason.ts';
import { invalidDate } from './invalid-date.ts';
import { labelMissing } from './label-missing.ts';
import { notClassified } from './not-classified.ts';
import { repeatedFact } from './repeated-fact.ts';
import type { Rule } from './rule.ts';
import { smartQuotes } from './smart-quotes.ts';
import { syntaxError } from './syntax-error.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unknownValue } from './unknown-value.ts';
import { valueMissing } from './value-missing.ts';
import { valueOutOfRange } from './value-out-of-range.ts';

/** A. Text: what can be seen in the words of one file. */
export const groupA: readonly Rule[] = [
  syntaxError,
  smartQuotes,
  decimalComma,
  unknownValue,
  unknownUnit,
  invalidDate,
  valueOutOfRange,
  repeatedFact,
  emptyText,
  labelMissing,
  confusableName,
  formatVersion,
  ignoreWithoutReason,
  ignoreUnused,
  valueMissing,
  factsShareLine,
  notClassified,
  cedillaLetter,
  hiddenCharacter,
];
