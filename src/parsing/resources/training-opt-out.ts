import { unknownValue } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { find, findText, sourceOf, sourceOfValue } from './find.js';
import type { Resource } from './resource.js';
import { fromPlain, referencesOf, settle, textOf, type Value, whyUnknown } from './value.js';
import type { Node, World } from './world.js';

const organisationType = 'aws_organizations_organization';
const policyType = 'AISERVICES_OPT_OUT_POLICY';

/** What a policy says of the use of content for training: opted out, not so, or why it cannot be told. */
type Verdict = 'out' | 'in' | { readonly why: string };
type Target = { readonly is: 'root' | 'unit' | 'elsewhere' } | { readonly is: 'account'; readonly account: Resource | string };

interface OptOutPolicy {
  readonly resource: Resource;
  readonly world: World;
  readonly verdict: Verdict;
  readonly targets: readonly Target[];
}

/**
 * Whether the accounts of an AWS organisation are opted out. Judged over all roots of the source, as policies often stand apart from
 * the organisation. Without either there is nothing to be said: absence elsewhere is no evidence.
 *
 * @param offered those of them that are modules for others to call
 */
export function judgeTrainingOptOut(worlds: readonly World[], offered: readonly World[], remoteModules: readonly string[]): void {
  const policies = worlds.flatMap((world) => policiesOf(world));
  const organisations = new Map<Node, World>();
  for (const world of worlds) for (const node of world.nodes) if (node.resource.type === organisationType) organisations.set(node, world);
  let doubt = worlds.map(hiddenPolicy).find((why) => why !== undefined);
  const remote = remoteModules.find((from) => /organi[sz]ation|opt-?out|landing-?zone|polic/i.test(from));
  if (remote !== undefined) doubt ??= `${remote} may make such a policy and is not in this source`;
  const judged = new Map<Node, OptOutPolicy[]>([...organisations.keys()].map((node) => [node, []]));
  for (const policy of policies) {
    for (const target of policy.targets) if (target.is === 'account') judgeAccount(policy, target.account);
    if (policy.targets.length > 0 && policy.targets.every(({ is }) => is === 'account')) {
      if (policy.verdict !== 'in') doubt ??= `${policy.resource.address} is attached to single accounts, which may be all of them`;
      continue;
    }
    const node = homeOf(policy, organisations);
    judged.set(node, [...(judged.get(node) ?? []), policy]);
  }
  for (const [node, own] of judged) {
    const world = organisations.get(node);
    const called = world && offered.includes(world) ? 'whoever calls this module may attach a policy' : undefined;
    node.properties.set('aiTrainingOptOut', ofOrganisation(own, called ?? doubt));
  }
}

function ofOrganisation(policies: readonly OptOutPolicy[], doubt: string | undefined): Stated {
  const [first] = policies;
  if (!first) return doubt === undefined ? { state: 'known', value: false } : unknownValue(doubt);
  const at = (is: Target['is']) => policies.filter((policy) => policy.targets.some((target) => target.is === is));
  const atRoot = at('root');
  const refused = atRoot.find(({ verdict }) => verdict === 'in');
  if (refused) return sure(refused.resource, false);
  const outside = [...at('unit'), ...atRoot].find(({ verdict }) => verdict !== 'out');
  const out = atRoot.find(({ verdict }) => verdict === 'out');
  if (out && outside) return unknownValue(`${outside.resource.address} may say something else for a part of it`);
  if (out) return sure(out.resource, true);
  if (policies.every(({ verdict, targets }) => verdict === 'in' && targets.every(({ is }) => is === 'elsewhere')))
    return sure(first.resource, false);
  const unclear = policies.find(({ verdict }) => typeof verdict !== 'string')?.verdict;
  if (typeof unclear === 'object') return unknownValue(unclear.why);
  return unknownValue(`${first.resource.address} is not seen to be attached to the root of the organisation`);
}

const sure = (policy: Resource, value: boolean): Stated =>
  policy.conditional === undefined
    ? { state: 'known', value }
    : unknownValue(`it hangs on ${policy.address}, which may not be created: ${policy.conditional}`);

/** The organisation that a policy is for; where none is declared, all that the policy is attached to stands under its own address. */
function homeOf(policy: OptOutPolicy, organisations: ReadonlyMap<Node, World>): Node {
  for (const [node, world] of organisations) if (world === policy.world) return node;
  const [only, ...others] = organisations.keys();
  if (only && others.length === 0) return only;
  const name = findText(sourceOf(policy.resource), 'name') ?? policy.resource.label;
  return account(policy, { local: policy.resource.address }, `accounts under ${name}`);
}

