/** Whether a text is written from the right: its first letter with a direction is Hebrew, Arabic or a neighbour of them. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && fromRight.test(letter);
}

/** Whether a journey runs from the right: its labels are in a language that does, or its title is where no language is named. */
export function runsFromRight(lang: string | undefined, title: string): boolean {
  return lang === undefined ? isRightToLeft(title) : /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(lang);
}

/**
 * A name as it stands in a sentence of letters from the left, so that it takes no number and no comma beside it along: what
 * holds letters from the right stands between marks that nobody sees.
 */
export function isolated(text: string): string {
  return fromRight.test(text) ? `\u2068${text}\u2069` : text;
}

/** The same for what is read from the left wherever it stands, as `5 → 2`. */
export function fromLeft(text: string): string {
  return `\u2066${text}\u2069`;
}

const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
