import { describe, expect, test } from 'vitest';
import { formatDocument } from '../../src/language/formatting/format.ts';
import { lexemesOf } from '../../src/language/formatting/lexemes.ts';
import { haveSameTokens } from '../../src/language/formatting/same-tokens.ts';
import { readMarkers } from '../support/markers.ts';
import { rulePages } from '../support/rule-pages.ts';
import { exampleTexts } from '../support/workspace.ts';
import { format, meaningOf, parse } from './format.ts';

/** Checks a text and its canonical form, which is its own. */
function forms(before: string, after: string): void {
  expect(format(before)).toBe(after);
  expect(format(after), 'its form again').toBe(after);
  expect(meaningOf(after)).toEqual(meaningOf(before));
}

/** Checks that a text is in its canonical form. */
function stays(text: string): void {
  forms(text, text);
}

describe('lines', () => {
  test('two blanks for each block, one fact on each line', () => {
    forms(
      `journey j "J" {
stage s "S" { phase before
      touchpoint t "T" {
\t\ton web feels +1
} }
      }
`,
      `journey j "J" {
  stage s "S" {
    phase before
    touchpoint t "T" {
      on web
      feels +1
    }
  }
}
`,
    );
  });

  test('a fact that goes on in the next line is put together', () => {
    forms(
      `journey j "J"
{
  stage s {
    touchpoint t
      "T" {
      does
        "Looks around"
      leads-to u
        when "it fits"
        after 2 min
      frequency 3
        per week
    }
  }
}
`,
      `journey j "J" {
  stage s {
    touchpoint t "T" {
      does "Looks around"
      leads-to u when "it fits" after 2 min
      frequency 3 per week
    }
  }
}
`,
    );
  });

  test('declarations that share a line are parted', () => {
    forms(
      'team a "A" team b persona p { goal "g" } persona q\n',
      'team a "A"\nteam b\n\npersona p { goal "g" }\npersona q\n',
    );
  });

  test('blanks at the end of lines, and other blanks than plain ones, go', () => {
    forms('team a  \t\n\u00a0team\u3000b\u00a0"B\u00a0C" \n', 'team a\nteam b "B\u00a0C"\n');
  });

  test('the last line ends, once', () => {
    forms('team a', 'team a\n');
    forms('team a\n\n \n', 'team a\n');
    forms('\n\n  team a // why\n\n', 'team a // why\n');
  });

  test('a file of white space is empty', () => {
    forms(' \n\t\n', '');
    forms('\uFEFF\n', '\uFEFF');
    stays('');
  });

  test('the line breaks of the file and its byte order mark stay', () => {
    forms('\uFEFF\r\n  team a team b\r\npersona p', '\uFEFFteam a\r\nteam b\r\n\r\npersona p\r\n');
    forms('team a team b\rteam c', 'team a\rteam b\rteam c\r');
    forms('team a\r\n\nteam b\n\r\n\r\nteam c', 'team a\r\n\nteam b\n\nteam c\r\n');
  });
});

