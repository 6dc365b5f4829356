import { PrintProblem } from '../../print/print-problem.ts';
import { type Say, say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';

/** Lets a browser draw; what goes wrong becomes a fault that says what helps here. */
export async function printing<T>(draw: () => Promise<T>): Promise<T> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof PrintProblem) throw new Fault(error.saying, { more: help[error.kind] });
    throw error;
  }
}

const help: Record<PrintProblem['kind'], readonly Say[]> = {
  none: [
    say('Install Chrome, Chromium, Edge or Brave, or name one with --browser PATH or JOURNEY_BROWSER.'),
    say('SVG and HTML need no browser.'),
  ],
  'not-there': [say('Name the program of Chrome, Chromium, Edge or Brave with --browser PATH or JOURNEY_BROWSER.')],
  failed: [say('Another one can be named with --browser PATH or JOURNEY_BROWSER.')],
  'too-long': [say('Choose a smaller --scale, or SVG or PDF, which have no pixels.')],
};
