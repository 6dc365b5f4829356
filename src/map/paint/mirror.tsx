import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether what is painted is seen in a mirror: a journey in Arabic or Hebrew runs from the right. */
const Mirrored = createContext(false);

export interface MirrorProps {
  on: boolean | undefined;
  /** Width of what is mirrored. */
  width: number;
  children: ComponentChildren;
}

/** A part of the picture, from the right where it is to be. Texts, and signs that have a right way round, turn back. */
export function Mirror({ on = false, width, children }: MirrorProps) {
  if (!on) return <>{children}</>;
  return (
    <Mirrored.Provider value={true}>
      <g transform={turned(width / 2)}>{children}</g>
    </Mirrored.Provider>
  );
}

/** Whether the part is mirrored around here. */
export function useMirrored(): boolean {
  return useContext(Mirrored);
}

/** What turns something over at an upright line: twice is as before. */
export function turned(x: number): string {
  return `matrix(-1 0 0 1 ${2 * x} 0)`;
}