describe('a block on one line', () => {
  test('stays there, its facts two blanks apart', () => {
    forms(
      'channel web "Website" {medium digital control    owned}\npersona p{}\n',
      'channel web "Website" { medium digital  control owned }\n\npersona p { }\n',
    );
  });

  test('is opened when it holds more than three facts', () => {
    forms(
      'channel web { medium digital  control owned  limit 4 per week  uses crm }\n',
      'channel web {\n  medium digital\n  control owned\n  limit 4 per week\n  uses crm\n}\n',
    );
  });

  test('facts at any depth are counted', () => {
    forms(
      `journey j {
  stage a { phase after  touchpoint t { on web } }
  stage b { phase after  touchpoint t { on web  feels 0 } }
}
`,
      `journey j {
  stage a { phase after  touchpoint t { on web } }
  stage b {
    phase after
    touchpoint t { on web  feels 0 }
  }
}
`,
    );
  });

  test('is opened when it does not fit in 100 columns', () => {
    const line = (length: number) => `team a { note "${'x'.repeat(length - 18)}" }\n`;
    expect(line(100)).toHaveLength(101);
    stays(line(100));
    forms(line(101), `team a {\n  note "${'x'.repeat(101 - 18)}"\n}\n`);
  });

  test('columns are counted as they are seen', () => {
    stays(`team a { note "${'e\u0301'.repeat(82)}" }\n`);
    stays(`team a { note "${'顧'.repeat(41)}" }\n`);
    forms(`team a { note "${'顧'.repeat(42)}" }\n`, `team a {\n  note "${'顧'.repeat(42)}"\n}\n`);
  });

  test('the sign that is put in is counted', () => {
    const block = (sign: string, end: string) => `    touchpoint t { feels ${sign}1 "${'x'.repeat(69)}" }${end}`;
    expect(block('+', '')).toHaveLength(101);
    const around = (line: string) => `journey j {\n  stage s {\n${line}\n  }\n}\n`;
    forms(around(block('', '')), around(`    touchpoint t {\n      feels +1 "${'x'.repeat(69)}"\n    }`));
  });

  test('a kpi with a reading is always open', () => {
    forms(
      'kpi a { target >= 3 }\nkpi b { current 3 }\nkpi c { baseline 2 at 2025-12 }\n',
      'kpi a { target >= 3 }\nkpi b {\n  current 3\n}\nkpi c {\n  baseline 2 at 2025-12\n}\n',
    );
  });

  test('a block that its author opened stays open', () => {
    stays('team a {\n  note "n"\n}\nteam b {\n}\n');
  });
});

describe('numbers', () => {
  test('one blank before the unit, none around a range', () => {
    forms(
      'rules {\n  attention 7 .. 15s\n  stale 120d\n}\n\nkpi k {\n  target >=35%\n  baseline 12EUR per order\n}\n',
      'rules {\n  attention 7..15 s\n  stale 120 d\n}\n\nkpi k {\n  target >= 35 %\n  baseline 12 EUR per order\n}\n',
    );
  });

  test('the sign of a feeling is written, but not that of none', () => {
    const feels = (...numbers: string[]) =>
      `journey j {\n  stage s {\n${numbers.map((number) => `    feels ${number}\n`).join('')}  }\n}\n`;
    forms(
      feels('1', '+2', '-1 "sad"', '0', '+0', '-0 for a', '/* c */ 2'),
      feels('+1', '+2', '-1 "sad"', '0', '0', '0 for a', '/* c */ +2'),
    );
  });

  test('other numbers keep their sign', () => {
    stays('kpi k {\n  current +3 EUR\n}\n');
  });

  test('names with a dot are put together', () => {
    forms('journey j {\n  measures circle . known\n}\n', 'journey j {\n  measures circle.known\n}\n');
  });
});

describe('blank lines', () => {
  test('one between declarations of different kinds', () => {
    forms(
      'format 1\nlang ro\nimport "./a.journey"\nteam a\nteam b\npersona p\nrules { gap 2 }\n',
      'format 1\nlang ro\nimport "./a.journey"\n\nteam a\nteam b\n\npersona p\n\nrules { gap 2 }\n',
    );
  });

  test('it stands above the comments of the declaration', () => {
    forms(
      'team a // trailing\n// about people\n/** Ana */\npersona p\n',
      'team a // trailing\n\n// about people\n/** Ana */\npersona p\n',
    );
    stays('team a\n// the last team\n\npersona p\n');
  });

  test('elsewhere those of the author are kept, at most one', () => {
    forms(
      'team a\n\n\n\nteam b\nteam c {\n\n\n  note "n"\n \t\n  #x\n\n}\n',
      'team a\n\nteam b\nteam c {\n\n  note "n"\n\n  #x\n\n}\n',
    );
  });
});

