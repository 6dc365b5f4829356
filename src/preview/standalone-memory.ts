/** What a tab keeps over a reload of its page; where it may keep nothing, as long as the page is there. */
export function tabMemory<T extends object>(name: string): { load: () => T; save: (part: T) => void } {
  const key = `journey-map ${name} ${location.pathname}`;
  let known = read(key) as T;
  return {
    load: () => known,
    save: (part) => {
      known = { ...known, ...part };
      try {
        sessionStorage.setItem(key, JSON.stringify(known));
      } catch {
        // browsers may forbid it, or be full
      }
    },
  };
}

function read(key: string): object {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
