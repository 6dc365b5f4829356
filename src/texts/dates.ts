import { asIs, type Say, say } from './say.ts';

/** A day or a month as the language writes it (`2026-08-31`, `2026-08`), in words: `31 August 2026`, `August 2026`. */
export function dateInWords(date: string): Say {
  const [year = '', number = '', day] = date.split('-');
  const month = monthName(Number(number));
  if (!month) return asIs(date);
  return day
    ? say('{day} {month} {year}', { day: String(Number(day)), month, year })
    : say('{month} {year}', { month, year });
}

/** The name of a month, from 1. */
function monthName(number: number): Say | undefined {
  return [
    say('January'),
    say('February'),
    say('March'),
    say('April'),
    say('May'),
    say('June'),
    say('July'),
    say('August'),
    say('September'),
    say('October'),
    say('November'),
    say('December'),
  ][number - 1];
}

/** The day that a clock shows where it stands, as `2026-08-31`. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
