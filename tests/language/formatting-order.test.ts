import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, organisingChanges } from '../../src/model/canonical-form.ts';
import { draft, written } from '../analytics/random-journey.ts';
import { readMarkers } from '../support/markers.ts';
import { rulePages } from '../support/rule-pages.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';
import { format, meaningOf, organise } from './format.ts';

const runs = Math.ceil(Number(process.env.JOURNEY_TEXTS ?? 500) / 5);

/** Checks a text and what it is in order, which stays so. */
function orders(before: string, after: string): void {
  expect(organise(before)).toBe(after);
  expect(organise(after), 'in order again').toBe(after);
}

describe('facts', () => {
  test("a block's own facts come first, then the common ones", () => {
    orders(
      `channel web "Website" {
  #new
  control owned
  note "n"
  medium digital
  description "d"
  label ro "Site web"
}
`,
      `channel web "Website" {
  description "d"
  medium digital
  control owned
  label ro "Site web"
  note "n"
  #new
}
`,
    );
  });

  test('nested declarations come last and keep their order; hybrids stand behind the stages', () => {
    orders(
      `theme circle {
  objective b
  guides "g"
  objective a
}

journey j {
  hybrid h { online t }
  stage b {
    touchpoint u
    phase before
    touchpoint t
  }
  goal "g"
  stage a
  persona p
}
`,
      `theme circle {
  guides "g"
  objective b
  objective a
}

journey j {
  persona p
  goal "g"
  stage b {
    phase before
    touchpoint u
    touchpoint t
  }
  stage a
  hybrid h { online t }
}
`,
    );
  });

  test('repeated facts keep their order', () => {
    orders(
      'journey j {\n  persona b\n  persona a\n  brand x\n  persona c\n}\n',
      'journey j {\n  brand x\n  persona b\n  persona a\n  persona c\n}\n',
    );
  });

  test('blocks on one line, and blocks in blocks', () => {
    orders(
      'journey j {\n  stage s {\n    pain "p" { due 2026-08 /* c */  severity low }\n    phase before\n  }\n}\n',
      'journey j {\n  stage s {\n    phase before\n    pain "p" { severity low  due 2026-08 /* c */ }\n  }\n}\n',
    );
  });

  test('facts that share a line are parted when they move', () => {
    orders('persona p {\n  goal "g"  status customer }\n', 'persona p {\n  status customer\n  goal "g"\n}\n');
  });

  test('the indentation of the author, and the line breaks of the file, stay', () => {
    orders(
      'persona p {\r\n\tgoal "g"\r\n\tstatus customer\r\n\t}\r\n',
      'persona p {\r\n\tstatus customer\r\n\tgoal "g"\r\n\t}\r\n',
    );
  });
});

describe('comments', () => {
  test('above a fact and behind it go along', () => {
    orders(
      `persona p { // who
  // what for
  /* really */
  goal "g" // in words
  // of what kind
  status customer /* a customer */
  // nothing more
}
`,
      `persona p { // who
  // of what kind
  status customer /* a customer */
  // what for
  /* really */
  goal "g" // in words
  // nothing more
}
`,
    );
  });

  test('between blank lines stay where they are among the facts', () => {
    orders(
      `persona p {
  // about them

  limit 3 per week

  // in their words

  goal "g"
  status customer

  // the end
}
`,
      `persona p {
  // about them

  status customer

  // in their words

  goal "g"
  limit 3 per week

  // the end
}
`,
    );
  });

  test('above a nested declaration stay there', () => {
    orders(
      `journey j {
  // --- first half ---

  stage a

  // --- second half ---

  stage b
  persona p
}
`,
      `journey j {
  persona p

  // --- first half ---

  stage a

  // --- second half ---

  stage b
}
`,
    );
  });

  test('that silence a finding go with the fact it is about', () => {
    orders(
      `journey j {
  stage s {
    goal "g" // journey-ignore stage-without-phase: a sketch

    // of everybody
    feels +1
    phase before // journey-ignore emotion-drop: known
  }
}
`,
      `journey j {
  stage s {
    phase before // journey-ignore emotion-drop: known
    goal "g"
    // journey-ignore stage-without-phase: a sketch

    // of everybody
    feels +1
  }
}
`,
    );
  });
});

describe('blank lines', () => {
  test('what stood together stays together; a fact that moves leaves its blank line behind', () => {
    orders(
      `journey j {
  state as-is

  stage a

  stage b

  goal "g"

  measures k
  persona p
}
`,
      `journey j {
  state as-is
  persona p
  goal "g"

  measures k

  stage a

  stage b
}
`,
    );
  });
});

test('nested declarations that stand apart do so from the facts too', () => {
  orders(
    'theme t {\n  objective a\n\n  objective b\n  guides "g"\n}\n',
    'theme t {\n  guides "g"\n\n  objective a\n\n  objective b\n}\n',
  );
});

