import { expect, test } from 'vitest';
import { writeCsv } from '../../src/interchange/sheet/csv.ts';
import { sheetOf } from '../../src/interchange/sheet/write-sheet.ts';
import { buildMap } from '../../src/model/build-map.ts';
import { packBytes } from '../../src/protocol/bytes.ts';
import { importOnto } from '../../src/server/exchange/import-onto.ts';
import { wordsFor } from '../../src/texts/catalogues.ts';
import { serve } from '../support/server.ts';
import { today, uriOf } from '../support/workspace.ts';

const shop = `// our shop
channel web "Website" { medium digital  control owned }
journey shop "Shop" {
  stage buy "Buy" {
    touchpoint pay "Pay" { on web  feels -1 } // dear
    touchpoint leave "Leave" { on web  feels +1 }
  }
}
journey other "Other" {
  stage s "S" { touchpoint t "T" { on web  feels 0 } }
}
`;

/** The edits that carry the sheet of a journey over to it, once it was changed. */
async function carry(change: (sheet: string) => string, { text = shop, journey = 'shop', name = 'shop.csv' } = {}) {
  const server = await serve({ 'shop.journey': text });
  const file = server.file('shop.journey');
  const declaration = file.journeys.find((one) => one.name === journey) ?? file.journeys[0];
  if (!declaration) throw new Error('no journey');
  const sheet = writeCsv(sheetOf(buildMap(file.workspace.journey(declaration), { today, wordsFor })));
  const content = packBytes(new TextEncoder().encode(change(sheet)));
  const result = importOnto({ uri: `${uriOf('shop.journey')}`, journey, name, content }, server.services);
  const edits = result.edits.map(({ range, newText }) => [server.between('shop.journey', range), newText]);
  return { ...result, edits };
}

test('a sheet as it was exported changes nothing', async () => {
  const { edits, problem } = await carry((sheet) => sheet);
  expect([edits, problem]).toEqual([[], undefined]);
});

test('an edited cell is one small edit of the text', async () => {
  const { edits, notes } = await carry((sheet) => sheet.replace('Pay', 'Pay by card'));
  expect(edits).toEqual([['"Pay"', '"Pay by card"']]);
  expect(notes).toEqual({ notes: [] });
});

test('what happens to whole touchpoints is told', async () => {
  const { edits, notes } = await carry((sheet) => sheet.replace(/^.*Leave.*\r\n/m, ''));
  expect(edits).toHaveLength(1);
  expect(edits[0]?.[0]).toContain('touchpoint leave');
  expect(notes.notes.map(({ message }) => message)).toEqual([
    '‘Leave’ is not in the sheet any more, so it is removed.',
  ]);
});

test('it is the named journey that is changed, and no other in its place', async () => {
  expect((await carry((sheet) => sheet.replace('T,', 'Tea,'), { journey: 'other' })).edits).toEqual([['"T"', '"Tea"']]);
  expect((await carry((sheet) => sheet, { journey: 'gone' })).problem).toBe(
    'There is no such journey in ‘shop.journey’.',
  );
});

test('nothing is carried over to a text with mistakes, nor from what is no sheet', async () => {
  const broken = await carry((sheet) => sheet.replace('Pay', 'Paid'), { text: shop.replace('feels -1', 'feels "') });
  expect(broken.problem).toBe('‘shop.journey’ has mistakes; mend them first, so that nothing gets lost.');
  expect(broken.edits).toEqual([]);
  expect((await carry((sheet) => sheet, { name: 'shop.mmd' })).problem).toBe(
    'Only a sheet, CSV or XLSX, is carried over to a journey.',
  );
});
