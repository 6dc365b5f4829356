import { dayOf } from '../texts/dates.ts';

/** The day on the calendar of this machine, as `2026-09-01`. */
export function today(): string {
  return dayOf(new Date());
}
