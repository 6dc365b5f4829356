import type { Io } from '../io.ts';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** Ways to make text stand out; without colours they change nothing. */
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

export interface ColourChoice {
  color?: boolean | undefined;
}

/** Options win over the environment, the environment over what kind of output it is. */
export function paintFor(choice: ColourChoice, env: Io['env'], isTerminal: boolean): Paint {
  return paint(wanted(choice, env, isTerminal));
}

export function paint(coloured: boolean): Paint {
  const entries = Object.entries(codes).map(([name, [on, off]]) => [
    name,
    (text: string) => (coloured && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text),
  ]);
  return Object.fromEntries(entries) as Paint;
}

function wanted(choice: ColourChoice, env: Io['env'], isTerminal: boolean): boolean {
  if (choice.color !== undefined) return choice.color;
  // as Node does it: FORCE_COLOR is stronger than NO_COLOR
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
