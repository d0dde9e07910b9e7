import { unknownValue } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { find, findText, sourceOf, sourceOfValue } from './find.js';
import { callFunction } from './functions.js';
import { confidenceOf } from './link.js';
import type { Resource } from './resource.js';
import { readRule } from './rules.js';
import { settle, textOf, type Value, whyUnknown } from './value.js';
import type { Node, World } from './world.js';

const known = (value: boolean | string): Stated => ({ state: 'known', value });

/** From where things can be reached, and what a caller must show: what no single resource says by itself. */
export function judgeExposure(world: World): void {
  for (const node of [...world.nodes]) {
    const type = node.resource.type;
    if (type === 'aws_apigatewayv2_api') gateway(world, node, 'aws_apigatewayv2_route', 'api_id', 'authorization_type');
    if (type === 'aws_api_gateway_rest_api') gateway(world, node, 'aws_api_gateway_method', 'rest_api_id', 'authorization');
    if ((type === 'aws_lb' || type === 'aws_alb') && node.kind === 'network-endpoint') balancer(world, node);
    if (type.startsWith('google_cloud_run')) cloudRun(world, node);
    if (type === 'azurerm_container_app' || /^microsoft\.app\/containerapps$/i.test(type)) containerApp(world, node);
    if (/_opensearchserverless_collection$/.test(type)) collection(world, node);
  }
}

const referring = (world: World, type: RegExp, at: string, node: Node) =>
  world.resources.filter(
    (resource) =>
      type.test(resource.type) &&
      !resource.data &&
      find(sourceOf(resource), at).values.some((value) => world.nodesIn(value, [node.kind]).some((end) => end.node === node)),
  );

/** The weakest of the routes counts: one open door is enough. */
function gateway(world: World, node: Node, type: string, at: string, attribute: string): void {
  const routes = referring(world, new RegExp(`^${type}$`), at, node);
  if (routes.length === 0) return;
  const states = routes.map((route): Stated => {
    const source = sourceOf(route);
    const method = findText(source, 'http_method') ?? findText(source, 'route_key') ?? '';
    // A browser's preflight is never authorised.
    if (/^OPTIONS/.test(method)) return known('identity');
    const key = readRule({ read: 'flag', at: 'api_key_required', default: false }, source);
    const none = key?.state === 'known' && key.value === true ? 'api-key' : 'none';
    return (
      readRule(
        {
          read: 'choice',
          at: attribute,
          values: { NONE: none, AWS_IAM: 'identity', JWT: 'oauth', COGNITO_USER_POOLS: 'oauth', CUSTOM: 'oauth' },
          default: none,
        },
        source,
      ) ?? known(none)
    );
  });
  const order = ['none', 'api-key', 'basic', 'oauth', 'identity'];
  const values = states.flatMap((state) => (state.state === 'known' ? [String(state.value)] : []));
  const hidden = states.find((state) => state.state === 'unknown');
  const weakest = values.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  node.properties.set('authentication', weakest === 'none' || !hidden ? known(weakest ?? 'none') : hidden);
}

/** Load balancer → listener → target group → service or instance. */
function balancer(world: World, node: Node): void {
  const groupsOf = (resource: Resource, at: readonly string[]) =>
    at.flatMap((place) => find(sourceOf(resource), place).values).flatMap((value) => referredTo(value, /_target_group$/));
  const listeners = referring(world, /^aws_(lb|alb)_listener$/, 'load_balancer_arn', node);
  const actions = [
    'default_action.target_group_arn',
    'default_action.forward.target_group.arn',
    'action.target_group_arn',
    'action.forward.target_group.arn',
  ];
  const rules = world.resources.filter(
    (resource) =>
      /^aws_(lb|alb)_listener_rule$/.test(resource.type) &&
      find(sourceOf(resource), 'listener_arn').values.some((value) => referredTo(value, /_listener$/).some((to) => listeners.includes(to))),
  );
  const groups = new Set([...listeners, ...rules].flatMap((resource) => groupsOf(resource, actions)));
  for (const resource of world.resources) {
    const [groupAt, targetAt] =
      resource.type === 'aws_ecs_service' ? ['load_balancer.target_group_arn', 'task_definition'] : ['target_group_arn', 'target_id'];
    if (!['aws_ecs_service', 'aws_lb_target_group_attachment', 'aws_alb_target_group_attachment'].includes(resource.type)) continue;
    if (!groupsOf(resource, [groupAt]).some((group) => groups.has(group))) continue;
    for (const value of find(sourceOf(resource), targetAt).values)
      for (const end of world.nodesIn(value, ['workload']))
        world.relate({ from: end.node, relation: 'exposed-to', to: node, resource, confidence: confidenceOf(resource, end.maybe) });
  }
  const protocols = listeners.map((listener) => findText(sourceOf(listener), 'protocol'));
  if (protocols.length > 0 && protocols.every((protocol) => protocol !== undefined)) {
    const redirects = listeners.map((listener) => findText(sourceOf(listener), 'default_action.type') === 'redirect');
    node.properties.set('encrypted', known(protocols.every((protocol, at) => protocol === 'HTTPS' || protocol === 'TLS' || redirects[at])));
  }
}

function referredTo(value: Value, type: RegExp): Resource[] {
  return value.is === 'reference'
    ? type.test(value.to.type)
      ? [value.to]
      : []
    : value.is === 'either' || value.is === 'list'
      ? (value.is === 'list' ? value.items : value.options).flatMap((item) => referredTo(item, type))
      : [];
}

