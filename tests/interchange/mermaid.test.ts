import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/interchange/mermaid/read-mermaid.ts';
import { writeMermaid } from '../../src/interchange/mermaid/write-mermaid.ts';
import { english } from '../../src/texts/say.ts';
import { mapOf, notesOf, textOf, withoutPlaces } from './read.ts';

const plain = `journey
  title Lunch out
  section Choose
    Read the menu: 4: Ana
    Ask a friend: 5: Ana, Dan
  section Pay
    Wait for the bill: 1: Ana, Dan
`;
const read = (text: string) => readMermaid(text, { fallback: 'lunch' });

test('sections become stages, tasks touchpoints, actors personas, scores feelings', () => {
  const imported = read(plain);
  expect(imported.notes).toEqual([]);
  expect(textOf(imported)).toBe(`persona ana "Ana"
persona dan "Dan"

journey lunch-out "Lunch out" {
  persona ana
  persona dan
  stage choose "Choose" {
    touchpoint read-the-menu "Read the menu" { persona ana  feels +1 }
    touchpoint ask-a-friend "Ask a friend" { feels +2 }
  }
  stage pay "Pay" {
    touchpoint wait-for-the-bill "Wait for the bill" { feels -2 }
  }
}
`);
});

/** Each text has one thing that is unusual; what it becomes, and the one note on it. */
const unusual: Record<string, { text: string; note: string; has: string[] }> = {
  'a task without actor': {
    text: plain.replace('Read the menu: 4: Ana', 'Read the menu: 4'),
    note: '4: The task names nobody, so it holds for everybody of the journey.',
    has: ['touchpoint read-the-menu "Read the menu" { feels +1 }'],
  },
  'scores from 6 to 10': {
    text: plain.replace(': 4:', ': 8:').replace(': 5:', ': 10:'),
    note: '4, 5: Scores leave the scale from 1 to 5, so 10 counts as the best one.',
    has: ['{ persona ana  feels +1 }', '"Ask a friend" { feels +2 }', '"Wait for the bill" { feels -2 }'],
  },
  'a score of 0': {
    text: plain.replace(': 1:', ': 0:'),
    note: '7: Scores leave the scale from 1 to 5, so 5 counts as the best one.',
    has: ['"Wait for the bill" { feels -2 }'],
  },
  'a score with decimals': {
    text: plain.replace(': 4:', ': 3.6:'),
    note: '4: Feelings are whole numbers, so the score was rounded.',
    has: ['{ persona ana  feels +1 }'],
  },
  'blanks that are missing': {
    text: plain.replace(': 4: Ana', ':4:Ana').replace('Ana, Dan', 'Ana,Dan'),
    note: '4, 5: Blanks around : or , are missing or doubled.',
    has: ['{ persona ana  feels +1 }'],
  },
  'blanks that are doubled': {
    text: plain.replace('menu: 4: Ana', 'menu :  4 :  Ana'),
    note: '4: Blanks around : or , are missing or doubled.',
    has: ['touchpoint read-the-menu "Read the menu" { persona ana  feels +1 }'],
  },
  'a colon in the name of a task': {
    text: plain.replace('Read the menu', 'Enter the code (like: 5832)'),
    note: '4: ‘Enter the code (like: 5832)’ has a colon in it: the score is the last number between colons.',
    has: ['touchpoint enter-the-code-like-5832 "Enter the code (like: 5832)" {'],
  },
  'a time in the name of a task': {
    text: plain.replace('Read the menu', 'Come at 12:30'),
    note: '4: ‘Come at 12:30’ has a colon in it: the score is the last number between colons.',
    has: ['touchpoint come-at-12-30 "Come at 12:30" { persona ana  feels +1 }'],
  },
  'a sentence in the place of the actors': {
    text: plain.replace('4: Ana', '4: She looks for something warm, and finds it quickly'),
    note: '4: ‘She looks for something warm, and finds it quickly’ is no name of somebody, so it is kept as a note.',
    has: ['note "She looks for something warm, and finds it quickly"'],
  },
  'an actor in the place of the task': {
    text: plain.replace('Read the menu: 4: Ana', 'Dan: 4: Reads the menu'),
    note: '4: Task and actor are swapped: what stands behind the score is taken for the task.',
    has: ['touchpoint reads-the-menu "Reads the menu" { persona dan  feels +1 }'],
  },
  'an actor as a task of its own': {
    text: plain.replace('Read the menu: 4: Ana', 'Dan: 4: Ana'),
    note: '4: ‘Dan’ is an actor of other tasks, but stands here as a task.',
    has: ['touchpoint dan "Dan" { persona ana  feels +1 }'],
  },
  'actors in the place of all tasks': {
    text: `journey
title Lunch out
section Choose
Guest: 5: Reads the menu
Waiter: 4: Brings water
section Pay
Guest: 3: Asks for the bill
Waiter: 2: Brings it
`,
    note: '4, 5, 7, 8: Task and actor are swapped: what stands behind the score is taken for the task.',
    has: ['touchpoint brings-water "Brings water" { persona waiter  feels +1 }'],
  },
  'no title': {
    text: plain.replace('  title Lunch out\n', ''),
    note: 'There is no title, so the journey has the name ‘lunch’.',
    has: ['journey lunch {'],
  },
  'a colon in the title': {
    text: plain.replace('Lunch out', 'Lunch: out'),
    note: '2: The title ‘Lunch: out’ stays as it is; the journey has the name ‘lunch-out’.',
    has: ['journey lunch-out "Lunch: out" {'],
  },
  'quotation marks in the title': {
    text: plain.replace('Lunch out', '"Lunch" out'),
    note: '2: The title ‘"Lunch" out’ stays as it is; the journey has the name ‘lunch-out’.',
    has: ['journey lunch-out "\\"Lunch\\" out" {'],
  },
  'an emoji in the title': {
    text: plain.replace('Lunch out', 'Lunch out 🍲'),
    note: '2: The title ‘Lunch out 🍲’ stays as it is; the journey has the name ‘lunch-out’.',
    has: ['journey lunch-out "Lunch out 🍲" {'],
  },
  'a second title': {
    text: `${plain}title Lunch in\n`,
    note: '8: Another title is kept as a note.',
    has: ['note "Lunch in"'],
  },
  'a task before any section': {
    text: plain.replace('  section Choose\n', ''),
    note: '3: Tasks stand before the first section; their stage is ‘Start’.',
    has: ['stage start "Start" {'],
  },
  comments: {
    text: plain.replace('    Ask', '    %% with a menu\n    Ask').replace('4: Ana', '4: Ana %% or not'),
    note: '4, 5: Comments stay comments.',
    has: ['    // %% or not\n    // %% with a menu\n    touchpoint ask-a-friend'],
  },
  'a line that is a comment to Mermaid': {
    text: plain.replace('    Ask', '    # with a menu\n    Ask'),
    note: '5: Comments stay comments.',
    has: ['    // %% # with a menu\n    touchpoint ask-a-friend'],
  },
  'a directive': {
    text: `%%{init: {\n  "theme": "dark"\n}}%%\n${plain}`,
    note: '1, 2, 3: What a directive says about the drawing is kept as a comment.',
    has: ['// %%{init: {\n// "theme": "dark"\n// }}%%\njourney lunch-out'],
  },
  'front matter': {
    text: `---\nconfig:\n  theme: dark\n---\n${plain}`,
    note: '2, 3: The settings above the diagram are kept as comments.',
    has: ['// %% config:\n// %% theme: dark\njourney lunch-out'],
  },
  'the title in the front matter': {
    text: `---\ntitle: "Lunch at noon"\n---\n${plain.replace('  title Lunch out\n', '')}`,
    note: '2: The settings above the diagram are kept as comments.',
    has: ['journey lunch-at-noon "Lunch at noon" {'],
  },
  'words for screen readers': {
    text: plain.replace('  section', '  accTitle: Lunch\n  accDescr {\n    Two people\n  }\n  section'),
    note: '3, 5: What is written for screen readers is kept as a description or a note.',
    has: ['description "Two people"', 'note "Lunch"'],
  },
  'a number sign': {
    text: plain.replace('Read the menu', 'Read menu #2'),
    note: '4: Mermaid takes what follows a # for a comment; here it belongs to the text.',
    has: ['touchpoint read-menu-2 "Read menu #2" { persona ana  feels +1 }'],
  },
  'a semicolon between statements': {
    text: plain.replace('4: Ana\n    Ask', '4: Ana; Ask'),
    note: '4: A semicolon divides two statements of one line.',
    has: ['touchpoint read-the-menu "Read the menu" { persona ana  feels +1 }', '"Ask a friend" { feels +2 }'],
  },
  'a semicolon in a name': {
    text: plain.replace('Read the menu', 'Read the menu; twice'),
    note: '4: A semicolon ends a statement for Mermaid; here it belongs to the text.',
    has: ['"Read the menu; twice" { persona ana  feels +1 }'],
  },
  'the early syntax with an actor instead of a score': {
    text: plain.replace('menu: 4: Ana', 'menu: Ana'),
    note: '4: There is no score, so it is left open what people feel.',
    has: ['touchpoint read-the-menu "Read the menu" { persona ana }'],
  },
  'a score in words': {
    text: plain.replace('menu: 4: Ana', 'menu: good: Ana'),
    note: '4: There is no score, so it is left open what people feel.',
    has: ['touchpoint read-the-menu "Read the menu" { persona ana  note "good" }'],
  },
  'two tasks of the same name': {
    text: plain.replace('Wait for the bill', 'Read the menu'),
    note: '7: The task ‘Read the menu’ comes again; its name got a number.',
    has: ['touchpoint read-the-menu-2 "Read the menu" { feels -2 }'],
  },
  'two sections of the same name': {
    text: plain.replace('section Pay', 'section Choose'),
    note: '6: The section ‘Choose’ comes again; its name got a number.',
    has: ['stage choose-2 "Choose" {'],
  },
};

