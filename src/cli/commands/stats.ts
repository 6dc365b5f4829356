import type { MapFilter } from '../../analytics/filter.ts';
import { factInfo } from '../../language/vocabulary.ts';
import type { Say } from '../../texts/say.ts';
import { asIs, say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { findAll } from '../input/find-all.ts';
import { load } from '../input/load.ts';
import { paintFor } from '../output/colours.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { statsFormatNames, statsFormats } from '../stats/formats.ts';
import { statsOf } from '../stats/journey-stats.ts';
import { command } from './command.ts';
import { colourOptions, outputOption, readingOptions } from './shared-options.ts';

const filterOptions = {
  phase: {
    type: 'string',
    value: 'PHASE',
    choices: ['before', 'during', 'after', 'none'],
    about: say('Only touchpoints of this phase.'),
  },
  medium: {
    type: 'string',
    value: 'MEDIUM',
    choices: ['digital', 'analog', 'physical'],
    about: say('Only touchpoints whose main channel is of this medium.'),
  },
  control: {
    type: 'string',
    value: 'CONTROL',
    choices: ['owned', 'partner', 'third-party', 'customer'],
    about: say('Only touchpoints that are controlled like this.'),
  },
  category: {
    type: 'string',
    value: 'CATEGORY',
    choices: factInfo('touchpoint', 'category')?.words ?? [],
    about: say('Only contacts of this kind.'),
  },
  role: {
    type: 'string',
    value: 'ROLE',
    choices: factInfo('touchpoint', 'role')?.words ?? [],
    about: say('Only touchpoints with this role.'),
  },
  team: { type: 'string', value: 'NAME', about: say('Only touchpoints of this team.') },
  tag: { type: 'string', value: 'TAG', about: say('Only touchpoints with this tag.') },
  message: { type: 'string', value: 'NAME', about: say('Only touchpoints that say this message.') },
  critical: { type: 'boolean', about: say('Only critical touchpoints and moments of truth.') },
} as const;

/** `journey stats`: the numbers of journeys. */
export const stats = command({
  name: 'stats',
  summary: say('Show the numbers of journeys: coverage, control, emotion, gaps, KPIs, reach and more.'),
  usage: '[PATH…]',
  details: [
    say('Paths are files, folders, which are searched for *.journey, or globs; - is standard input.'),
    say('Without a path: the current folder. Of a variant it also shows what it changes in its base.'),
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: statsFormatNames,
      about: say('How the numbers are written. Default: text.'),
    },
    journey: { type: 'string', value: 'NAME', about: say('Only the journey of this name.'), once: true },
    persona: { type: 'string', value: 'NAME', about: say('The journey as this persona lives it.') },
    ...filterOptions,
    ...readingOptions,
    ...outputOption,
    ...colourOptions,
  },
  run: async ({ values, paths }, io) => {
    const format = values.format ?? 'text';
    const filter = filterOf(values);
    const today = values.today ?? io.today();
    const loaded = await load(paths, { stdinFilename: values['stdin-filename'] }, io);
    await io.stderr.write([...loaded.faults, ...loaded.notes].map((one) => sentence(io.words(one))).join(''));
    for (const { path, file } of loaded.named)
      if (!file.complete) await io.stderr.write(sentence(io.words(incomplete(path))));
    const { journey, persona, lang } = values;
    const journeys = statsOf(loaded, findAll(loaded, today), {
      today,
      filter,
      journey,
      persona,
      lang,
      words: io.words,
    });
    if (journeys.length === 0 && loaded.faults.length === 0)
      throw new Fault(say('There is no journey in these files.'));
    const paint = paintFor(values, io.env, io.stdout.isTerminal && !toFile(values.output));
    const looked = lookedAt(filter, persona);
    await writeResult(
      statsFormats[format]({ journeys, looked, cwd: io.cwd }, { paint, words: io.words }),
      values.output,
      io,
    );
    return loaded.faults.length > 0 ? 2 : 0;
  },
});

function filterOf(values: { [K in keyof MapFilter]?: MapFilter[K] }): MapFilter {
  const names = Object.keys(filterOptions) as (keyof MapFilter)[];
  return Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** What was left out, so that nobody takes a part for the whole. */
function lookedAt(filter: MapFilter, persona: string | undefined): Say[] {
  const conditions = Object.entries({ ...(persona !== undefined && { persona }), ...filter });
  const said = conditions.map(([name, value]) => (value === true ? name : `${name} ${value}`)).join(', ');
  return said === '' ? [] : [say('only: {conditions}', { conditions: asIs(said) })];
}

function incomplete(path: string): Say {
  return say('‘{path}’ has mistakes, so its numbers are incomplete; ‘journey check’ names them.', { path });
}
