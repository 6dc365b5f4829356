import { inspect } from 'node:util';

/** What was being done when an attempt failed. */
export class Failed extends Error {
  readonly step: string;

  constructor(step: string, cause: unknown) {
    super(`not ok - ${step}\n${inspect(cause)}`, { cause });
    this.step = step;
  }
}

/**
 * Makes an attempt, and where it fails a second one: a real editor in a browser has chances of its own. A failure is never
 * silent: it is printed as it comes, and the last sentence tells how many attempts it took.
 * @throws when the second fails as well.
 */
export async function inTwoAttempts(attempt: (number: 1 | 2) => Promise<void>): Promise<void> {
  const first = await failureOf(() => attempt(1));
  if (!first) return console.log('passed at the first attempt');
  console.log('\nTHE FIRST ATTEMPT FAILED (see above). Everything begins once more.\n');
  const second = await failureOf(() => attempt(2));
  if (second) throw new Error(`failed in two attempts; the first in: ${first.step}; the second in: ${second.step}`);
  console.log(`passed at the second attempt; the first failed in: ${first.step}`);
}

async function failureOf(attempt: () => Promise<void>): Promise<Failed | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    const failed = error instanceof Failed ? error : new Failed('the start or the end of the editor', error);
    console.log(failed.message);
    return failed;
  }
}
