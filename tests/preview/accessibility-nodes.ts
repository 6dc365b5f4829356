import type { Page } from 'playwright-core';

/** A part of a page as assistive technology is told of it. */
export interface SpokenNode {
  role: string;
  name: string;
  description: string;
  /** Every part under it with a role, in the order in which they are read. */
  all(role: string): SpokenNode[];
  /** The only one of them. */
  one(role: string): SpokenNode;
}

interface RawNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  childIds?: string[];
}

/** The accessibility tree of a page, as the browser makes it. */
export async function loadTree(page: Page): Promise<SpokenNode> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: RawNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const under = (node: RawNode): RawNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...under(child)] : [];
    });
  const spoken = (node: RawNode): SpokenNode => {
    const all = (role: string) =>
      under(node)
        .filter((one) => !one.ignored && one.role?.value === role)
        .map(spoken);
    return {
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
      all,
      one: (role) => {
        const [only, ...others] = all(role);
        if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} parts are a ${role}`);
        return only;
      },
    };
  };
  const [root] = nodes;
  if (!root) throw new Error('The page says nothing.');
  return spoken(root);
}