describe('comments', () => {
  test('on a line of their own are indented as what follows', () => {
    forms(
      `// file
    // journey
journey j {
// stage
      stage s { // of the stage
/* touchpoint */
touchpoint t
// nothing follows
}
}
  // the end
`,
      `// file
// journey
journey j {
  // stage
  stage s { // of the stage
    /* touchpoint */
    touchpoint t
    // nothing follows
  }
}
// the end
`,
    );
  });

  test('behind a fact stay there, where their author put them', () => {
    forms(
      `team a { // why
note "n"      // aligned
url "u"//close
#x \t// after a tab
} // end
`,
      `team a { // why
  note "n"      // aligned
  url "u"  //close
  #x   // after a tab
} // end
`,
    );
  });

  test('inside a line stay inside', () => {
    forms(
      'team a{/* one */note/* two */"n"/* three */#x/** four */#y}\n',
      'team a { /* one */ note /* two */ "n" /* three */  #x  /** four */ #y }\n',
    );
    forms(
      'persona p { /* one */ need "a"/* two */need "b"/** three */ need "c"\n/* four */need "d" }\n',
      `persona p {
  /* one */ need "a"  /* two */
  need "b"
  /** three */ need "c"
  /* four */ need "d"
}
`,
    );
  });

  test('that cut a fact keep it cut', () => {
    forms(
      `journey j {
  stage s {
    touchpoint t // the header
    {
      leads-to u // where
      // if
      when "x"
      /* and */
      share 3%
    }
  }
}
`,
      `journey j {
  stage s {
    touchpoint t // the header
    {
      leads-to u // where
        // if
        when "x"
        /* and */
        share 3 %
    }
  }
}
`,
    );
  });

  test('of several lines: stars stand below each other, the rest is as it was', () => {
    forms(
      `journey j {
      /**
   * About it. \t
* More.
       */
  stage s
/* a drawing:
     o--o
  */
  stage t
}
`,
      `journey j {
  /**
   * About it.
   * More.
   */
  stage s
  /* a drawing:
     o--o
  */
  stage t
}
`,
    );
  });
});

describe('text blocks', () => {
  test('are indented as the inside of their fact', () => {
    forms(
      `theme t {
guides """
Show a face.
    - before a form\t
\t
Always.
"""
}
`,
      `theme t {
  guides """
    Show a face.
        - before a form

    Always.
    """
}
`,
    );
  });

  test('may start and end on lines with text', () => {
    forms(
      'team a {\n  note """First\n second\n   third """\n}\n',
      'team a {\n  note """First\n    second\n      third """\n}\n',
    );
  });

  test('on one line stay as they are', () => {
    stays('team a { note """  one "line"  """ }\n');
  });

  test('what they say is not changed', () => {
    // a tab is one character of indentation, two blanks are two
    stays('team a {\n  note """\n    a\n    \tb\n    """\n}\n');
    stays('team a {\n  note """x\n\u2003\u2003y\n    """\n}\n'.replace(/\u2003/g, '  '));
    // a lone carriage return is a character of the text
    forms('team  a {\n  note """\n   a \r b\n    """\n}\n', 'team a {\n  note """\n   a \r b\n    """\n}\n');
    forms('team a {\n  note """\r\n  a\r\n    b"""\r\n}\n', 'team a {\n  note """\r\n    a\r\n      b"""\r\n}\n');
  });
});

describe('broken text', () => {
  test('lines with mistakes stay exactly as they are, the others are formatted', () => {
    const before = `journey j {
stage s "S" {
   goal   of it \t
touchpoint t {
on   web
      on
  feels 1
      wants   "more"
   leads-to t2,  t3
}
}
}
`;
    expect(format(before)).toBe(`journey j {
  stage s "S" {
   goal   of it \t
    touchpoint t {
      on web
      on
      feels +1
      wants   "more"
   leads-to t2,  t3
    }
  }
}
`);
    expect(format(format(before))).toBe(format(before));
  });

  test('where braces do not match, indentation stays', () => {
    const before = `team   a
journey j {
     stage s {
       touchpoint t { on   web
     stage u {
       goal   "g"
     }
}
persona p
  { goal "g"
}
`;
    expect(format(before)).toBe(`team a

journey j {
     stage s {
       touchpoint t { on web
     stage u {
       goal "g"
     }
}

persona p {
  goal "g"
}
`);
  });

  test('then it stays in every declaration with a mistake', () => {
    const mistake = 'persona p {\n      goal   "g"\n    limit 3,\n}\n';
    expect(format(`${mistake}persona q {\n`)).toBe(`${mistake.replace('goal   ', 'goal ')}persona q {\n`);
    expect(format(`${mistake}persona q\n`)).toBe(`${mistake.replace('      goal   ', '  goal ')}persona q\n`);
  });

  test('prose and diagrams of other notations stay', () => {
    const prose = 'Dear   all,\n    this is no journey  \n\tat  all\n';
    expect(format(prose)).toBe(prose);
    const mermaid = 'journey\n    title My day\n    section   Work\n      Make tea: 5: Me\n';
    expect(format(`${mermaid}\n\n\nteam   a`)).toBe(`${mermaid}\nteam a\n`);
  });

  test('a text or comment that is not closed swallows nothing', () => {
    const open = 'team a   "A\nteam   b\n';
    expect(format(open)).toBe('team a   "A\nteam b\n');
    const comment = 'team a   /* x\n   team   b\n';
    expect(format(comment)).toBe('team a   /* x\nteam b\n');
  });
});

