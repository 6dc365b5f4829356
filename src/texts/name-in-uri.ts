/**
 * What a file is called for people: the last part of its URI as it is read, without query and fragment. What is no URI is a
 * path that is read already, of which only the folders go.
 */
export function nameInUri(uri: string): string {
  const isUri = /^[a-z][a-z\d+.-]*:/i.test(uri);
  const [path = ''] = isUri ? uri.split(/[?#]/) : [uri];
  const name = path.slice(Math.max(path.lastIndexOf('/'), isUri ? path.indexOf(':') : -1) + 1);
  return isUri ? decoded(name) : name;
}

/** A part of a URI as it is read; as it stands where it was never made one. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
