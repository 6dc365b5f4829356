import { Fragment, type VNode } from 'preact';
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
  return <Groups of={Map.groupBy(nodes, (_, i) => Math.floor(i / groupSize))} />;
}

const groupSize = 40;

/** Many elements in groups: a group in which all are the same as before is passed over as a whole. */
export function Groups({ of }: { of: ReadonlyMap<number, readonly VNode[]> }) {
  const known = useRef(new Map<number, { nodes: readonly VNode[]; group: VNode }>());
  const next: typeof known.current = new Map();
  for (const [key, nodes] of of) {
    const last = known.current.get(key);
    const same = last?.nodes.length === nodes.length && last.nodes.every((node, i) => node === nodes[i]);
    next.set(key, same ? last : { nodes, group: <Fragment key={key}>{nodes}</Fragment> });
  }
  known.current = next;
  return <>{[...next.values()].map(({ group }) => group)}</>;
}

/** Whether two components are given the same things. */
export function isSame<Props extends object>(a: Props, b: Props): boolean {
  const keys = Object.keys(b) as (keyof Props)[];
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
