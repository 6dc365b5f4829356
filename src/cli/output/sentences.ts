import { say } from '../../texts/say.ts';
import { visible } from '../../texts/visible.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';

/** What a user is told about an error, each as one sentence on a line; a stack only for those who ask for it. */
export function sentenceOf(error: unknown, { env, words }: Pick<Io, 'env' | 'words'>): string {
  if (error instanceof Fault) {
    const { help } = error;
    return `${sentence(error.in(words))}${help === undefined ? '' : `${words(say('Try ‘{command}’.', { command: help }))}\n`}`;
  }
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.?\s*$/, '');
  const stack = env.JOURNEY_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  const told = words(say('This is a fault of journey itself, please report it: {message}.', { message }));
  return `${sentence(stack ? told : `${told} ${words(say('Set JOURNEY_DEBUG=1 to see where.'))}`)}${stack}`;
}

/** A sentence as it stands on standard error. */
export function sentence(text: string): string {
  return `journey: ${visible(text.replace(/\s*\n\s*/g, ' '))}\n`;
}
