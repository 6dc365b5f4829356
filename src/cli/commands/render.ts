import { extname } from 'node:path';
import { nearest } from '../../language/nearest.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { noJourney } from '../input/find-files.ts';
import type { LoadedFiles } from '../input/load.ts';
import { load } from '../input/load.ts';
import { isJourney } from '../input/search-folder.ts';
import type { Io } from '../io.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { drawingOf } from '../render/drawing.ts';
import { filterKeys, readFilter } from '../render/filter.ts';
import { renderFormatNames, renderFormats } from '../render/formats.ts';
import { laneNames } from '../render/lanes.ts';
import { command } from './command.ts';
import { colourOptions, outputOption, readingOptions } from './shared-options.ts';

const help = 'journey render --help';

/** `journey render`: one journey as a file. */
export const render = command({
  name: 'render',
  summary: say('Draw the map of a journey.'),
  usage: 'FILE',
  details: [say('FILE is a journey file; - is standard input.')],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: renderFormatNames,
      about: say('What is written. Default: by the ending of the output file, else svg.'),
    },
    journey: {
      type: 'string',
      value: 'NAME',
      about: say('Which journey of the file; needed where it holds several.'),
      once: true,
    },
    theme: {
      type: 'string',
      value: 'THEME',
      choices: ['light', 'dark', 'auto'],
      about: say('Colours of the picture; auto follows the settings of its reader. Default: auto.'),
    },
    lanes: {
      type: 'string',
      value: 'LANES',
      about: say('What stands under the grid, with commas, or none: {list}. Default: the first four.', {
        list: laneNames.join(','),
      }),
    },
    'embed-font': {
      type: 'boolean',
      about: say('Put the font into the picture, so that it looks the same everywhere.'),
    },
    filter: {
      type: 'string',
      value: 'KEY=VALUE',
      many: true,
      about: say('Only what passes, with “and” where it is repeated: {list}. HTML begins with it.', {
        list: filterKeys.join(', '),
      }),
      once: true,
    },
    scale: {
      type: 'string',
      value: 'N',
      choices: ['1', '2', '3', '4'],
      about: say('Pixels of a PNG for each pixel of the drawing. Default: 2.'),
    },
    browser: {
      type: 'string',
      value: 'PATH',
      about: say(
        'The Chrome, Chromium, Edge or Brave that draws PNG and PDF. Default: JOURNEY_BROWSER, else as found.',
      ),
      // a configuration that comes with a project must not say what program is started
      once: true,
    },
    ...readingOptions,
    ...outputOption,
    ...colourOptions,
  },
  run: async ({ values, paths }, io) => {
    const lanes = values.lanes === undefined ? undefined : readLanes(values.lanes);
    const filter = readFilter(values.filter ?? []);
    const format = values.format ?? formatOf(values.output);
    const loaded = await load([onlyPath(paths)], { stdinFilename: values['stdin-filename'] }, io);
    const file = await readable(loaded, io);
    const today = values.today ?? io.today();
    const drawing = drawingOf(loaded, file, {
      today,
      cwd: io.cwd,
      journey: values.journey,
      lang: values.lang,
      words: inLabels.has(format) ? undefined : io.words,
      // a page can take its filter away
      filter: format === 'html' ? undefined : filter,
    });
    const notes: Say[] = [];
    const write = await renderFormats[format]();
    const result = await write(drawing, {
      theme: values.theme ?? 'auto',
      lanes,
      embedFont: values['embed-font'] === true,
      scale: Number(values.scale ?? 2),
      filter,
      browser: { path: values.browser, cwd: io.cwd, env: io.env },
      tell: (note) => notes.push(note),
    });
    for (const note of notes) await io.stderr.write(sentence(io.words(note)));
    await writeResult(result, values.output, io);
    return 0;
  },
});

/** Formats that speak the language of the labels throughout. */
const inLabels: ReadonlySet<string> = new Set(['svg', 'png', 'pdf', 'html']);

function tooMany(count: number): Fault {
  return new Fault(say('‘{command}’ draws one file; found {found}.', { command: 'journey render', found: count }), {
    help,
  });
}

function onlyPath(paths: readonly string[]): string {
  const [path, second] = paths;
  if (path === undefined)
    throw new Fault(say('‘{command}’ needs the file of a journey.', { command: 'journey render' }), { help });
  if (second !== undefined) throw tooMany(paths.length);
  if (path !== '-' && !isJourney(path)) {
    throw new Fault(noJourney(path), { help });
  }
  return path;
}

/** The file that was named; tells when not all of it could be read. */
async function readable({ named, faults, notes }: LoadedFiles, io: Io) {
  const [first, second] = named;
  if (!first) {
    const [why = say('There is nothing to draw.'), ...more] = [...faults, ...notes];
    throw new Fault(why, { more });
  }
  if (second) throw tooMany(named.length);
  const { path, file } = first;
  const unread = file.problems.find(({ kind }) => kind === 'unreadable');
  if (unread?.why) throw new Fault(say('‘{path}’: {problem}', { path, problem: unread.why }));
  if (!file.complete) {
    const incomplete = say('‘{path}’ has mistakes, so the map is incomplete; ‘journey check’ names them.', { path });
    await io.stderr.write(sentence(io.words(incomplete)));
  }
  return file;
}

/** Endings that are no names of formats. */
const otherEndings: ReadonlyMap<string, string> = new Map([
  ['mmd', 'mermaid'],
  ['xml', 'cjml'],
]);

function formatOf(output: string | undefined): (typeof renderFormatNames)[number] {
  const ending = toFile(output) ? extname(output).slice(1).toLowerCase() : '';
  const found = renderFormatNames.find((name) => name === ending || otherEndings.get(ending) === name);
  if (found) return found;
  if (ending === '') return 'svg';
  throw new Fault(say('Cannot tell the format from ‘.{ending}’.', { ending }), {
    help,
    more: [
      say('Expected one of {list}.', {
        list: [...renderFormatNames, ...otherEndings.keys()].map((name) => `.${name}`).join(', '),
      }),
    ],
    meant: nearest(ending, renderFormatNames),
  });
}

function readLanes(value: string): (typeof laneNames)[number][] {
  if (value === 'none') return [];
  return value.split(',').map((name) => {
    const found = laneNames.find((lane) => lane === name);
    if (found) return found;
    throw new Fault(say('‘{name}’ is no lane.', { name }), {
      help,
      more: [say('Expected some of {list}, or none.', { list: laneNames.join(',') })],
      meant: nearest(name, laneNames),
    });
  });
}
