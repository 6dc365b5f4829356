import { parseDate } from '../../model/dates.ts';
import type { OptionTable } from '../options.ts';

/** Options that several commands take. */
export const colourOptions = {
  color: { type: 'boolean', about: 'Use colours even where the output is no terminal.' },
  'no-color': { type: 'boolean', about: 'Use no colours.' },
} as const satisfies OptionTable;

export const readingOptions = {
  today: {
    type: 'string',
    value: 'YYYY-MM-DD',
    about: 'The day for which readings and dates are judged. Default: today.',
    accepts: { test: isDay, expected: 'a day as 2026-09-01' },
  },
  lang: {
    type: 'string',
    value: 'TAG',
    about: 'Language of labels and messages, for example ro or pt-BR.',
    accepts: { test: isLanguageTag, expected: 'a language tag such as ro or pt-BR' },
  },
  'stdin-filename': {
    type: 'string',
    value: 'FILE',
    about: 'Where the text of standard input would stand; for the path -.',
    accepts: { test: isJourneyPath, expected: 'a path that ends in .journey' },
  },
} as const satisfies OptionTable;

export const outputOption = {
  output: { type: 'string', short: 'o', value: 'FILE', about: 'Write to a file instead of standard output.' },
} as const satisfies OptionTable;

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDate(value) !== undefined;
}
function isLanguageTag(value: string): boolean {
  return /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(value);
}
function isJourneyPath(value: string): boolean {
  return value.endsWith('.journey');
}
