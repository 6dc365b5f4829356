import { parseDate } from '../../model/dates.ts';
import { say } from '../../texts/say.ts';
import type { OptionTable } from '../options.ts';

/** Options that several commands take. */
export const colourOptions = {
  color: {
    type: 'boolean',
    about: say('Use colours even where the output is no terminal; --no-color never uses them.'),
  },
} as const satisfies OptionTable;

export const readingOptions = {
  today: {
    type: 'string',
    value: 'YYYY-MM-DD',
    about: say('The day for which readings and dates are judged. Default: today.'),
    accepts: { test: isDay, expected: say('a day as 2026-09-01') },
  },
  lang: {
    type: 'string',
    value: 'TAG',
    about: say('Language of labels and messages, for example ro or pt-BR.'),
    accepts: { test: isLanguageTag, expected: say('a language tag such as ro or pt-BR') },
  },
  'stdin-filename': {
    type: 'string',
    value: 'FILE',
    about: say('Where the text of standard input would stand; for the path -.'),
    accepts: { test: isJourneyPath, expected: say('a path that ends in .journey') },
    once: true,
  },
} as const satisfies OptionTable;

export const outputOption = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    about: say('Write to a file instead of standard output.'),
    is: 'path',
  },
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