describe('what is unusual is kept and told once', () => {
  test.each(Object.entries(unusual))('%s', (_, { text, note, has }) => {
    const imported = read(text);
    expect(notesOf(imported)).toEqual([note]);
    for (const part of has) expect(textOf(imported)).toContain(part);
  });

  test.each(Object.entries(unusual))('%s: writing and reading it again gives the same map', async (_, { text }) => {
    const map = await mapOf(textOf(read(text)));
    const again = await mapOf(textOf(readMermaid(writeMermaid(map).content, { name: map.journey.id })));
    const hasOpenFeelings = map.cards.some(({ feels }) => feels.length === 0);
    // Mermaid has no task without a score, and no notes
    const comparable = (one: typeof map) => ({
      ...one,
      cards: one.cards.map((card) => ({ ...card, notes: [], ...(hasOpenFeelings && { feels: [] }) })),
      ...(hasOpenFeelings && { curve: [] }),
    });
    expect(withoutPlaces(comparable(again))).toEqual(withoutPlaces(comparable(map)));
  });
});

describe('Markdown', () => {
  test('the journeys of its fences are read, each as one journey; other diagrams are named', () => {
    const text = `# Lunch\n\n\`\`\`mermaid\n${plain}\`\`\`\n\n> ~~~ mermaid\n> flowchart LR\n>   A --> B\n> ~~~\n\n\`\`\`js\njourney\n\`\`\`\n:::mermaid\n${plain}:::\n`;
    const imported = read(text);
    expect(textOf(imported).match(/^journey .*/gm)).toEqual([
      'journey lunch-out "Lunch out" {',
      'journey lunch-out-2 "Lunch out" {',
    ]);
    expect(textOf(imported).match(/^persona /gm)).toHaveLength(2);
    expect(notesOf(imported)).toEqual(['14: This diagram is no journey, so it was left out.']);
  });

  test('a text without a journey gives nothing', () => {
    expect(read('flowchart LR\n  A --> B\n')).toMatchObject({ entries: [], notes: [{ lines: [1] }] });
    expect(read('')).toMatchObject({ entries: [] });
  });
});

