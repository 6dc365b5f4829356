import { oneFilePage } from '../../map/one-file-page.ts';
import { translationsFor } from '../../texts/catalogues.ts';
import { languageOf, languages } from '../../texts/languages.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { Changes } from '../input/changes.ts';
import type { LoadedFiles } from '../input/load.ts';
import { load } from '../input/load.ts';
import type { Io } from '../io.ts';
import { localeOf } from '../locale.ts';
import { sentence } from '../output/sentences.ts';
import { readPageParts } from '../render/page-parts.ts';
import { startLiveServer } from '../serve/live-server.ts';
import { openBrowser } from '../serve/open-browser.ts';
import type { ServedMap } from '../serve/served-maps.ts';
import { noMap, servedMaps } from '../serve/served-maps.ts';
import { command } from './command.ts';
import { readingOptions } from './shared-options.ts';

const help = 'journey serve --help';
const { today, lang } = readingOptions;

/** `journey serve`: maps in a browser that follow the files. */
export const serve = command({
  name: 'serve',
  summary: say('Show maps in a browser of this machine; they follow every change of the files.'),
  usage: '[PATH…]',
  details: [
    say('Paths are files, folders, which are searched for *.journey, or globs. Without a path: the current folder.'),
    say('Only programs of this machine that know the address, with its random part, can see the maps.'),
  ],
  options: {
    port: {
      type: 'string',
      value: 'N',
      about: say('Where the maps are served. Default: 0, any free port.'),
      accepts: {
        test: (value) => /^\d{1,5}$/.test(value) && Number(value) < 65536,
        expected: say('a port, 0 to 65535'),
      },
      is: 'number',
    },
    open: { type: 'boolean', about: say('Open the address in the browser.') },
    theme: {
      type: 'string',
      value: 'THEME',
      choices: ['light', 'dark', 'auto'],
      about: say('Colours in the beginning; auto follows the settings of the reader. Default: auto.'),
    },
    today,
    lang,
  },
  run: async ({ values, paths }, io) => {
    if (paths.includes('-'))
      throw new Fault(say('‘{option}’ follows files; standard input is none.', { option: 'journey serve' }), { help });
    const good = new Map<string, ServedMap>();
    const read = () => load(paths, {}, io);
    const maps = (loaded: LoadedFiles) =>
      servedMaps(loaded, {
        cwd: io.cwd,
        today: values.today ?? io.today(),
        lang: values.lang,
        words: io.words,
        good,
      });
    let loaded = await read();
    const [fault] = loaded.faults;
    if (fault && loaded.named.length === 0) throw new Fault(fault);
    let find = maps(loaded);
    const parts = readPageParts();
    const map = (journey: string | undefined): ServedMap | string => {
      try {
        return find(journey);
      } catch (error) {
        return io.words(say('The map cannot be drawn: {reason}', { reason: String(error) }));
      }
    };
    const page = () => {
      const first = map(undefined);
      return oneFilePage(parts, {
        lang: languageOf(values.lang ?? localeOf(io.env)) ?? 'en',
        ...(typeof first === 'string' ? noMap : first),
        catalogues: Object.fromEntries(languages.map((one) => [one, translationsFor(one)?.texts ?? {}])),
        theme: values.theme ?? 'auto',
        live: true,
      });
    };
    const server = await startLiveServer({ port: Number(values.port ?? 0), page, map });
    await io.stdout.write(`${server.address}\n`);
    await tell(loaded, io);
    if (values.open) openBrowser(server.address);
    // it goes on until the process is interrupted
    const changes = new Changes([]);
    for (;;) {
      await changes.next(loaded);
      loaded = await read();
      find = maps(loaded);
      server.changed();
    }
  },
});

async function tell({ named, faults, notes }: LoadedFiles, { stderr, words }: Io): Promise<void> {
  for (const saying of [...faults, ...notes]) await stderr.write(sentence(words(saying)));
  const saying = say('one file is shown; Ctrl-C ends. | {count} files are shown; Ctrl-C ends.', {
    count: named.length,
  });
  await stderr.write(sentence(words(saying)));
}
