/** Whether two values of plain data are the same. Where in a text they come from makes no difference with `anywhere`. */
export function isSame(a: unknown, b: unknown, anywhere = false): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !isSame(a[i], b[i], anywhere)) return false;
    return true;
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (anywhere && key === 'source') continue;
    const one = (a as Record<string, unknown>)[key];
    const other = (b as Record<string, unknown>)[key];
    // most are words and numbers; what is not there at all is not the same as what is undefined
    if (one === other ? one === undefined && !(key in b) : !isSame(one, other, anywhere)) return false;
  }
  return true;
}
