import type { Severity } from '../../rules/rule.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { Summary } from './result.ts';

/** What a build accepts. */
export interface Limits {
  'fail-on'?: 'error' | 'warning' | 'info' | 'never';
  'max-warnings'?: string;
  quiet?: boolean;
}

/** Whether findings of a severity end with exit code 1. */
export function failsOn({ 'fail-on': failOn = 'error' }: Limits, severity: Severity): boolean {
  return failOn !== 'never' && order.indexOf(severity) <= order.indexOf(failOn);
}

/** Whether the findings are more than what is accepted, and what the output does not show of it. */
export function judge({ errors, warnings, infos }: Summary, limits: Limits): { fails: boolean; told: Say[] } {
  const { 'fail-on': failOn = 'error', 'max-warnings': maximum, quiet } = limits;
  const counts = { error: errors, warning: warnings, info: infos, hint: 0 };
  const severe = order.reduce((sum, one) => sum + (failsOn(limits, one) ? counts[one] : 0), 0);
  const many = maximum !== undefined && warnings > Number(maximum);
  const hidden = severe - (failsOn(limits, 'error') ? errors : 0);
  return {
    fails: severe > 0 || many,
    told: [
      ...(many
        ? [say('More warnings than --max-warnings {maximum} accepts: {found}.', { maximum, found: warnings })]
        : []),
      ...(quiet && hidden > 0
        ? [
            say('Findings that --quiet does not show but --fail-on {severity} counts: {found}.', {
              severity: failOn,
              found: hidden,
            }),
          ]
        : []),
    ],
  };
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
