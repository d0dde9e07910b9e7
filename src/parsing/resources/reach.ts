import type { Node, World } from './world.js';

const steps = 3;

/**
 * Which assets are worth naming: AI assets, and what hangs together with one over at most three relations. What merely shares a role,
 * a log or a network endpoint with one is not followed: a role that many use would bring in all of them.
 */
export function kept(world: World): Set<Node> {
  const next = new Map<Node, { node: Node; outward: boolean }[]>();
  const push = (from: Node, node: Node, outward: boolean) => next.set(from, [...(next.get(from) ?? []), { node, outward }]);
  for (const { from, to } of world.edges) {
    push(from, to, true);
    push(to, from, false);
  }
  const found = new Set(world.nodes.filter((node) => node.ai));
  let edge = [...found];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const reached: Node[] = [];
    for (const node of edge)
      for (const { node: other, outward } of next.get(node) ?? []) {
        if (found.has(other)) continue;
        const shared = ['service-identity', 'log-sink', 'network-endpoint', 'model', 'container-image', 'credential'].includes(node.kind);
        if (!outward && shared && !node.ai) continue;
        found.add(other);
        reached.push(other);
      }
    edge = reached;
  }
  return found;
}
