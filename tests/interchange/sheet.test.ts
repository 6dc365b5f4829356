import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Notes } from '../../src/interchange/notes.ts';
import { applySheet } from '../../src/interchange/onto/apply-sheet.ts';
import { readCsv, writeCsv } from '../../src/interchange/sheet/csv.ts';
import type { ColumnId } from '../../src/interchange/sheet/headers.ts';
import { columnIds } from '../../src/interchange/sheet/headers.ts';
import { readSheet } from '../../src/interchange/sheet/read-sheet.ts';
import type { Cell } from '../../src/interchange/sheet/table.ts';
import { joinCell, splitCell } from '../../src/interchange/sheet/table.ts';
import { sheetOf } from '../../src/interchange/sheet/write-sheet.ts';
import { english } from '../../src/texts/say.ts';
import { exampleTexts, loadWorkspace, workspaceLoader } from '../support/workspace.ts';
import { mapOf, notesOf, textOf, withoutPlaces } from './read.ts';

const examples = exampleTexts();
const shop = `// the shop
persona lea "Léa" // in town
persona tom "Tom"

channel web "Website" { medium digital }
channel shop "Shop" { medium physical }

journey buying "Buying" {
  persona lea
  persona tom
  stage look "Look around" {
    phase before
    touchpoint browse "Browse" {
      on web
      does "Compares; slowly" for tom
      thinks "So many"   // heard twice
      feels -1 "lost"
      pain process "No filter" as no-filter { severity high }
      pain "Slow"
      #search
    }
    touchpoint ask "Ask" { on shop  feels +2 }
  }

  stage pay "Pay" {
    touchpoint till "Till" {
      feels +1 for lea
      feels -2 "queue" for tom
      expects 4 "quick"
      gets 2
    }
    touchpoint leave "Leave"
  }
  stage after-all "After"
}
`;

function read(csv: string) {
  const notes = new Notes();
  return readSheet(readCsv(csv, notes), { fallback: 'table' }, notes);
}

/** The sheet of the shop with some cells changed, carried over. */
async function edited(edit: (csv: string) => string, text = shop) {
  const { file, model, map } = await loadWorkspace({ 'shop.journey': text });
  const found = map('shop.journey');
  const [journey] = file('shop.journey').journeys;
  if (!journey) throw new Error('no journey');
  const before = writeCsv(sheetOf(found));
  const after = edit(before);
  const notes = new Notes();
  const { text: result, notes: told } = applySheet(readCsv(after, notes), model.journey(journey), found, notes);
  return { before, after, text: result, notes: notesOf({ entries: [], notes: told }) };
}

