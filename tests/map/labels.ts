import fc from 'fast-check';

const words = fc.constantFrom('coffee', 'Kaffee', 'a', 'circle', 'Öl', 'ț', '(now)', '“quoted”', '—', 'Αθήνα', '2.1 %');
const japanese = fc.constantFrom('今日', 'の', 'コーヒー', '、', '。', '「はい」', 'タッチポイント');
const arabic = fc.constantFrom('القهوة', 'متجر', 'في', 'المدينة', '،', '؟', '٣');
const pictures = fc.constantFrom('☕', '👩‍👩‍👧', '🏳️‍🌈', '🇷🇴', 'न', 'क्षि', 'ไทย');

const marked = fc.constantFrom('e\u0301\u0323', 'Z\u0351\u036b\u0343a\u0337', 'ä̈', 'नी', 'กี่', 'ؤَلّ', 'שָׁ', '각');

/** What a person may call something: nothing, a word, a sentence, or far too much of it, in several scripts. */
export const label: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')) },
  { weight: 2, arbitrary: fc.array(japanese, { maxLength: 40 }).map((all) => all.join('')) },
  { weight: 2, arbitrary: fc.array(arabic, { maxLength: 30 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.array(fc.oneof(words, pictures), { maxLength: 20 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.array(marked, { maxLength: 60 }).map((all) => all.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('W', 'i', '漢', '!', '-'), fc.nat(300)).map(([c, n]) => c.repeat(n)),
  },
);

/** What nobody should call anything. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    ']]>',
    '<![CDATA[',
    '<!--',
    '&',
    '&amp;',
    '&#0;',
    '"\'><image href="https://example.com/x.png"/>',
    'url(https://example.com)',
    '\u0000\u0001\u0008\u000b\u001f',
    '\ud800',
    '\udc00x',
    '\ufffe\uffff',
    '\u202e\u2066reversed',
    '%00 {{x}} $y',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
