import { useEffect, useState } from 'preact/hooks';

const restMilliseconds = 150;

/** A value once it has stopped changing: for what may come a moment later than the picture. At first it is there at once. */
export function useRested<T>(now: T): T {
  const [rested, setRested] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setRested(now), restMilliseconds);
    return () => clearTimeout(timer);
  }, [now]);
  return rested;
}
