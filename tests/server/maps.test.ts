import { expect, test } from 'vitest';
import { findJourney } from '../../src/server/maps.ts';
import { readMarkers } from '../support/markers.ts';
import { serve } from '../support/server.ts';
import { uriOf } from '../support/workspace.ts';

const two = `<|>channel shop "Shop"
journey first "First" { stage a "A" { <|>touchpoint door "Door" } }

<|>journey second "Second" { stage b "B" { touchpoint till "Till" }<|> }
`;

test('the map is that of the journey that is named, else of the one at the cursor, else of the first', async () => {
  const server = await serve({ 'two.journey': two });
  const { Model: model } = server.services.server;
  const uri = uriOf('two.journey').toString();
  const shown = (params: object) => findJourney(model, { uri, ...params }).found?.id;
  expect(shown({})).toBe('first');
  const places = readMarkers(two).positions.map((offset) => server.at('two.journey', offset).position);
  expect(places.map((at) => shown({ at }))).toEqual(['first', 'first', 'second', 'second']);
  const last = places.at(-1);
  expect(shown({ journey: 'first', at: last })).toBe('first');
  expect(shown({ journey: 'gone', at: last })).toBe('second');
  expect(shown({ at: { line: 99, character: 0 } })).toBe('first');
});