describe('a range', () => {
  const marked = `persona p { goal "g"
need    "n"
<|  behaviour    "b"

status    customer|>
  limit   3 per week
    }
`;
  test('changes whole lines and no others', () => {
    const { text, ranges } = readMarkers(marked);
    const document = parse(text);
    const [{ offset, end } = { offset: 0, end: 0 }] = ranges;
    const lines = {
      first: document.textDocument.positionAt(offset).line,
      last: document.textDocument.positionAt(end).line,
    };
    expect(formatDocument(document, lines)).toEqual([
      { offset: text.indexOf('    "b"'), end: text.indexOf('"b"'), text: ' ' },
      { offset: text.indexOf('status'), end: text.indexOf('status'), text: '  ' },
      { offset: text.indexOf('    customer'), end: text.indexOf('customer'), text: ' ' },
    ]);
  });
});

describe('the guard', () => {
  const same = (before: string, after: string) =>
    haveSameTokens({ text: before, lexemes: lexemesOf(before) }, { text: after, lexemes: lexemesOf(after) });

  test.each([
    ['white space', 'team a // b\nteam b', 'team  a\n// b\n\n  team b\n'],
    ['the blank before a unit', 'duration 12s', 'duration 12 s'],
    ['the sign of a feeling', 'feels /* c */ 1 feels +0', 'feels /* c */ +1 feels 0'],
    ['the indentation of a text or comment', 'note """\n a\n""" /*\n * b */', 'note """\n   a\n  """ /*\n      * b */'],
  ])('lets %s change', (_, before, after) => {
    expect(same(before, after)).toBe(true);
  });

  test.each([
    ['a token less', 'team a b', 'team a'],
    ['another token', 'team a', 'team b'],
    ['tokens that grow together', 'team a b', 'team ab'],
    ['a token that becomes a comment', 'team a // b\nteam c', 'team a // b team c'],
    ['the sign of another number', 'gap 1', 'gap +1'],
    ['another sign of a feeling', 'feels 1', 'feels -1'],
    ['what a text says', 'note """\n a\n  b\n"""', 'note """\n a\n b\n"""'],
    ['what a comment says', '/* a */', '/* b */'],
  ])('does not let %s pass', (_, before, after) => {
    expect(same(before, after)).toBe(false);
  });
});

describe('changes are small', () => {
  test('only what differs is replaced', () => {
    const text = 'team  a {\n   note "n"\n  #x \n}\npersona p';
    expect(formatDocument(parse(text))).toEqual([
      { offset: 4, end: 6, text: ' ' },
      { offset: 10, end: 13, text: '  ' },
      { offset: 26, end: 27, text: '' },
      { offset: 30, end: 30, text: '\n' },
      { offset: 39, end: 39, text: '\n' },
    ]);
  });
});

describe('what is written already', () => {
  test.each(Object.entries(exampleTexts()))('%s is in its canonical form', (_, text) => {
    expect(format(text)).toBe(text);
  });

  const fences = rulePages().flatMap(({ code, examples }) =>
    examples.flatMap(({ files }) => files.map(({ text }) => [code, readMarkers(text).text] as const)),
  );
  test.each([...Map.groupBy(fences, ([code]) => code)])('the examples of %s say the same when formatted', (_, all) => {
    for (const [, text] of all) {
      expect(meaningOf(format(text))).toEqual(meaningOf(text));
      expect(format(format(text))).toBe(format(text));
    }
  });
});