describe('the head of a file', () => {
  test('imports are sorted by path, below the version and the language', () => {
    orders(
      `import "./b.journey" // b
// the last one
import y from "./a.journey"
import x from "./a.journey"

persona p

import "../z.journey"
lang ro
`,
      `lang ro
import "../z.journey"
import x from "./a.journey"
// the last one
import y from "./a.journey"
import "./b.journey" // b

persona p
`,
    );
  });

  test('a comment that belongs to the file stays above', () => {
    orders(
      '// Journeys of the shop\n\nimport "./b.journey"\nimport "./a.journey"\n',
      '// Journeys of the shop\n\nimport "./a.journey"\nimport "./b.journey"\n',
    );
  });

  test('the imports alone can be put in order', () => {
    const text = 'import "./b.journey"\nimport "./a.journey"\n\npersona p { goal "g"  status customer }\n';
    expect(organise(text, { facts: false, imports: true })).toBe(
      'import "./a.journey"\nimport "./b.journey"\n\npersona p { goal "g"  status customer }\n',
    );
  });

  test('imports stay as they are where the later one wins', async () => {
    const files = {
      'a.journey': 'rules { gap 1 }\n',
      'b.journey': 'rules { gap 2 }\n',
      'c.journey': 'persona p\n',
      'both.journey': 'import "./b.journey"\nimport "./a.journey"\n',
      'one.journey': 'import "./c.journey"\nimport "./a.journey"\n',
    };
    const { file } = await loadWorkspace(files);
    expect(organisingChanges(file('both.journey'), { facts: true })).toEqual([]);
    expect(canonicalText(file('one.journey'), { organise: true })).toBe('import "./a.journey"\nimport "./c.journey"\n');
  });
});

describe('broken text', () => {
  test('a block with a mistake stays as it is, the others are put in order', () => {
    orders(
      'persona p {\n  goal "g"\n  status customer\n  limit 3,\n}\n\nchannel w { control owned  medium digital }\n',
      'persona p {\n  goal "g"\n  status customer\n  limit 3,\n}\n\nchannel w { medium digital  control owned }\n',
    );
  });

  test('a block that is not closed stays as it is', () => {
    orders('persona p {\n  goal "g"\n  status customer\n', 'persona p {\n  goal "g"\n  status customer\n');
  });
});

describe('any text', () => {
  const examples = Object.values(exampleTexts());
  const fences = rulePages().flatMap(({ examples }) =>
    examples.flatMap(({ files }) => files.map(({ text }) => readMarkers(text).text)),
  );
  const lines = [
    ...['// c', '', '\n// free\n', '/* c */', '/* a\n b */', '/** d */', '// journey-ignore a: b', 'team t // t'],
    ...[
      'feels +1',
      'on a',
      'goal "g"',
      'label ro "x"',
      'note "n" // c',
      'note """\n  a\n    b\n """',
      '#tag',
      'on , a',
    ],
    ...[
      'touchpoint x',
      'stage s',
      'hybrid h { online a }',
      'import "./a.journey"',
      'import "./b.journey"',
      'lang ro',
      '}',
    ],
  ];
  /** A text with lines in another order, and with more lines. */
  const texts = fc
    .tuple(
      fc.constantFrom(...examples.map((text) => text.slice(0, 3000)), ...fences),
      fc.array(fc.tuple(fc.nat(1000), fc.option(fc.constantFrom(...lines), { nil: undefined })), { maxLength: 12 }),
    )
    .map(([text, edits]) => {
      const rows = text.split('\n');
      for (const [at, more] of edits) {
        const row = Math.floor((at / 1000) * rows.length);
        if (more !== undefined) rows.splice(row, 0, more);
        else rows.splice(row, 2, ...rows.slice(row, row + 2).reverse());
      }
      return rows.join('\n');
    });

  test('keeps every fact and comment, and stays in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ordered = organise(text);
        expect(organise(ordered)).toBe(ordered);
        expect(bagOf(ordered)).toEqual(bagOf(text));
        const formatted = format(ordered);
        expect(format(organise(formatted)), 'formatted').toBe(formatted);
      }),
      { numRuns: runs },
    );
  });

  test('journeys have the same findings, whatever the order of their facts', async () => {
    await fc.assert(
      fc.asyncProperty(draft, fc.infiniteStream(fc.nat(99)), async (journey, stream) => {
        const text = written(journey, (facts) => {
          const keys = new Map(facts.map((fact) => [fact, stream.next().value ?? 0]));
          return facts.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        });
        const ordered = format(organise(text));
        expect(bagOf(ordered)).toEqual(bagOf(text));
        expect(await findingsOf(ordered)).toEqual(await findingsOf(format(text)));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test('the examples have the same findings in order', async () => {
    const before = await loadWorkspace(exampleTexts());
    const texts = Object.keys(exampleTexts()).map((path) => [
      path,
      canonicalText(before.file(path), { organise: true }),
    ]);
    const after = await loadWorkspace(Object.fromEntries(texts));
    const said = ({ findings }: typeof before) =>
      [...findings({ profile: 'strict' })].map(([path, all]) => [
        path,
        all.map(({ rule, say }) => [rule.code, say]).sort(),
      ]);
    expect(said(after)).toEqual(said(before));
  });
});

/** The statements of a text as bags, and its comments. */
function bagOf(text: string) {
  const { statements, comments } = meaningOf(text);
  return { statements: bag(statements), comments: comments.toSorted() };
}

function bag(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(bag(one))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([slot, one]) => [slot, slot === 'parts' ? one : bag(one)]));
}

async function findingsOf(text: string): Promise<string[]> {
  const { findings } = await loadWorkspace({ 'any.journey': text });
  const all = findings({ profile: 'strict' }).get('any.journey') ?? [];
  return all
    .map(({ rule, say, place }) => JSON.stringify([rule.code, say, place.file.text.slice(place.offset, place.end)]))
    .sort();
}
