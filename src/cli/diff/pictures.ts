import { extname } from 'node:path';
import { nearest } from '../../language/nearest.ts';
import { quoted } from '../../texts/lists.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import type { ComparedMaps } from './compared-maps.ts';
import { comparedMaps } from './compared-maps.ts';
import { html } from './html.ts';
import { journeysOnBoth } from './journeys.ts';
import type { DiffResult } from './result.ts';
import type { Sides } from './sides.ts';
import { svg } from './svg.ts';

export const pictureFormatNames = ['svg', 'html'] as const;

export interface PictureOptions {
  format: (typeof pictureFormatNames)[number];
  today: string;
  lang?: string | undefined;
  journey?: string | undefined;
  output?: string | undefined;
}

/** Writes pictures of the journeys that have changed: one page of all, or a drawing of each. */
export async function writePictures(
  sides: Sides,
  { changes }: DiffResult,
  options: PictureOptions,
  io: Io,
): Promise<void> {
  const { format, today, lang, output } = options;
  const pairs = journeysOnBoth(sides, changes);
  const all = pairs.map((pair) => comparedMaps(pair, sides, { cwd: io.cwd, today, lang, words: io.words }));
  const maps = chosen(all, options.journey);
  const [first, second] = maps;
  if (!first)
    throw new Fault(say('No journey is on both sides, so there is nothing to compare in a picture.'), { help });
  if (format === 'html') return writeResult(html(maps, { lang, words: io.words }), output, io);
  if (!second) return writeResult(svg(first), output, io);
  if (!toFile(output))
    throw new Fault(say('Several journeys have changed: choose one with --journey, or write files with --output.'), {
      help,
      more: [say('They are {list}.', { list: quoted(maps.map(({ id }) => id)) })],
    });
  const ending = extname(output);
  for (const map of maps) {
    const path = `${output.slice(0, output.length - ending.length)}-${map.id}${ending}`;
    await writeResult(svg(map), path, io);
    await io.stderr.write(sentence(io.words(say('‘{journey}’ is drawn in ‘{path}’.', { journey: map.id, path }))));
  }
}

/** The journey that is asked for, else those that have changed, else all of them. */
function chosen(maps: readonly ComparedMaps[], wanted: string | undefined): readonly ComparedMaps[] {
  if (wanted === undefined) {
    const changed = maps.filter(({ views }) => (views.both.model.diff ?? []).length > 0);
    return changed.length > 0 ? changed : maps;
  }
  const found = maps.filter(({ id }) => id === wanted.normalize('NFC'));
  if (found.length > 0) return found;
  throw new Fault(say('There is no journey ‘{name}’ on both sides.', { name: wanted }), {
    help,
    meant: nearest(
      wanted,
      maps.map(({ id }) => id),
    ),
  });
}

const help = 'journey diff --help';
