import { defineAnalysis } from '../../../contracts/index.js';
import { placeOf } from '../../../core/evidence.js';
import { isLoopbackUrl, isPublicUrl } from '../../../core/ids.js';
import { type Exposure, propertySpec } from '../../../core/schema/index.js';
import type { AssetView, View } from '../../../core/view.js';

interface Way extends Exposure {
  readonly because: string;
}

const reaches: readonly Exposure['reach'][] = ['none', 'local', 'network', 'internet'];
/** How many steps from code to the workload that carries it are followed. */
const depth = 4;

export default defineAnalysis({
  id: 'exposure',
  version: 1,
  title: 'Exposure by declaration',
  docs: {
    summary: 'From how far away an asset can be reached: its own network settings and address, and the endpoints of what it runs as.',
    limits: 'It follows what is declared. Firewalls, service meshes and proxies that nobody described are not seen, and nothing is probed.',
  },
  fact: 'exposure',
  readsFacts: [],
  appliesTo: [
    'workload',
    'service',
    'agent',
    'model-endpoint',
    'vector-store',
    'mcp-server',
    'ai-gateway',
    'data-store',
    'ai-service',
    'workflow',
  ],
  derive(asset, view) {
    const ways = [...waysTo(asset, asset, view, new Set(), depth)];
    const reach = [...reaches].reverse().find((candidate) => ways.some((way) => way.reach === candidate));
    if (reach === undefined) return undefined;
    const widest = ways.filter((way) => way.reach === reach);
    const way =
      widest.find(({ authenticated }) => authenticated === false) ?? widest.find(({ authenticated }) => authenticated === 'unknown');
    const { through, authenticated } = way ?? (widest[0] as Way);
    return {
      value: { reach, authenticated, ...(through === undefined ? {} : { through }) },
      because: [...new Set(widest.map(({ because }) => because))].sort(),
    };
  },
});

function* waysTo(subject: AssetView, asset: AssetView, view: View, seen: Set<string>, left: number): Iterable<Way> {
  if (seen.has(asset.id) || left === 0) return;
  seen.add(asset.id);
  const hosts = view.out(asset.id, 'deployed-as').items.map(({ asset: host }) => host as AssetView<'workload'>);
  yield* ownWays(asset, hosts);
  const endpoints = view.out(asset.id, 'exposed-to');
  for (const { asset: endpoint } of endpoints.items) yield endpointWay(endpoint as AssetView<'network-endpoint'>, subject);
  if (asset.kind === 'workload' && endpoints.items.length === 0 && endpoints.complete)
    yield { reach: 'none', authenticated: 'unknown', because: placeOfAsset(asset) };
  for (const host of hosts) yield* waysTo(subject, host, view, seen, left - 1);
  for (const { asset: whole } of view.in(asset.id, 'contains').items)
    if (whole.kind === 'service' || whole.kind === 'workload') yield* waysTo(subject, whole, view, seen, left - 1);
}

/** What the asset's own settings and address say. */
function* ownWays(asset: AssetView, hosts: readonly AssetView<'workload'>[]): Iterable<Way> {
  const because = placeOfAsset(asset);
  const authenticated = authenticatedBy(asset);
  switch (asset.kind) {
    case 'workflow':
      if ((asset as AssetView<'workflow'>).value('outsiderTrigger') === 'yes')
        yield { reach: 'internet', through: 'an event that outsiders can cause', authenticated: false, because };
      return;
    case 'data-store':
      if ((asset as AssetView<'data-store'>).value('public')) yield { reach: 'internet', authenticated: false, because };
      break;
    case 'mcp-server':
      yield* serverWays(asset as AssetView<'mcp-server'>, because, authenticated);
      return;
    case 'ai-gateway':
    case 'model-endpoint':
      // A provider's own address is theirs to expose.
      if (!(asset as AssetView<'model-endpoint'>).value('provider'))
        yield* addressWays(ownAddress(asset as AssetView<'model-endpoint'>, hosts), because, authenticated);
      break;
  }
  if (asset.kind === 'data-store' || asset.kind === 'model-endpoint' || asset.kind === 'vector-store' || asset.kind === 'ai-service') {
    const open = (asset as AssetView<'data-store'>).value('publicNetworkAccess');
    if (open !== undefined) yield { reach: open ? 'internet' : 'network', authenticated, because };
  }
}

/** The bare name of a compose service is an address among its own containers only: what it publishes decides. */
function ownAddress(asset: AssetView<'model-endpoint'>, hosts: readonly AssetView<'workload'>[]): string | undefined {
  const url = asset.value('url');
  const composed = hosts.length > 0 && hosts.every((host) => host.value('platform') === 'compose');
  return composed && /^\w+:\/\/[^./:]+(:\d+)?(\/|$)/.test(url ?? '') ? undefined : url;
}

function* serverWays(server: AssetView<'mcp-server'>, because: string, authenticated: Exposure['authenticated']): Iterable<Way> {
  yield* addressWays(server.value('url'), because, authenticated);
  const transport = server.value('transport');
  if (transport === 'stdio' || transport === 'builtin') yield { reach: 'local', authenticated: 'unknown', because };
  else if (server.value('bindsAllInterfaces')) yield { reach: 'network', authenticated, because };
}

function* addressWays(url: string | undefined, because: string, authenticated: Exposure['authenticated']): Iterable<Way> {
  if (url === undefined) return;
  yield { reach: isPublicUrl(url) ? 'internet' : isLoopbackUrl(url) ? 'local' : 'network', through: url, authenticated, because };
}

function endpointWay(endpoint: AssetView<'network-endpoint'>, subject: AssetView): Way {
  const reach = endpoint.value('public') ? 'internet' : endpoint.value('bind') === 'loopback' ? 'local' : 'network';
  return { reach, through: endpoint.name, authenticated: asksAt(endpoint, subject), because: placeOfAsset(endpoint) };
}

/** Either of the two may ask who is calling. What the subject itself does counts where its kind can say so. */
function asksAt(endpoint: AssetView, subject: AssetView): Exposure['authenticated'] {
  const [door, own] = [authenticatedBy(endpoint), authenticatedBy(subject)];
  if (door === true || own === true) return true;
  return propertySpec(subject.kind, 'authentication') ? own : door;
}

function authenticatedBy(asset: AssetView): Exposure['authenticated'] {
  const authentication = (asset as AssetView<'network-endpoint'>).get('authentication');
  if (authentication.state === 'unset') return false;
  return authentication.state === 'known' ? authentication.value !== 'none' : 'unknown';
}

function placeOfAsset(asset: AssetView): string {
  const [first] = asset.evidence;
  return first ? placeOf(first.locator) : asset.id;
}