function endpointOf(world: World, node: Node, part: string, properties: Readonly<Record<string, Stated>>): void {
  const endpoint = world.add({
    kind: 'network-endpoint',
    key: { owner: node, part },
    name: node.name,
    provider: node.provider,
    properties: new Map(Object.entries(properties)),
    labels: {},
    open: [],
    resource: node.resource,
    ai: false,
    confidence: node.confidence,
    aliases: [],
  });
  world.relate({
    from: node,
    relation: 'exposed-to',
    to: endpoint,
    resource: node.resource,
    confidence: confidenceOf(node.resource, false),
  });
}

function cloudRun(world: World, node: Node): void {
  const ingress = readRule(
    {
      read: 'choice',
      at: 'ingress',
      values: { INGRESS_TRAFFIC_ALL: true, INGRESS_TRAFFIC_INTERNAL_ONLY: false, INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER: false },
      default: true,
    },
    sourceOf(node.resource),
  );
  const invokers = world.resources.filter(
    (resource) =>
      /^google_cloud_run(_v2)?_service_iam_(member|binding)$/.test(resource.type) &&
      find(sourceOf(resource), ['name', 'service']).values.some((value) =>
        world.nodesIn(value, ['workload']).some((end) => end.node === node),
      ),
  );
  const open = invokers.filter((resource) =>
    find(sourceOf(resource), ['member', 'members']).values.some((value) => textOf(value) === 'allUsers'),
  );
  const authentication = open.some((resource) => resource.conditional === undefined)
    ? known('none')
    : open[0]
      ? unknownValue(`it hangs on ${open[0].address}: ${open[0].conditional}`)
      : known('identity');
  endpointOf(world, node, 'ingress', { public: ingress ?? known(true), authentication, encrypted: known(true) });
}

function containerApp(world: World, node: Node): void {
  const source = sourceOf(node.resource);
  const [ingress] = ['ingress', 'properties.configuration.ingress'].filter((at) => find(source, at).values.length > 0);
  if (ingress === undefined) return;
  endpointOf(world, node, 'ingress', {
    public: readRule({ read: 'flag', at: [`${ingress}.external_enabled`, `${ingress}.external`], default: false }, source) ?? known(false),
    encrypted:
      readRule(
        { read: 'flag', at: [`${ingress}.allow_insecure_connections`, `${ingress}.allowInsecure`], default: false, negate: true },
        source,
      ) ?? known(true),
  });
}

/** Network policies of OpenSearch Serverless name collections by pattern. */
function collection(world: World, node: Node): void {
  const policies = world.resources.filter(
    (resource) =>
      /_opensearchserverless_security_policy$/.test(resource.type) &&
      !resource.data &&
      findText(sourceOf(resource), 'type') !== 'encryption',
  );
  const name = node.resource.attribute('name');
  let unclear: string | undefined;
  let named = false;
  for (const resource of policies) {
    const policy = resource.attribute('policy');
    const rules = policy && entriesOf(policy);
    if (!rules) {
      if (policy) unclear ??= whyUnknown(policy);
      continue;
    }
    for (const rule of rules) {
      const inner = sourceOfValue(rule);
      const patterns = find(inner, 'Rules.Resource').values;
      const match = patterns.map((pattern) => matches(pattern, name));
      if (!match.some((one) => one !== false)) continue;
      named = true;
      const open = readRule({ read: 'flag', at: 'AllowFromPublic', default: false }, inner);
      if (open?.state === 'unknown') unclear ??= open.reason;
      else if (open?.state === 'known' && open.value === true) {
        if (match.includes(true) && resource.conditional === undefined) {
          node.properties.set('publicNetworkAccess', known(true));
          return;
        }
        unclear ??= resource.conditional ?? 'the collection that a network policy names is not known';
      }
    }
  }
  if (unclear !== undefined) node.properties.set('publicNetworkAccess', unknownValue(unclear));
  else if (named) node.properties.set('publicNetworkAccess', known(false));
}

/** The policy is a list of rules, often as JSON text. */
function entriesOf(policy: Value): readonly Value[] | undefined {
  const settled = settle(callFunction('jsondecode', [policy]));
  if (settled.is === 'list') return settled.items;
  return settled.is === 'map' ? [settled] : undefined;
}

/** Whether `collection/<pattern>` speaks of this name; undefined when one of them is not known. */
function matches(pattern: Value, name: Value | undefined): boolean | undefined {
  const settled = settle(pattern);
  const text = textOf(settled);
  const own = textOf(name);
  if (text !== undefined && own !== undefined) {
    const wanted = text.replace(/^(collection|dashboard)\//, '');
    return wanted.endsWith('*') ? own.startsWith(wanted.slice(0, -1)) : wanted === own;
  }
  if (text === 'collection/*') return true;
  // Both written with the same unknown part, such as a random suffix.
  if (settled.is === 'text' && name) {
    const last = settled.parts[settled.parts.length - 1];
    if (last && JSON.stringify(shape(last)) === JSON.stringify(shape(name))) return true;
    const own = settle(name);
    if (
      own.is === 'text' &&
      JSON.stringify(settled.parts.slice(-own.parts.length).map(shape)).endsWith(JSON.stringify(own.parts.map(shape)).slice(2))
    )
      return true;
  }
  return undefined;
}

function shape(value: Value): unknown {
  const settled = settle(value);
  if (settled.is === 'reference') return [settled.to.address, ...settled.path];
  if (settled.is === 'text') return settled.parts.map(shape);
  return settled.is === 'known' ? settled.value : settled.is;
}
