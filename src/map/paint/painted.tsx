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
  const nodes = of.map((part) => entry(known, part, () => paint(part)));
  const groups = Map.groupBy(nodes, (_, i) => Math.floor(i / groupSize));
  return (
    <>
      {[...groups].map(([i, group]) => (
        <Group key={i} of={group} />
      ))}
    </>
  );
}

const groupSize = 40;

/** Many elements: where all are the same as before, they are passed over as a whole. */
export function Group({ of }: { of: readonly VNode[] }) {
  const last = useRef<{ of: readonly VNode[]; node: VNode } | undefined>(undefined);
  const known = last.current;
  const same = known?.of.length === of.length && known.of.every((node, i) => node === of[i]);
  if (!same) last.current = { of, node: <>{of}</> };
  return last.current?.node ?? null;
}

/** Whether two components are given the same things. */
export function isSame<Props extends object>(a: Props, b: Props): boolean {
  const keys = Object.keys(b) as (keyof Props)[];
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
