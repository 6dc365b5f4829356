import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';
import { visible } from './visible.ts';

/** What a user is told about an error, each as one sentence on a line; a stack only for those who ask for it. */
export function sentenceOf(error: unknown, env: Io['env']): string {
  if (error instanceof Fault) {
    const help = error.help === undefined ? '' : `Try ‘${error.help}’.\n`;
    return `${sentence(error.message)}${help}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = env.JOURNEY_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  const advice = stack ? '' : ' Set JOURNEY_DEBUG=1 to see where.';
  return `${sentence(`This is a fault of journey itself, please report it: ${message.replace(/\.?\s*$/, '')}.${advice}`)}${stack}`;
}

/** A sentence as it stands on standard error. */
export function sentence(text: string): string {
  return `journey: ${visible(text.replace(/\s*\n\s*/g, ' '))}\n`;
}
