import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ImportFormat } from '../../interchange/formats.ts';
import { formatOf, importFormats, importFrom } from '../../interchange/formats.ts';
import { namePattern } from '../../language/lexer.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { importOnto } from '../import/onto.ts';
import { readBytes } from '../import/read-bytes.ts';
import { tellNotes } from '../import/tell-notes.ts';
import { noJourney } from '../input/find-files.ts';
import { isJourney } from '../input/search-folder.ts';
import type { Io } from '../io.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { command } from './command.ts';
import { readingOptions } from './shared-options.ts';

const help = 'journey import --help';

/** `journey import`: files of other tools as journeys. */
export const importFiles = command({
  name: 'import',
  summary: say('Read Mermaid, CSV, XLSX, CJML or JSON as journeys.'),
  usage: 'FILE…',
  details: [
    say('FILE is what another tool has written; - is standard input. One file is written to standard output.'),
    say('Each of several files gets a journey beside it: lunch.mmd becomes lunch.journey.'),
    say('Whatever is unusual, or has no place in a journey, is kept as a note or a comment and told.'),
  ],
  options: {
    from: {
      type: 'string',
      value: 'FORMAT',
      choices: importFormats,
      about: say('What is read. Default: by the ending of the file, else by how it begins.'),
      once: true,
    },
    onto: {
      type: 'string',
      value: 'FILE',
      about: say('Carry an edited sheet over to this journey: only what differs is changed.'),
      once: true,
    },
    journey: {
      type: 'string',
      value: 'NAME',
      about: say('What the journey is named; with --onto, which journey of the file.'),
      accepts: { test: (value) => namePattern.test(value), expected: say('a name such as first-purchase') },
      once: true,
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      about: say('Write to a file instead of standard output.'),
      once: true,
    },
    force: { type: 'boolean', about: say('Write over a file that is there already.'), once: true },
    lang: readingOptions.lang,
  },
  run: async ({ values, paths }, io) => {
    const { onto, output, journey } = values;
    const [first] = paths;
    if (first === undefined)
      throw new Fault(say('‘{command}’ needs a file to read.', { command: 'journey import' }), { help });
    if (paths.length > 1 && (output ?? onto ?? journey) !== undefined)
      throw new Fault(
        say('With --output, --onto or --journey there is one file to read; found {found}.', { found: paths.length }),
        { help },
      );
    if (toFile(output) && !isJourney(output)) throw new Fault(noJourney(output), { help, meant: `${output}.journey` });
    if (onto !== undefined) return importSheet(first, onto, values, io);
    const targets = paths.map((path) => ({ path, target: paths.length === 1 ? output : besides(path) }));
    let code = 0;
    for (const { path, target } of targets) {
      if (!(await importOne(path, target, values, io))) code = 2;
    }
    return code;
  },
});

interface Given {
  from?: ImportFormat;
  journey?: string;
  output?: string;
  force?: boolean;
  lang?: string;
}

async function importSheet(path: string, onto: string, values: Given, io: Io): Promise<number> {
  const bytes = await readBytes(path, io);
  const format = formatFor(path, bytes, values.from);
  if (format !== 'csv' && format !== 'xlsx')
    throw new Fault(say('Only a sheet, CSV or XLSX, is carried over with --onto.'), { help });
  const { journey, lang, output, force } = values;
  if (toFile(output) && resolve(io.cwd, output) !== resolve(io.cwd, onto)) mayWrite(output, force, io);
  await importOnto(bytes, { path, format }, { onto, journey, lang, output }, io);
  return 0;
}

/** Whether a journey was found. */
async function importOne(
  path: string,
  target: string | undefined,
  { from, journey, force }: Given,
  io: Io,
): Promise<boolean> {
  if (toFile(target)) mayWrite(target, force, io);
  const bytes = await readBytes(path, io);
  const name = path === '-' ? undefined : basename(path, extname(path));
  const { text, notes } = importFrom(bytes, formatFor(path, bytes, from), {
    ...(journey !== undefined && { name: journey }),
    ...(name !== undefined && { fallback: name }),
  });
  await tellNotes(notes, path, io);
  if (text === undefined) {
    await io.stderr.write(sentence(io.words(say('There is no journey in ‘{path}’.', { path }))));
    return false;
  }
  await writeResult(text, target, io);
  if (toFile(target)) await io.stderr.write(sentence(io.words(say('‘{path}’ is written.', { path: target }))));
  return true;
}

function formatFor(path: string, bytes: Uint8Array, from: ImportFormat | undefined): ImportFormat {
  const format = from ?? formatOf(path === '-' ? undefined : path, bytes);
  if (format !== undefined) return format;
  throw new Fault(say('Cannot tell the format of ‘{path}’; say it with --from.', { path }), { help });
}

function besides(path: string): string {
  return path === '-' ? '-' : `${path.slice(0, path.length - extname(path).length)}.journey`;
}

function mayWrite(path: string, force: boolean | undefined, io: Io): void {
  if (!force && existsSync(resolve(io.cwd, path)))
    throw new Fault(say('‘{path}’ is there already; choose another name, or add --force.', { path }));
}
