/** What a part of the picture is called in a page, for what points to it. */
export function elementId(key: string): string {
  return `part ${key}`.replace(/\s/g, '/');
}
