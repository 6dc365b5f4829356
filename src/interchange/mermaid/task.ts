/** One task of a diagram as it is written. */
export interface Task {
  line: number;
  name: string;
  score?: number;
  actors: string[];
  /** What stands between name and actors and is no number. */
  rest?: string;
  /** What is unusual about how it is written. */
  hasColonInName: boolean;
  hasOddBlanks: boolean;
  hasHash: boolean;
}

const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Reads `name: score: actor, actor`. The score is the last field that is a number; all before it is the name. */
export function readTask(text: string, line: number): Task {
  const fields = text.split(':');
  const at = fields.findLastIndex((field, i) => i > 0 && number.test(field.trim()));
  const hasHash = text.includes('#');
  if (at < 0) return { ...withoutScore(fields), line, hasColonInName: false, hasOddBlanks: false, hasHash };
  const name = oneLine(fields.slice(0, at).join(':'));
  const actors = fields.slice(at + 1).join(':');
  return {
    line,
    name,
    score: Number((fields[at] ?? '').trim().replace(',', '.')),
    actors: split(actors),
    hasColonInName: at > 1,
    hasOddBlanks: hasOddBlanks(fields[at - 1] ?? '', fields[at] ?? '', actors),
    hasHash,
  };
}

/** The early form of the language had the actor where the score is now. */
function withoutScore(fields: readonly string[]): Pick<Task, 'name' | 'actors' | 'rest'> {
  const [name = '', ...more] = fields;
  const rest = more.slice(0, -1).join(':').trim();
  return { name: oneLine(name), actors: split(more.at(-1) ?? ''), ...(rest !== '' && { rest }) };
}

function split(actors: string): string[] {
  return [...new Set(actors.split(',').map(oneLine))].filter((one) => one !== '');
}

/** One blank stands behind a colon and a comma, none before it. */
function hasOddBlanks(name: string, score: string, actors: string): boolean {
  const isOdd = (field: string, isLast: boolean) => !/^ (?! )/.test(field) || (!isLast && /\s$/.test(field));
  if (/\s$/.test(name) || isOdd(score, actors === '')) return true;
  const parts = actors.split(',');
  return actors.trim() !== '' && parts.some((part, i) => isOdd(part, i === parts.length - 1));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
