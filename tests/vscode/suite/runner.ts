/** A test that runs inside the extension host. */
export interface Test {
  name: string;
  run: () => unknown;
}

/**
 * Runs tests one after another. A runner of a few lines, because the usual ones cannot be bundled for a browser.
 * @throws when one fails, which is how the hosts learn of it.
 */
export async function runTests(tests: Test[], limit = 120_000): Promise<void> {
  let failed = 0;
  for (const { name, run } of tests) {
    const start = Date.now();
    try {
      await Promise.race([run(), after(limit)]);
      console.log(`ok - ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      console.error(`not ok - ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  console.log(`# ${tests.length} tests, ${failed} failed`);
  if (failed) throw new Error(`${failed} of ${tests.length} tests failed.`);
}

/** @throws when two values, compared as JSON, differ. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}

/**
 * Looks again and again until there is something.
 * @throws with the name of what was awaited and, where given, what was there instead.
 */
export async function eventually<T>(
  what: string,
  look: () => T,
  instead?: () => unknown,
  limit = 60_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}${instead ? `; there was ${JSON.stringify(instead())}` : ''}`);
}

function after(limit: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit));
}
