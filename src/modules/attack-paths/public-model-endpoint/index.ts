import { defineAttackPath, type PathDraft, type PathSearch } from '../../../contracts/index.js';
import { kindSpec, type RelationId } from '../../../core/schema/index.js';
import type { AssetView, View } from '../../../core/view.js';

const kinds = ['model-endpoint', 'vector-store', 'ai-gateway', 'mcp-server'] as const;
type Open = AssetView<(typeof kinds)[number]>;
const inward: readonly RelationId[] = ['exposed-to', 'deployed-as', 'serves', 'built-from'];

export default defineAttackPath({
  id: 'public-model-endpoint',
  version: 1,
  title: 'The internet reaches a model or a store that asks for nothing',
  severity: 'critical',
  docs: {
    summary: 'A model endpoint, gateway, vector store or tool server can be reached from the internet and asks its callers for nothing.',
    limits: 'It follows declared endpoints and settings. A proxy that asks for a password and that nobody described is not seen.',
    remediation: 'Close the endpoint to the internet, or put authentication before it.',
  },
  controls: [
    'owasp-llm:LLM10:2025',
    'owasp-llm:LLM02:2025',
    'owasp-mcp:MCP07:2025',
    'atlas:AML.T0040',
    'atlas:AML.T0049',
    'atlas:AML.T0029',
  ],
  find(view, search) {
    return kinds
      .flatMap((kind) => view.all(kind) as readonly Open[])
      .filter((asset) => isOpen(asset, view))
      .flatMap((asset) => pathsTo(asset, view, search));
  },
});

function isOpen(asset: Open, view: View): boolean {
  const exposure = view.fact(asset.id, 'exposure');
  return exposure?.reach === 'internet' && exposure.authenticated === false;
}

/** From the endpoints that lead there; from the asset itself where its own settings let in the internet. */
function pathsTo(asset: Open, view: View, search: PathSearch): PathDraft[] {
  const doors = view.all('network-endpoint').filter((endpoint) => endpoint.value('public') && !asksForSomething(endpoint));
  const found = search.paths({ from: doors.map((door) => door.id), to: [asset.id], maxHops: 4, via: inward });
  const enabledBy = [
    'model-endpoint-without-authentication',
    'model-endpoint-public-network',
    'model-endpoint-without-rate-limit',
    'vector-store-without-authentication',
    'vector-store-public-network',
    'mcp-server-without-authentication',
    'mcp-server-binds-all-interfaces',
    'ai-route-without-authentication',
  ];
  const through = (name: string, what = asset.name) => `The internet reaches ${what} through ${name}, and it asks its callers for nothing.`;
  const words = (entry: AssetView | undefined, id: string) =>
    entry?.name === asset.name
      ? through(`the ${title(entry)} ${entry.name}`, `the ${title(asset)} ${asset.name}`)
      : through(entry?.name ?? id);
  if (found.length > 0)
    return found.map(({ entry, target, hops }) => ({ entry, target, hops, message: words(view.asset(entry), entry), enabledBy }));
  return [{ entry: asset.id, target: asset.id, hops: [], message: through('its own network settings'), enabledBy }];
}

/** What a thing is, within a sentence: "MCP server", "network endpoint". */
function title(asset: AssetView): string {
  const { title: words } = kindSpec(asset.kind);
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function asksForSomething(endpoint: AssetView<'network-endpoint'>): boolean {
  const authentication = endpoint.value('authentication');
  return authentication !== undefined && authentication !== 'none';
}