function account(policy: OptOutPolicy, key: Node['key'], name: string): Node {
  return policy.world.add({
    kind: 'account',
    key,
    name,
    provider: 'aws',
    properties: new Map(),
    labels: {},
    open: [],
    resource: policy.resource,
    ai: true,
    confidence: policy.resource.conditional === undefined ? 'certain' : 'likely',
    aliases: [],
  });
}

function judgeAccount(policy: OptOutPolicy, target: Resource | string): void {
  if (typeof policy.verdict !== 'string') return;
  const node = typeof target === 'string' ? account(policy, { global: `aws/${target}` }, target) : policy.world.nodeOf(target);
  if (!node) return;
  node.ai = true;
  node.properties.set('aiTrainingOptOut', sure(policy.resource, policy.verdict === 'out'));
}

/* ------------------------------------------------------------- reading */

const policiesIn = (world: World) =>
  world.resources.filter((resource) => !resource.data && /^(aws|awscc)_organizations_policy$/.test(resource.type));

/** A policy whose type is not known may be one of these. */
function hiddenPolicy(world: World): string | undefined {
  for (const resource of policiesIn(world)) {
    const written = find(sourceOf(resource), 'type');
    const [value] = written.values;
    if (written.unclear !== undefined) return written.unclear;
    if (value && textOf(value) === undefined) return `the type of ${resource.address} is not known: ${whyUnknown(value)}`;
  }
  return undefined;
}

function policiesOf(world: World): OptOutPolicy[] {
  const attached = new Map<Resource, Resource[]>();
  for (const resource of world.resources)
    if (!resource.data && resource.type === 'aws_organizations_policy_attachment')
      for (const { to } of referencesOf(resource.attribute('policy_id'))) attached.set(to, [...(attached.get(to) ?? []), resource]);
  return policiesIn(world)
    .filter((resource) => findText(sourceOf(resource), 'type') === policyType)
    .map((resource) => {
      const targets = (attached.get(resource) ?? []).map(
        (attachment): Target => (attachment.conditional === undefined ? targetOf(attachment.attribute('target_id')) : { is: 'elsewhere' }),
      );
      targets.push(...find(sourceOf(resource), 'target_ids').values.map(targetOf));
      return { resource, world, verdict: verdictOf(resource.attribute('content')), targets };
    });
}

function targetOf(value: Value | undefined): Target {
  const text = value && textOf(value);
  if (text !== undefined) {
    if (/^r-[0-9a-z]{4,32}$/.test(text)) return { is: 'root' };
    if (/^ou-/.test(text)) return { is: 'unit' };
    return /^\d{12}$/.test(text) ? { is: 'account', account: text } : { is: 'elsewhere' };
  }
  const [reference, ...others] = referencesOf(value);
  if (!reference || others.length > 0 || reference.maybe) return { is: 'elsewhere' };
  if (reference.to.type === organisationType && reference.path[0] === 'roots') return { is: 'root' };
  if (reference.to.type === 'aws_organizations_organizational_unit') return { is: 'unit' };
  if (reference.to.type === 'aws_organizations_account' && !reference.to.data) return { is: 'account', account: reference.to };
  return { is: 'elsewhere' };
}

function verdictOf(content: Value | undefined): Verdict {
  if (!content) return { why: 'the content of the policy is not written here' };
  const document = documentOf(content);
  const services = find(sourceOfValue(document), 'services');
  const map = services.values[0] ? settle(services.values[0]) : undefined;
  if (map?.is !== 'map') return { why: services.unclear ?? whyUnknown(services.values[0] ?? document) };
  const said = new Map<string, string>();
  // What begins with `@@` is said of the list, and is no service.
  const named = [...map.entries].filter(([service]) => !service.startsWith('@@'));
  for (const [service, body] of named) {
    const assigned = findText(sourceOfValue(body), 'opt_out_policy.@@assign');
    if (assigned !== undefined) said.set(service, assigned.toLowerCase());
  }
  if ([...said.values()].includes('optin')) return 'in';
  if (map.open !== undefined) return { why: map.open };
  if (said.get('default') === 'optout') return said.size === named.length ? 'out' : { why: 'what it says of some services is not known' };
  return { why: said.has('default') ? 'its default is neither in nor out' : 'it speaks of some services only' };
}

/** The object of a policy given as JSON text, `jsonencode(…)` or an object. */
function documentOf(content: Value): Value {
  const settled = settle(content);
  if (settled.is === 'json') return settle(settled.of);
  const text = textOf(settled);
  if (text === undefined) return settled;
  try {
    return fromPlain(JSON.parse(text) as unknown);
  } catch {
    return settled;
  }
}
