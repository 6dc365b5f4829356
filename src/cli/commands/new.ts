import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { nameOf } from '../../interchange/names.ts';
import { nearest } from '../../language/nearest.ts';
import { quoted } from '../../texts/lists.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { noJourney } from '../input/find-files.ts';
import { load } from '../input/load.ts';
import { isJourney } from '../input/search-folder.ts';
import type { Io } from '../io.ts';
import { labelOf } from '../new/label.ts';
import type { NewJourney } from '../new/templates.ts';
import { templateNames, templates } from '../new/templates.ts';
import { sentence } from '../output/sentences.ts';
import { reasonOf } from '../output/write-file.ts';
import { command } from './command.ts';
import { readingOptions } from './shared-options.ts';

const help = 'journey new --help';

/** `journey new`: a first file. */
export const newFile = command({
  name: 'new',
  summary: say('Write a first file from a template.'),
  usage: '[FILE]',
  details: [
    say('FILE is the file to write; - is standard output. Without it the label gives the name.'),
    say('A file that is there already is never changed.'),
  ],
  options: {
    template: {
      type: 'string',
      value: 'NAME',
      choices: templateNames,
      about: say('What is written: a small journey, a fuller one, or a variant of another journey. Default: hello.'),
    },
    label: { type: 'string', value: 'TEXT', about: say('What the journey is called on its map.'), once: true },
    base: {
      type: 'string',
      value: 'FILE',
      about: say('The file of the journey that a variant changes.'),
      once: true,
    },
    journey: {
      type: 'string',
      value: 'NAME',
      about: say('Which journey of that file; needed where it holds several.'),
      once: true,
    },
    lang: readingOptions.lang,
  },
  run: async ({ values, paths: [path, second] }, io) => {
    if (second !== undefined)
      throw new Fault(
        say('‘{command}’ writes one file; found ‘{path}’ too.', { command: 'journey new', path: second }),
        {
          help,
        },
      );
    const template = values.template ?? 'hello';
    if (template !== 'variant' && (values.base ?? values.journey) !== undefined)
      throw new Fault(say('Only a variant has a base: add --template variant.'), { help });
    const base = template === 'variant' ? await findBase(values, io) : undefined;
    const label = labelOf(values.label ?? '') || io.words(labels[template](base?.label ?? ''));
    const name = nameOf(label) ?? 'journey';
    const target = path ?? `${name}.journey`;
    if (target !== '-' && !isJourney(target)) throw new Fault(noJourney(target), { help, meant: `${target}.journey` });
    const folder = target === '-' ? io.cwd : dirname(resolve(io.cwd, target));
    const journey: NewJourney = {
      // a variant is another journey than its base
      name: name === base?.name ? `${name}-to-be` : name,
      label,
      words: io.words,
      ...(base && { base: { name: base.name, path: importPath(folder, base.path) } }),
    };
    const text = templates[template](journey);
    if (target === '-') {
      await io.stdout.write(text);
      return 0;
    }
    create(resolve(io.cwd, target), target, text);
    await io.stderr.write(
      sentence(io.words(say('‘{path}’ is written; ‘journey check {path}’ says what to do next.', { path: target }))),
    );
    return 0;
  },
});

const labels = {
  hello: () => say('First purchase'),
  journey: () => say('First purchase'),
  variant: (base: string) => say('{journey}, as we want it', { journey: base }),
};

/** The journey that a variant changes. */
async function findBase({ base, journey }: { base?: string; journey?: string }, io: Io) {
  if (base === undefined)
    throw new Fault(say('A variant needs the file of the journey that it changes: --base FILE.'), { help });
  const { named, faults, notes } = await load([base], {}, io);
  const [file, another] = named;
  if (!file || another) {
    const [why = say('‘--base’ is one file.'), ...more] = [...faults, ...notes];
    throw new Fault(why, { more });
  }
  const names = file.file.journeys.map(({ name }) => name ?? '');
  const wanted = journey?.normalize('NFC') ?? (names.length === 1 ? names[0] : undefined);
  const found = file.file.journeys.find(({ name }) => name === wanted);
  if (found?.name) {
    const label = file.file.workspace.journey(found).label();
    return { name: found.name, label, path: resolve(io.cwd, file.path) };
  }
  const holds = say('It holds {list}.', { list: quoted(names) });
  if (wanted === undefined && names.length > 0)
    throw new Fault(say('There are several journeys in this file: choose one with --journey.'), { more: [holds] });
  throw new Fault(
    wanted === undefined
      ? say('There is no journey in ‘{path}’.', { path: base })
      : say('There is no journey ‘{name}’ in this file.', { name: wanted }),
    { more: names.length > 0 ? [holds] : [], meant: wanted && nearest(wanted, names) },
  );
}

function importPath(folder: string, path: string): string {
  const way = relative(folder, path).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

/** Writes a file that is not there yet: whatever comes in between, nothing is lost. */
function create(path: string, shown: string, text: string): void {
  if (existsSync(path)) throw alreadyThere(shown);
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const problem = error as NodeJS.ErrnoException;
    if (problem.code === 'EEXIST') throw alreadyThere(shown);
    throw new Fault(say('Cannot write ‘{path}’: {reason}.', { path: shown, reason: reasonOf(problem) }));
  }
}

function alreadyThere(path: string): Fault {
  return new Fault(say('‘{path}’ is there already; choose another name.', { path }));
}