/** The lines that are in one text only. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const left = [...now];
  const gone = old.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone, come: left };
}

describe('CSV', () => {
  test.each([',', ';', '\t'])('fields stand between ‘%s’, with or without quotation marks', (separator) => {
    const csv = `\uFEFFStage${separator}Touchpoint${separator}Action\r\n"Look"${separator}"A ""b""\nc"${separator}x\r\n`;
    expect(readCsv(csv, new Notes())).toEqual([
      { line: 1, cells: ['Stage', 'Touchpoint', 'Action'] },
      { line: 2, cells: ['Look', 'A "b"\nc', 'x'] },
    ]);
  });

  test('lines are counted inside of cells; a quotation mark that is never closed is told', () => {
    const notes = new Notes();
    const rows = readCsv('Stage,Touchpoint\n"a\nb",c\nd,"e\nf,g', notes);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(rows[2]?.cells).toEqual(['d', 'e\nf,g']);
    expect(notes.all().map(({ lines, message }) => [lines, english(message)])).toEqual([
      [[4], 'A quotation mark is never closed, so all behind it is one cell.'],
    ]);
  });

  test('no cell is a formula, and none is changed by that', () => {
    const cells = ['=1+1', '+1', '-1', '@x', "'=1", "'", "'a", ' =x', '\t=x', 'a=b'];
    const csv = writeCsv([cells]);
    const written = csv
      .trimEnd()
      .split(',')
      .map((cell) => cell.replace(/^"|"$/g, ''));
    for (const cell of written) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    expect(readCsv(csv, new Notes())[0]?.cells).toEqual(cells.map((cell) => cell.trim()));
  });

  test('whatever stands in cells comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '=', '-', "'", '\\', '\t', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const known = [['Stage', 'Touchpoint'], ...rows];
        const read = readCsv(writeCsv(known), new Notes()).map(({ cells }) => cells);
        expect(read).toEqual(known.map((cells) => cells.map((one) => one.trim())));
      }),
    );
  });

  test('several texts share a cell', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ';', '\\', ' '), minLength: 1 }).map((one) => `x${one}x`);
    fc.assert(fc.property(fc.array(text), (texts) => void expect(splitCell(joinCell(texts))).toEqual(texts)));
    const loose = fc.string({ unit: fc.constantFrom('a', ';', '\\'), minLength: 1 });
    fc.assert(fc.property(fc.array(loose), (texts) => void expect(splitCell(joinCell(texts))).toEqual(texts)));
  });

  test('rows without end are cut, and this is told', () => {
    const notes = new Notes();
    expect(readCsv(`Stage\n${'x\n'.repeat(30_000)}`, notes)).toHaveLength(20_000);
    expect(notes.all()).toHaveLength(1);
  });
});

describe('a table as a new journey', () => {
  test('each row is a touchpoint', () => {
    const imported = read(`Stage,Touchpoint,Channel,Action,Thought,Emotion,Pain point,Opportunity,Confidence
Look,Search,Web;App,Types; Clicks,Where?,annoyed,Slow,Filters,high
,Ask a friend,,,,+2,,,
Pay,Till,Shop,,,neutral,,,
`);
    expect(imported.notes).toEqual([]);
    expect(textOf(imported)).toBe(`channel web "Web"
channel app "App"
channel shop "Shop"

journey table {
  stage look "Look" {
    touchpoint search "Search" {
      on web
      on app
      does "Types"
      does "Clicks"
      thinks "Where?"
      feels -1 "annoyed"
      pain "Slow"
      opportunity "Filters"
      confidence high
    }
    touchpoint ask-a-friend "Ask a friend" { feels +2 }
  }
  stage pay "Pay" {
    touchpoint till "Till" { on shop  feels 0 "neutral" }
  }
}
`);
  });

  test.each([
    ['French', 'frustrée', 'Étape;Point de contact;Canal;Émotion;Irritant\nVoir;Chercher;Site;frustrée;Lent\n'],
    ['Romanian', 'frustrată', 'Etapă;Punct de contact;Canal;Emoție;Problemă\nVoir;Chercher;Site;frustrată;Lent\n'],
    ['no accents', 'frustre', 'etape;point de contact;CANAL;emotion;irritants\nVoir;Chercher;Site;frustre;Lent\n'],
  ])('headings in %s', (_, word, csv) => {
    const imported = read(csv);
    expect(imported.notes).toEqual([]);
    expect(textOf(imported)).toContain(`touchpoint chercher "Chercher" { on site  feels -2 "${word}"  pain "Lent" }`);
  });

  const unusual: Record<string, [csv: string, note: string, has: string]> = {
    'a heading with a mistake': [
      'Stage,Touchpoint,Chanel\nA,B,Web\n',
      '1: The column ‘Chanel’ is not known; it is kept as notes. Did you mean ‘Channel’?',
      'note "Chanel: Web"',
    ],
    'an unknown heading': [
      'Stage,Touchpoint,Budget\nA,B,12\n',
      '1: The column ‘Budget’ is not known; it is kept as notes.',
      'note "Budget: 12"',
    ],
    'a heading twice': [
      'Stage,Touchpoint,Note,Note\nA,B,c,d\n',
      '1: The column ‘Note’ comes again; it is kept as notes.',
      'note "c"  note "Note: d"',
    ],
    'words above the headings': [
      'Our journey,,\nStage,Touchpoint,Note\nA,B,c\n',
      '1: What stands above the headings is kept as a comment.',
      '// Our journey\njourney table',
    ],
    'an unknown emotion': [
      'Stage,Touchpoint,Emotion\nA,B,wobbly\n',
      '2: ‘wobbly’ is no feeling that is known, so it is kept as a perception.',
      'perception "wobbly"',
    ],
    'feelings from 1 to 5': [
      'Stage,Touchpoint,Emotion\nA,B,4\nA,C,1\n',
      '2, 3: Feelings are numbers up to 5, which counts as the best one.',
      '"B" { feels +1 }\n    touchpoint c "C" { feels -2 }',
    ],
    'feelings from -5 to +5': [
      'Stage,Touchpoint,Emotion\nA,B,-5\nA,C,5\n',
      '2, 3: Feelings leave the scale from -2 to +2, so 5 counts as the best one.',
      '"B" { feels -2 }\n    touchpoint c "C" { feels +2 }',
    ],
    'a feeling with decimals': [
      'Stage,Touchpoint,Emotion\nA,B,"0,6"\n',
      '2: Feelings are whole numbers, so the number was rounded.',
      'feels +1',
    ],
    'a score that is none': [
      'Stage,Touchpoint,Expected\nA,B,9\n',
      '2: ‘9’ is no whole number from 1 to 5, so it is kept as words.',
      'expects "9"',
    ],
    'an unknown phase': [
      'Phase,Stage,Touchpoint\nsoon,A,B\n',
      '2: ‘soon’ is no phase (before, during, after), so it is kept as a note.',
      'note "soon"',
    ],
    'a level that is none': [
      'Stage,Touchpoint,Confidence\nA,B,sure\n',
      '2: ‘sure’ is no level of confidence, so it is kept as a note.',
      'note "sure"',
    ],
    'a tag that cannot be one': [
      'Stage,Touchpoint,Tags\nA,B,a b\n',
      '2: ‘a b’ cannot be a tag, so it is kept as a note.',
      'note "a b"',
    ],
    'rows without stage': [
      'Stage,Touchpoint\n,B\n',
      '2: Rows have no stage; theirs is called ‘Start’.',
      'stage start "Start"',
    ],
    'a row that goes on': [
      'Stage,Touchpoint,Action\nA,B,c\n,,d\n',
      '3: A row without touchpoint goes on with the one above.',
      'does "c"  does "d"',
    ],
    'a row without touchpoint': [
      'Stage,Action\nA,Pays\n',
      '2: A row without touchpoint is called after its action.',
      'touchpoint pays "Pays" { does "Pays" }',
    ],
  };
  test.each(Object.entries(unusual))('%s is kept and told once', (_, [csv, note, has]) => {
    const imported = read(csv);
    expect(notesOf(imported)).toEqual([note]);
    expect(textOf(imported)).toContain(has);
  });

  test('without any known heading nothing is read', () => {
    expect(read('a,b\n1,2\n')).toMatchObject({ entries: [], notes: [{ lines: [] }] });
  });

  test('what a journey has in a sheet comes back', async () => {
    const map = await mapOf(
      shop.replaceAll('web', 'website').replaceAll('stage look', 'stage look-around').replace('after-all', 'after'),
    );
    const again = await mapOf(textOf(readSheet(readCsv(writeCsv(sheetOf(map)), new Notes()), { name: 'buying' })));
    expect(sheetOf(again)).toEqual(sheetOf(map));
    const kept = (one: typeof map) =>
      one.cards.map(({ pains, source: _, ...card }) => ({ ...card, pains: pains.map(({ text }) => text) }));
    expect(withoutPlaces(kept(again))).toEqual(withoutPlaces(kept(map)));
  });

  test('random tables never break the text', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'Stage',
        'Touchpoint',
        'a; b',
        '-1',
        '=1',
        '1 x [Léa]',
        'Léa',
        '#a',
        '"',
        '{',
        '//',
        '"""',
        'low',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 20, maxLength: 20 }), { maxLength: 6 }), (rows) => {
        const notes = new Notes();
        const head = sheetOf({ stages: [], cards: [], lanes: [], personas: [], teams: [], kpis: [] } as never);
        textOf(readSheet(readCsv(writeCsv([...head, ...rows]), notes), {}, notes));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a sheet that comes back', () => {
  test.each(Object.keys(examples).filter((path) => /^journey /m.test(examples[path] ?? '')))(
    'changes nothing when nothing was changed: %s',
    async (path) => {
      const { file, model, map } = await loadWorkspace(examples);
      for (const statement of file(path).journeys) {
        const found = map(path, statement.name);
        const notes = new Notes();
        const rows = readCsv(writeCsv(sheetOf(found)), notes);
        const applied = applySheet(rows, model.journey(statement), found, notes);
        expect(applied.notes).toEqual([]);
        expect(applied.text).toBe(examples[path]);
      }
    },
  );

  const edits: Record<string, [edit: (csv: string) => string, gone: string[], come: string[], notes?: string[]]> = {
    'a label': [
      (csv) => csv.replace(',Browse,', ',Browse the shop,'),
      ['    touchpoint browse "Browse" {'],
      ['    touchpoint browse "Browse the shop" {'],
    ],
    'a text': [
      (csv) => csv.replace('So many', 'Too many'),
      ['      thinks "So many"   // heard twice'],
      ['      thinks "Too many"   // heard twice'],
    ],
    'a text for one persona': [
      (csv) => csv.replace('Compares\\; slowly [Tom]', 'Compares\\; fast [Tom]'),
      ['      does "Compares; slowly" for tom'],
      ['      does "Compares; fast" for tom'],
    ],
    'a pain, which keeps its block': [
      (csv) => csv.replace('No filter;', 'No good filter;'),
      ['      pain process "No filter" as no-filter { severity high }'],
      ['      pain process "No good filter" as no-filter { severity high }'],
    ],
    'one text more': [(csv) => csv.replace('So many', 'So many; So dear'), [], ['      thinks "So dear"']],
    'one text less': [(csv) => csv.replace('No filter; Slow', 'No filter'), ['      pain "Slow"'], []],
    'a feeling': [(csv) => csv.replace('-1,lost', '1,lost'), ['      feels -1 "lost"'], ['      feels +1 "lost"']],
    'the words of a feeling': [(csv) => csv.replace('-1,lost', '-1,'), ['      feels -1 "lost"'], ['      feels -1']],
    'a feeling of one persona': [
      (csv) => csv.replace('-2 queue [Tom]', '-1 queue [Tom]'),
      ['      feels -2 "queue" for tom'],
      ['      feels -1 "queue" for tom'],
    ],
    'an expectation': [
      (csv) => csv.replace('4 quick', '5 quick'),
      ['      expects 4 "quick"'],
      ['      expects 5 "quick"'],
    ],
    'a channel': [(csv) => csv.replace('Browse,Website', 'Browse,Website; Shop'), [], ['      on shop']],
    'a channel that is new': [
      (csv) => csv.replace('Till,,', 'Till,Kiosk,'),
      [],
      ['channel kiosk "Kiosk"', '      on kiosk'],
    ],
    'a fact in a block on one line': [
      (csv) => csv.replace('Ask,Shop,"Léa; Tom",', 'Ask,Shop,"Léa; Tom",Asks'),
      ['    touchpoint ask "Ask" { on shop  feels +2 }'],
      ['    touchpoint ask "Ask" { on shop  does "Asks"  feels +2 }'],
    ],
    'a fact where there was no block': [
      (csv) => csv.replace('Leave,,"Léa; Tom",', 'Leave,,"Léa; Tom",Goes'),
      ['    touchpoint leave "Leave"'],
      ['    touchpoint leave "Leave" { does "Goes" }'],
    ],
    'a stage': [
      (csv) => csv.replaceAll('Look around', 'Search'),
      ['  stage look "Look around" {'],
      ['  stage look "Search" {'],
    ],
    'a phase': [(csv) => csv.replaceAll('before', 'during'), ['    phase before'], ['    phase during']],
    'a tag': [(csv) => csv.replace('search,browse', 'shop,browse'), ['      #search'], ['      #shop']],
    'a new row': [
      (csv) => csv.replace(/^(,Pay,Leave)/m, ',Pay,Wave,,,Waves\r\n$1'),
      [],
      ['    touchpoint wave "Wave" { does "Waves" }'],
      ['5: ‘Wave’ is new.'],
    ],
    'a new row at the top': [
      (csv) => csv.replace(/^(before,Look around,Browse)/m, 'before,Look around,Greet\r\n$1'),
      [],
      ['    touchpoint greet "Greet"'],
      ['2: ‘Greet’ is new.'],
    ],
    'a new row in a new stage': [
      (csv) => `${csv}after,Return,Call,Phone\r\n`,
      [],
      [
        'channel phone "Phone"',
        '  stage return "Return" {',
        '    phase after',
        '    touchpoint call "Call" { on phone }',
        '  }',
      ],
      ['7: ‘Call’ is new.'],
    ],
    'a new row in a stage without touchpoints': [
      (csv) => csv.replace(/^,After,,/m, ',After,Rest,'),
      ['  stage after-all "After"'],
      ['  stage after-all "After" {', '    touchpoint rest "Rest"', '  }'],
      ['6: ‘Rest’ is new.'],
    ],
    'a row that is gone': [
      (csv) => csv.replace(/^.*,Ask,.*\r\n/m, ''),
      ['    touchpoint ask "Ask" { on shop  feels +2 }'],
      [],
      ['‘Ask’ is not in the sheet any more, so it is removed.'],
    ],
    'a row in another stage': [
      (csv) => csv.replace('before,Look around,Ask', ',Pay,Ask'),
      [],
      [],
      ['3: ‘Ask’ moves to the stage ‘Pay’.'],
    ],
  };
  test.each(Object.entries(edits))('changes only %s', async (_, [edit, gone, come, told = []]) => {
    const { before, after, text, notes } = await edited(edit);
    expect(after).not.toBe(before);
    expect(difference(shop, text)).toEqual({ gone, come });
    expect(notes).toEqual(told);
    expect(text).not.toBe(shop);
    await mapOf(text);
    const again = await edited((csv) => csv, text);
    expect(again.text).toBe(text);
  });

  test('a sheet of another journey changes nothing', async () => {
    const { text, notes } = await edited(() => 'Stage,Touchpoint\nSomewhere,Else\n');
    expect(text).toBe(shop);
    expect(notes).toEqual(['No row of this sheet belongs to the journey, so nothing was changed.']);
  });

  test('line ends stay as they are', async () => {
    const windows = shop.replaceAll('\n', '\r\n');
    const { text } = await edited((csv) => csv.replace('So many', 'So many; So dear'), windows);
    expect(text.replace('\r\n      thinks "So dear"', '')).toBe(windows);
  });

  test('rows in another order give their touchpoints that order, with their comments', async () => {
    const three = `journey week "Week" {
  stage one "One" {
    touchpoint a "A"

    // the second
    touchpoint b "B" {
      note "x"
    } // behind b
    touchpoint c "C" { note "y" }
  }
  stage two "Two" { touchpoint d "D"  touchpoint e "E" }
}
`;
    const reversed = (csv: string) => {
      const [head, a, b, c, d, e] = csv.split('\r\n');
      return [head, b?.replace(',x,', ',z,'), a, c, e, d, ''].join('\r\n');
    };
    const { text, notes } = await edited(reversed, three);
    expect(text).toBe(`journey week "Week" {
  stage one "One" {
    // the second
    touchpoint b "B" {
      note "z"
    } // behind b
    touchpoint a "A"

    touchpoint c "C" { note "y" }
  }
  stage two "Two" {
    touchpoint e "E"
    touchpoint d "D"
  }
}
`);
    expect(notes).toEqual(['2: ‘B’ moves within its stage.', '5: ‘E’ moves within its stage.']);
    expect((await edited((csv) => csv, text)).text).toBe(text);
  });

  test('a sheet that was sorted by something else keeps the order, and this is told', async () => {
    const { text, notes } = await edited((csv) => {
      const [head, browse, ask, till, leave, rest] = csv.split('\r\n');
      return [head, leave, ask, till, browse, rest, ''].join('\r\n');
    });
    expect(text).toBe(shop);
    expect(notes).toEqual([
      'The sheet has the stages in another order; in the journey they stay as they are.',
      'The rows of a stage do not stand together, so the order of the touchpoints stays as it is.',
    ]);
  });

  describe('onto a variant', () => {
    /** The sheet of the variant with other rows, and that of what came of it. */
    async function carried(body: string, edit: (rows: Cell[][]) => Cell[][]) {
      const text = `${shop}journey better "Better" variant-of buying {\n${body}}\n`;
      const { file, model, map } = await loadWorkspace({ 'shop.journey': text });
      const [, journey] = file('shop.journey').journeys;
      if (!journey) throw new Error('no journey');
      const rows = edit(sheetOf(map('shop.journey', 'better')).map((row) => [...row]));
      const told = new Notes();
      const applied = applySheet(
        readCsv(writeCsv(rows), told),
        model.journey(journey),
        map('shop.journey', 'better'),
        told,
      );
      const next = await loadWorkspace({ 'shop.journey': applied.text });
      expect(next.file('shop.journey').problems, applied.text).toEqual([]);
      const plain = (all: Cell[][]) => readCsv(writeCsv(all), new Notes()).map(({ cells }) => cells);
      const variant = applied.text.slice(applied.text.indexOf('journey better'));
      expect(applied.text.startsWith(shop)).toBe(true);
      return {
        variant,
        wanted: plain(rows),
        got: plain(sheetOf(next.map('shop.journey', 'better'))),
        notes: notesOf({ entries: [], notes: applied.notes }),
      };
    }
    const at = (rows: Cell[][], label: string) => {
      const row = rows.find((one) => one[2] === label);
      if (!row) throw new Error(`no row ${label}`);
      return row;
    };
    const column = (name: string) => columnIds.indexOf(name as ColumnId);
    const row = (cells: Record<string, Cell>) => columnIds.map((id) => (id === 'persona' ? 'Léa; Tom' : cells[id]));
    const put = (name: string, label: string, cell: Cell) => (rows: Cell[][]) => {
      at(rows, label)[column(name)] = cell;
      return rows;
    };
    const behind = (label: string, cells: Record<string, Cell>) => (rows: Cell[][]) =>
      rows.toSpliced(rows.indexOf(at(rows, label)) + 1, 0, row(cells));

    const edits: Record<string, [body: string, edit: (rows: Cell[][]) => Cell[][]]> = {
      'a label': ['', put('touchpoint', 'Till', 'Self-checkout')],
      'a text': ['', put('thought', 'Browse', 'So few')],
      'a text more in a block of its own': [
        '  stage pay { touchpoint till { gets 4 } }\n',
        put('thought', 'Till', 'Fast; Easy'),
      ],
      'a text of a base that is gone': ['', put('thought', 'Browse', undefined)],
      'a channel': ['', put('channel', 'Browse', 'Shop')],
      'a feeling': ['', put('emotion', 'Ask', -1)],
      'a feeling of one persona': ['', put('emotion', 'Till', '2 [Léa]; -2 queue [Tom]')],
      'a confidence': ['', put('confidence', 'Leave', 'low')],
      'a row less': ['', (rows) => rows.filter((one) => one[2] !== 'Ask')],
      'a row less that has a block of its own': [
        '  stage look { touchpoint ask { feels +1 } }\n',
        (rows) => rows.filter((one) => one[2] !== 'Ask'),
      ],
      'a row more at the end': ['', behind('Leave', { stage: 'Pay', touchpoint: 'Wave', note: 'w', id: 'wave' })],
      'a row more in between': [
        '',
        behind('Browse', { phase: 'before', stage: 'Look around', touchpoint: 'Try', id: 'try' }),
      ],
      'a row more at the start': [
        '  stage pay { touchpoint leave { gets 4 } }\n',
        (rows) =>
          rows.toSpliced(rows.indexOf(at(rows, 'Till')), 0, row({ stage: 'Pay', touchpoint: 'Queue', id: 'queue' })),
      ],
      'a row more between blocks of its own': [
        '  stage pay { touchpoint leave { gets 4 } }\n',
        behind('Till', { stage: 'Pay', touchpoint: 'Queue', id: 'queue' }),
      ],
      'a new stage in between': ['', behind('Ask', { phase: 'before', stage: 'Wait', touchpoint: 'Sit', id: 'sit' })],
      'a stage': ['', (rows) => rows.map((one) => one.map((cell) => (cell === 'Look around' ? 'Search' : cell)))],
      'a phase': ['', (rows) => rows.map((one) => one.map((cell) => (cell === 'before' ? 'during' : cell)))],
    };
    test.each(Object.entries(edits))('changes %s', async (_, [body, edit]) => {
      const { got, wanted, variant, notes } = await carried(body, edit);
      expect(got, `${variant}\n${notes.join('\n')}`).toEqual(wanted);
    });

    test('a row in another stage', async () => {
      const { variant, notes } = await carried('', put('stage', 'Ask', 'Pay'));
      expect(variant).toBe(
        'journey better "Better" variant-of buying {\n  stage pay {\n    touchpoint ask\n    touchpoint till\n  }\n}\n',
      );
      expect(notes).toEqual(['3: ‘Ask’ moves to the stage ‘Pay’.']);
    });

    test('what cannot be said in a variant is told', async () => {
      const tag = await carried('', put('tags', 'Browse', 'shop'));
      expect(tag.notes).toEqual(['2: ‘Browse’ has facts of its base that cannot be changed from here.']);
      const order = await carried('', (rows) => [rows[0], rows[2], rows[1], ...rows.slice(3)] as Cell[][]);
      expect(order.notes).toEqual(['2: ‘Ask’ has its place from the base of the journey, so it stays there.']);
      expect(order.variant).toBe('journey better "Better" variant-of buying {\n}\n');
    });

    test('an unchanged sheet changes nothing', async () => {
      const body = '  stage pay { touchpoint till { gets 4 } }\n  stage after-all { touchpoint bye "Bye" }\n';
      const { variant } = await carried(body, (rows) => rows);
      expect(variant).toBe(`journey better "Better" variant-of buying {\n${body}}\n`);
    });
  });

  const better = `${shop}journey better variant-of buying {
  stage look { touchpoint ask { feels -1 }  touchpoint try "Try" }
  stage pay { drop touchpoint leave }
}
`;
  test.each([
    ['a journey', shop, 'buying'],
    ['a variant', better, 'better'],
  ])('random edits of %s give what the sheet says', async (_, text, name) => {
    const load = workspaceLoader();
    const cell = fc.constantFrom('', 'x', 'x; y', 'a "b"', '1', '-2', 'Shop', '=1', 'low', 'Pay');
    const change = fc.record({ row: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 2, max: 17 }), cell });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(4), async (changes, last) => {
        const { file, model, map } = await load({ 'shop.journey': text });
        const found = map('shop.journey', name);
        const rows = sheetOf(found).map((row) => [...row]);
        for (const { row, column, cell } of changes) if (rows[row]) rows[row][column] = cell;
        // one row comes last
        rows.push(...rows.splice(last + 1, 1));
        const read = readCsv(writeCsv(rows), new Notes());
        const journey = file('shop.journey').journeys.find((one) => one.name === name);
        if (!journey) throw new Error('no journey');
        const once = applySheet(read, model.journey(journey), found);
        const next = await load({ 'shop.journey': once.text });
        expect(next.file('shop.journey').problems, once.text).toEqual([]);
        // what was carried over once is there now
        const after = next.map('shop.journey', name);
        const same = next.file('shop.journey').journeys.find((one) => one.name === name);
        if (!same) throw new Error('no journey');
        const unchanged = readCsv(writeCsv(sheetOf(after)), new Notes());
        expect(applySheet(unchanged, next.model.journey(same), after).text).toBe(once.text);
      }),
      { numRuns: 40 },
    );
  });
});