describe('writing', () => {
  test('characters that mean something to Mermaid are written as codes', async () => {
    const map = await mapOf(
      'journey a "A: b; #c" { stage title "title of deed" { touchpoint x "a, b: 5 %% <b> `" { feels +1 } } }',
    );
    expect(writeMermaid(map).content).toBe(`journey
  title A#58; b#59; #35;c
  section #116;itle of deed
    a#44; b#58; 5 #37;#37; #60;b#62; #96;: 4
`);
  });

  test('what has no place is named', async () => {
    const map = await mapOf(`channel web "Web" { medium digital }
journey a { stage s { phase before touchpoint x { on web pain "Slow" } touchpoint y { feels 0 } } }`);
    expect(writeMermaid(map).notes.map(english)).toEqual([
      'A Mermaid diagram has no place for: phases, channels, pain points.',
      'One touchpoint says nothing about feelings; Mermaid gets 3 for it.',
    ]);
  });
});

test('whatever the names are, the map comes back', async () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const mean = fc.constantFrom(':', ';', '#', '%%', '#35;', 'section', 'title', '```', '"', '\\', '-->', '{', '}', ',');
  const name = fc.array(fc.oneof(word, mean), { minLength: 1, maxLength: 4 }).map((parts) => `x${parts.join(' ')}`);
  const task = fc.record({ name, score: fc.integer({ min: 1, max: 5 }), actors: fc.array(name, { maxLength: 3 }) });
  const diagram = fc.array(fc.record({ name, tasks: fc.array(task, { maxLength: 4 }) }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(name, diagram, async (title, sections) => {
      const map = await mapOf(textOf(read(written(title, sections))));
      const again = await mapOf(textOf(read(writeMermaid(map).content)));
      // what had no score has one now, and what is no actor became a note
      const labels = (one: typeof map) =>
        one.cards.map(({ stage, id, label, personas }) => [stage, id, label, personas]);
      expect(labels(again)).toEqual(labels(map));
      const third = await mapOf(textOf(read(writeMermaid(again).content)));
      expect(withoutPlaces(third)).toEqual(withoutPlaces(again));
    }),
    { numRuns: 60 },
  );
});

function written(
  title: string,
  sections: readonly { name: string; tasks: readonly { name: string; score: number; actors: string[] }[] }[],
) {
  const clean = (text: string) => text.replace(/[\r\n\u2028\u2029]/g, ' ');
  return `journey\ntitle ${clean(title)}\n${sections
    .map(
      (section) =>
        `section ${clean(section.name)}\n${section.tasks
          .map(({ name, score, actors }) => `${clean(name)}: ${score}: ${actors.map(clean).join(', ')}\n`)
          .join('')}`,
    )
    .join('')}`;
}

test('no text makes it throw, and what it gives is always whole', () => {
  const line = fc.constantFrom(
    'title',
    'section',
    'a: 5: b',
    '---',
    '%%{',
    '}%%',
    'accDescr {',
    '}',
    ';',
    '#',
    ':::',
    '```mermaid',
    '::',
    'journey',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 12 }), (lines) => {
      textOf(read(`journey\n${lines.join('\n')}`));
    }),
  );
});
