import { Component, type ComponentClass, type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { entry } from '../layout/collect.ts';

/**
 * A part of the picture that is painted again, and looked through for what is new in it, only when it is given something
 * else than before. It may use no hooks.
 */
export function painted<Props extends object>(paint: (props: Props) => VNode | null): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return !isSame<object>(this.props, next);
    }

    override render(): VNode | null {
      return paint(this.props);
    }
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

interface GroupProps {
  of: readonly VNode[];
}

/** Many elements: where all are the same as before, they are passed over as a whole. */
export class Group extends Component<GroupProps> {
  override shouldComponentUpdate({ of }: GroupProps): boolean {
    const before = this.props.of;
    return before.length !== of.length || of.some((node, i) => node !== before[i]);
  }

  override render(): VNode {
    return <>{this.props.of}</>;
  }
}

/** Whether two components are given the same things. */
export function isSame<Props extends object>(a: Props, b: Props): boolean {
  const keys = Object.keys(b) as (keyof Props)[];
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
