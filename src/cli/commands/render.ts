import { extname } from 'node:path';
import { nearest } from '../../language/nearest.ts';
import { didYouMean, Fault } from '../fault.ts';
import type { LoadedFiles } from '../input/load.ts';
import { load } from '../input/load.ts';
import { isJourney } from '../input/search-folder.ts';
import type { Io } from '../io.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { drawingOf } from '../render/drawing.ts';
import { renderFormatNames, renderFormats } from '../render/formats.ts';
import { laneNames } from '../render/svg.ts';
import { command } from './command.ts';
import { colourOptions, outputOption, readingOptions } from './shared-options.ts';

const help = 'journey render --help';

/** `journey render`: one journey as a file. */
export const render = command({
  name: 'render',
  summary: 'Draw the map of a journey.',
  usage: 'FILE',
  details: 'FILE is a journey file; - is standard input.',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: renderFormatNames,
      about: 'What is written. Default: by the ending of the output file, else svg.',
    },
    journey: { type: 'string', value: 'NAME', about: 'Which journey of the file; needed where it holds several.' },
    theme: {
      type: 'string',
      value: 'THEME',
      choices: ['light', 'dark', 'auto'],
      about: 'Colours of the picture; auto follows the settings of its reader. Default: auto.',
    },
    lanes: {
      type: 'string',
      value: 'LANES',
      about: `What stands under the grid, with commas, or none: ${laneNames.join(',')}. Default: the first four.`,
    },
    'embed-font': { type: 'boolean', about: 'Put the font into the picture, so that it looks the same everywhere.' },
    ...readingOptions,
    ...outputOption,
    ...colourOptions,
  },
  run: async ({ values, paths }, io) => {
    const lanes = values.lanes === undefined ? undefined : readLanes(values.lanes);
    const format = values.format ?? formatOf(values.output);
    const loaded = await load([onlyPath(paths)], { stdinFilename: values['stdin-filename'] }, io);
    const file = await readable(loaded, io);
    const today = values.today ?? io.today();
    const drawing = drawingOf(loaded, file, { today, cwd: io.cwd, journey: values.journey, lang: values.lang });
    const result = renderFormats[format](drawing, {
      theme: values.theme ?? 'auto',
      lanes,
      embedFont: values['embed-font'] === true,
    });
    await writeResult(result, values.output, io);
    return 0;
  },
});

function onlyPath(paths: readonly string[]): string {
  const [path, second] = paths;
  if (path === undefined) throw new Fault('‘journey render’ needs the file of a journey.', { help });
  if (second !== undefined) throw new Fault(`‘journey render’ draws one file; found ${paths.length}.`, { help });
  if (path !== '-' && !isJourney(path)) {
    throw new Fault(`‘${path}’ is no journey: the name of its file does not end in .journey.`, { help });
  }
  return path;
}

/** The file that was named; tells when not all of it could be read. */
async function readable({ named, faults, notes }: LoadedFiles, io: Io) {
  const [first, second] = named;
  if (!first) throw new Fault([...faults, ...notes].join(' '));
  if (second) throw new Fault(`‘journey render’ draws one file; found ${named.length}.`, { help });
  const { path, file } = first;
  const unread = file.problems.find(({ kind }) => kind === 'unreadable');
  if (unread) throw new Fault(`‘${path}’: ${unread.found}`);
  if (!file.complete) {
    await io.stderr.write(sentence(`‘${path}’ has mistakes, so the map is incomplete; ‘journey check’ names them.`));
  }
  return file;
}

function formatOf(output: string | undefined): (typeof renderFormatNames)[number] {
  const ending = toFile(output) ? extname(output).slice(1).toLowerCase() : '';
  const found = renderFormatNames.find((name) => name === ending);
  if (found) return found;
  if (ending === '') return 'svg';
  const expected = `Expected one of ${renderFormatNames.map((name) => `.${name}`).join(', ')}.`;
  throw new Fault(
    `Cannot tell the format from ‘.${ending}’. ${expected}${didYouMean(nearest(ending, renderFormatNames))}`,
    { help },
  );
}

function readLanes(value: string): (typeof laneNames)[number][] {
  if (value === 'none') return [];
  return value.split(',').map((name) => {
    const found = laneNames.find((lane) => lane === name);
    if (found) return found;
    const meant = didYouMean(nearest(name, laneNames));
    throw new Fault(`‘${name}’ is no lane. Expected some of ${laneNames.join(',')}, or none.${meant}`, { help });
  });
}
