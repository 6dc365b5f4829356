/** How bytes travel in messages, which are JSON: as Base64. */
export function packBytes(bytes: Uint8Array): string {
  // a call takes only so many arguments
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  return btoa(parts.join(''));
}
const chunk = 32 * 1024;

/** The bytes of a message. */
export function unpackBytes(packed: string): Uint8Array {
  return Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
}
