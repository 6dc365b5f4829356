import { wordsFor } from '../texts/catalogues.ts';
import type { Words } from '../texts/say.ts';

/** The words of whoever runs the program: those of `--lang`, else those of the locale, else English. */
export function wordsOfReader(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Words {
  return wordsFor(languageOption(args) ?? localeOf(env));
}

/** What the environment says about the language of messages, such as `ro_RO.UTF-8`. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || undefined;
}

/** The last `--lang` among arguments, before they are read: what is wrong with them is told in that language too. */
function languageOption(args: readonly string[]): string | undefined {
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return options[at] === '--lang' ? options[at + 1] : options[at]?.slice('--lang='.length);
}
