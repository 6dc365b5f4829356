/** A value of plain data with the URIs of files replaced, wherever a source names one. */
export function withFiles<T>(value: T, shown: ReadonlyMap<string, string>): T {
  if (shown.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withFiles(one, shown)) as T;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    key === 'file' && 'range' in value ? (shown.get(member) ?? member) : withFiles(member, shown),
  ]);
  return Object.fromEntries(members);
}
