import { expect } from 'vitest';
import type { Imported } from '../../src/interchange/import.ts';
import { writeEntries } from '../../src/interchange/write-entries.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import { english } from '../../src/texts/say.ts';
import { format, organise, parse } from '../language/format.ts';
import { workspaceLoader } from '../support/workspace.ts';

const load = workspaceLoader();

/** What was read as text; it must be whole and in canonical form. */
export function textOf({ entries }: Imported): string {
  const text = writeEntries(entries);
  const { lexerErrors, parserErrors } = parse(text).parseResult;
  expect(
    [...lexerErrors, ...parserErrors].map(({ message }) => message),
    text,
  ).toEqual([]);
  expect(format(text)).toBe(text);
  expect(organise(text)).toBe(text);
  return text;
}

/** The notes, each with its lines: `2, 3: Comments stay comments.` */
export function notesOf({ notes }: Imported): string[] {
  return notes.map(({ lines, message }) => `${lines.length > 0 ? `${lines.join(', ')}: ` : ''}${english(message)}`);
}

/** The map of the first journey of a text. */
export async function mapOf(text: string): Promise<MapModel> {
  const { map, file } = await load({ 'read.journey': text });
  expect(file('read.journey').problems, text).toEqual([]);
  return map('read.journey');
}

/** A map without the places where it is written. */
export function withoutPlaces(map: unknown): unknown {
  return JSON.parse(JSON.stringify(map), (key, value) => (key === 'source' ? undefined : value));
}
