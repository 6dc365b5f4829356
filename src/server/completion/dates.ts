import { CompletionItemKind } from 'vscode-languageserver';
import type { Leaf } from '../../language/shapes.ts';
import { say } from '../../texts/say.ts';
import type { Offer } from './offer.ts';

/** Days and months: of readings that were made, or of what is to be done. */
export function dates({ keyword }: Leaf, today: string): Offer[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const day = (label: string, detail: Offer['detail']): Offer => ({
    label,
    kind: CompletionItemKind.Value,
    ...(detail && { detail }),
  });
  const now = [day(today, say('today')), day(monthOf(year, month), say('this month'))];
  const ahead = [
    day(lastDay(year, month), say('the last day of this month')),
    day(lastDay(year, month + 1), say('the last day of next month')),
    day(lastDay(year, 12), say('the last day of this year')),
  ];
  const behind = [
    day(monthOf(year, month - 1), say('last month')),
    day(monthOf(year - 1, 12), say('the end of last year')),
  ];
  return keyword === 'due' ? [...now, ...ahead] : [...now, ...behind];
}

function monthOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
