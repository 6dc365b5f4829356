import { useEffect, useState } from 'preact/hooks';

const milliseconds = 6000;

/** A sentence that goes away by itself. */
export function useNotice() {
  const [notice, setNotice] = useState<{ sentence: string }>();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(undefined), milliseconds);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice, setNotice] as const;
}
