/** How long something may take that a person waits for, in milliseconds: a machine may have much else to do. */
export const patience = 120_000;

/** Waits until something that is counted or computed holds. What is drawn anew meanwhile cannot be looked at, and is then. */
export async function until(what: string, holds: () => Promise<boolean>, limit = patience): Promise<void> {
  const end = Date.now() + limit;
  let problem: unknown;
  do {
    try {
      if (await holds()) return;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`waited in vain until ${what}`, problem === undefined ? {} : { cause: problem });
}

/** Whether something holds within a moment, after which a person would try again. */
export async function holdsSoon(holds: () => Promise<boolean>, limit = 1500): Promise<boolean> {
  return until('it holds', holds, limit).then(
    () => true,
    () => false,
  );
}
