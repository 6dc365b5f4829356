import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { entry } from '../layout/collect.ts';

/** A part of the picture that is painted again only when it is given something else than before. It may use no hooks. */
export function painted<Props extends object>(paint: (props: Props) => VNode | null): (props: Props) => VNode | null {
  return (props) => {
    const last = useRef<{ props: Props; node: VNode | null } | undefined>(undefined);
    if (!last.current || !isSame(last.current.props, props)) last.current = { props, node: paint(props) };
    return last.current.node;
  };
}

/** Parts of one kind, each painted again only when it is another object than before. `paint` asks nothing but its part. */
export function Each<Part extends object>({ of, paint }: { of: readonly Part[]; paint: (part: Part) => VNode }) {
  const known = useRef(new WeakMap<Part, VNode>()).current;
  return <>{of.map((part) => entry(known, part, () => paint(part)))}</>;
}

/** Whether two components are given the same things. */
export function isSame<Props extends object>(a: Props, b: Props): boolean {
  const keys = Object.keys(b) as (keyof Props)[];
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
