const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  semi: ';',
  num: '#',
  comma: ',',
};

/** Puts characters that Mermaid writes as `#58;` or `#quot;` out of the way, so that none of them divides a line. */
export function hideCodes(text: string): string {
  return text.replace(/#(\d{1,7}|[a-z]+);/g, (code, what: string) => {
    const character = /^\d/.test(what)
      ? characterOf(Number(what))
      : Object.hasOwn(named, what)
        ? named[what]
        : undefined;
    return character === undefined ? code : `\ue000${character.codePointAt(0)?.toString(16)}\ue001`;
  });
}

/** What hidden codes stand for. */
export function showCodes(text: string): string {
  return text.replace(/\ue000([0-9a-f]+)\ue001/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** A text as a name in a diagram, on one line: what would divide the line, or start something else, becomes a code. */
export function codedText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  // a letter before the code keeps it from being read as a comment of its own
  const coded = plain.replace(/[:;#,%<>&"`{}]/g, codeOf);
  return /^(?:title|section|journey|accTitle|accDescr)/i.test(coded) ? codeOf(coded.charAt(0)) + coded.slice(1) : coded;
}

function codeOf(character: string): string {
  return `#${character.codePointAt(0)};`;
}

function characterOf(code: number): string | undefined {
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
