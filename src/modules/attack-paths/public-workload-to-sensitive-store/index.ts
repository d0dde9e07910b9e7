import { defineAttackPath, type Hop, type PathDraft, type PathSearch } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import type { RelationId } from '../../../core/schema/index.js';
import { isSensitive, sensitivityOf } from '../../../core/usage.js';
import type { AssetView, View } from '../../../core/view.js';

const inward: readonly RelationId[] = ['exposed-to', 'deployed-as', 'built-from'];
const onward: readonly RelationId[] = [
  'uses-tool',
  'connects-to',
  'exposes-tool',
  'delegates-to',
  'invokes',
  'retrieves-from',
  'reads',
  'writes',
  'remembers-in',
  'can-access',
  'runs-as',
  'can-assume',
  'uses-credential',
  'authenticates-as',
];
const stores = ['data-store', 'vector-store', 'knowledge-base'] as const;

/** A store worth protecting, as search sees it: at the door, or behind a knowledge base that is made from it. */
interface Prize {
  readonly door: AssetId;
  readonly store: AssetView;
  readonly last: readonly Hop[];
}

export default defineAttackPath({
  id: 'public-workload-to-sensitive-store',
  version: 1,
  title: 'Something on the internet leads through AI to sensitive data',
  severity: 'high',
  docs: {
    summary: 'An endpoint on the internet leads to software with AI in it, and that reaches a store whose content is confidential or more.',
    limits:
      'It shows that a way is there, not that a question brings the data out. A store counts only where its labels or policy say that it is sensitive.',
    remediation:
      'Break the cheapest hop: authenticate callers at the endpoint, let the tool read only what this caller may see, or take the right away.',
  },
  controls: ['owasp-llm:LLM02:2025', 'owasp-llm:LLM08:2025', 'owasp-asi:ASI03', 'atlas:AML.T0049', 'atlas:AML.T0085', 'atlas:AML.T0057'],
  find(view, search) {
    // Who must hold an identity of the organisation's own cloud is no stranger; a login of customers keeps strangers in.
    const entries = view
      .all('network-endpoint')
      .filter((endpoint) => endpoint.value('public') && endpoint.value('authentication') !== 'identity');
    const prizes = prizesOf(view);
    if (entries.length === 0 || prizes.length === 0) return [];
    return entries.flatMap((entry) => pathsFrom(entry, prizes, view, search));
  },
});

function prizesOf(view: View): Prize[] {
  return stores.flatMap((kind) =>
    (view.all(kind) as readonly AssetView[]).flatMap((store): Prize[] => {
      const behind = view
        .out(store.id, 'sourced-from')
        .items.filter(({ asset }) => isSensitive(asset, view))
        .map(({ asset }): Prize => {
          const last: Hop = { from: store.id, relation: 'sourced-from', to: asset.id, reversed: false };
          return { door: store.id, store: asset, last: [last] };
        });
      return isSensitive(store, view) ? [{ door: store.id, store, last: [] }, ...behind] : behind;
    }),
  );
}

/** From the endpoint to the software behind it, and from there, or from an agent in it, to each store. */
function pathsFrom(entry: AssetView<'network-endpoint'>, prizes: readonly Prize[], view: View, search: PathSearch): PathDraft[] {
  const inside = insideOf(entry, view, search);
  const best = new Map<AssetId, PathDraft>();
  for (const { at, hops } of inside) {
    for (const onwardPath of search.paths({ from: [at], to: prizes.map((prize) => prize.door), maxHops: 6, via: onward })) {
      for (const prize of prizes.filter((candidate) => candidate.door === onwardPath.target)) {
        if (onwardPath.hops.some((hop) => isContained(hop, view))) continue;
        const all = [...hops, ...onwardPath.hops, ...prize.last];
        const known = best.get(prize.store.id);
        if (!known || all.length < known.hops.length) best.set(prize.store.id, draft(entry, prize.store, all, view));
      }
    }
  }
  return [...best.values()];
}

/** What is retrieved is limited to whoever asks: the rest of the store stays out of reach. */
function isContained(hop: Hop, view: View): boolean {
  return view.out(hop.from, 'retrieves-from').items.some((store) => {
    const isolation = store.property('isolation');
    return store.asset.id === hop.to && isolation.state === 'known' && isolation.value === 'identity-derived';
  });
}

function insideOf(entry: AssetView<'network-endpoint'>, view: View, search: PathSearch): { at: AssetId; hops: readonly Hop[] }[] {
  const software = (['service', 'agent', 'workload', 'mcp-server'] as const).flatMap((kind) => view.all(kind).map((asset) => asset.id));
  return search.paths({ from: [entry.id], to: software, maxHops: 5, via: inward }).flatMap(({ target, hops }) => [
    { at: target, hops },
    ...view
      .out(target, 'contains')
      .items.filter(({ asset }) => asset.kind === 'agent')
      .map(({ asset }) => ({
        at: asset.id,
        hops: [...hops, { from: target, relation: 'contains' as const, to: asset.id, reversed: false }],
      })),
  ]);
}

function draft(entry: AssetView<'network-endpoint'>, store: AssetView, hops: readonly Hop[], view: View): PathDraft {
  const open = entry.value('authentication') === 'none';
  const level = sensitivityOf(store, view) ?? 'confidential';
  return {
    entry: entry.id,
    target: store.id,
    hops,
    message: `From ${entry.name} on the internet${open ? ', which asks for nothing,' : ''} a way of ${hops.length} steps leads to ${store.name}, which holds ${level} data.`,
    ...(open && level === 'restricted' ? { severity: 'critical' as const } : {}),
    enabledBy: [
      'agent-acts-with-shared-rights',
      'agent-without-guardrail',
      'ai-route-without-authentication',
      'data-store-behind-ai-public',
      'mcp-server-without-authentication',
      'retrieval-without-tenant-isolation',
      'service-identity-administrator',
      'service-identity-wildcard-resources',
      'service-output-handling-unsafe',
      'vector-store-without-authentication',
    ],
  };
}
