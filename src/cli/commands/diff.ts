import { say } from '../../texts/say.ts';
import { visible } from '../../texts/visible.ts';
import { sidesOfDriver } from '../diff/driver.ts';
import { diffFormatNames, diffFormats } from '../diff/formats.ts';
import { pictureFormatNames, writePictures } from '../diff/pictures.ts';
import { diffSides } from '../diff/result.ts';
import { sidesOfPaths, sidesOfRevisions } from '../diff/sides.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../output/colours.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { command } from './command.ts';
import { colourOptions, outputOption, readingOptions } from './shared-options.ts';

const { today, lang } = readingOptions;

/** `journey diff`: what is different in meaning, not in text. */
export const diff = command({
  name: 'diff',
  summary: say('Show what is different between two versions of journeys, in meaning rather than in text.'),
  usage: '[A B] [PATH…]',
  details: [
    say('A and B are files or folders. Of two files with one journey each, these journeys are compared.'),
    say('With --git, revisions are compared, in the current folder or in the paths that are given.'),
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: [...diffFormatNames, ...pictureFormatNames],
      about: say('How the difference is shown; md is made for a comment on a pull request. Default: text.'),
    },
    journey: {
      type: 'string',
      value: 'NAME',
      about: say('Which journey is drawn; by default those that have changed.'),
      once: true,
    },
    git: {
      type: 'string',
      value: 'RANGE',
      about: say('Compare revisions: main..HEAD, main...HEAD since they parted, or HEAD with the files on disk.'),
      once: true,
    },
    'exit-code': { type: 'boolean', about: say('End with exit code 1 when there is a difference.') },
    driver: {
      type: 'boolean',
      about: say('Take the arguments that Git hands to a program that shows differences.'),
      once: true,
    },
    today,
    lang,
    ...outputOption,
    ...colourOptions,
  },
  run: async ({ values, paths }, io) => {
    if (values.driver) return showForGit(paths, values, io);
    const sides =
      values.git === undefined ? await sidesOfPaths(paths, io) : await sidesOfRevisions(values.git, paths, io);
    await io.stderr.write(sides.notes.map((note) => sentence(io.words(note))).join(''));
    const result = diffSides(sides, { today: values.today ?? io.today(), lang: values.lang, words: io.words });
    if (!result.complete)
      await io.stderr.write(
        sentence(
          io.words(say('Some files have mistakes, so not all of them is compared; ‘journey check’ names them.')),
        ),
      );
    const { format = 'text', journey, output } = values;
    if (format === 'svg' || format === 'html') {
      const today = values.today ?? io.today();
      await writePictures(sides, result, { format, today, lang: values.lang, journey, output }, io);
    } else {
      const paint = paintFor(values, io.env, io.stdout.isTerminal && !toFile(output));
      await writeResult(diffFormats[format](result, { paint, words: io.words }), output, io);
    }
    return values['exit-code'] && result.changes.length > 0 ? 1 : 0;
  },
});

/** One file as Git shows it among others. Git takes every other exit code than 0 for a fault. */
async function showForGit(
  args: readonly string[],
  values: { color?: boolean; today?: string; lang?: string; git?: string },
  io: Io,
) {
  if (values.git !== undefined)
    throw new Fault(say('‘--driver’ and ‘--git’ do not go together.'), { help: 'journey diff --help' });
  const { path, ...sides } = await sidesOfDriver(args, io);
  const result = diffSides(sides, { today: values.today ?? io.today(), lang: values.lang, words: io.words });
  const paint = paintFor(values, io.env, io.stdout.isTerminal);
  const head = paint.bold(visible(`journey diff ${path}`));
  const notes = sides.notes.map((note) => `${paint.dim(io.words(note))}\n`).join('');
  await io.stdout.write(`${head}\n${notes}${diffFormats.text(result, { paint, words: io.words })}`);
  return 0;
}
