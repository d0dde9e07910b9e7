import { unknownValue } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { find, findText, sourceOf, sourceOfValue } from './find.js';
import type { Resource } from './resource.js';
import { readRule } from './rules.js';
import type { World } from './world.js';

const levels = ['off', 'weak', 'default', 'strict'] as const;
type Level = (typeof levels)[number];
const lowest = (of: readonly Level[]): Level => levels[Math.min(...of.map((level) => levels.indexOf(level)))] ?? 'default';

/** Kinds of harm that the default policy of the provider blocks, on both sides. */
const harms = ['hate', 'sexual', 'violence', 'selfharm'];
const sides = ['prompt', 'completion'];
const ofProvider = /^microsoft\.default(v\d+)?$/i;
/** What is blocked from which severity on: the lower, the more. */
const thresholds: Readonly<Record<string, Level>> = { low: 'strict', medium: 'default', high: 'weak' };

/** Sets how strong the content filter of a deployment is, by the policy that it names. */
export function judgeContentFilters(world: World): void {
  for (const node of world.nodes) {
    if (node.kind !== 'model-endpoint' || node.provider !== 'azure') continue;
    const found = find(sourceOf(node.resource), ['rai_policy_name', 'properties.raiPolicyName']);
    const policies = found.values.flatMap((value) => world.nodesIn(value, ['guardrail']));
    const [policy] = policies;
    if (!policy) continue;
    if (policies.length > 1 || policy.maybe || found.unclear !== undefined) {
      node.properties.set('contentFilter', unknownValue('which policy is in force cannot be told'));
      continue;
    }
    const { resource } = policy.node;
    const conditional = node.resource.conditional === undefined ? resource.conditional : undefined;
    node.properties.set('contentFilter', conditional === undefined ? strengthOf(resource) : unknownValue(conditional));
  }
}

function strengthOf(policy: Resource): Stated {
  const source = sourceOf(policy);
  const base = find(source, ['base_policy_name', 'properties.basePolicyName']);
  const baseName = findText(source, ['base_policy_name', 'properties.basePolicyName']);
  const inherits = (base.values.length === 0 && base.unclear === undefined) || (baseName !== undefined && ofProvider.test(baseName));
  const filters = find(source, ['content_filter', 'properties.contentFilters']);
  let doubt = filters.unclear;
  const listed = new Map<string, Level[]>();
  for (const item of filters.values) {
    const inner = sourceOfValue(item);
    const [name, side] = [findText(inner, 'name'), findText(inner, 'source')];
    if (name === undefined || side === undefined) {
      doubt ??= 'the name of one of its filters is not known';
      continue;
    }
    const place = `${side} ${name.replace(/[\s_-]/g, '')}`.toLowerCase();
    const state = readRule({ read: 'all', of: [flag(['filter_enabled', 'enabled']), flag(['block_enabled', 'blocking'])] }, inner);
    const threshold = findText(inner, ['severity_threshold', 'severityThreshold'])?.toLowerCase();
    const level = state?.state !== 'known' ? undefined : state.value === false ? 'off' : thresholds[threshold ?? 'medium'];
    listed.set(place, [...(listed.get(place) ?? []), level ?? 'default']);
    if (level === undefined && harms.some((harm) => place.endsWith(` ${harm}`))) doubt ??= `what its filter ${name} does cannot be told`;
  }
  const judged = sides.map((side): Level => {
    const each = harms.map((harm): Level => {
      const own = listed.get(`${side} ${harm}`);
      if (!own && !inherits) doubt ??= `what it does not list is decided by ${baseName ?? 'another policy'}`;
      return own ? lowest(own) : 'default';
    });
    if (each.every((level) => level === 'off')) return 'off';
    // Some of it is off: less than the default, but there is a filter.
    return each.includes('off') ? 'weak' : lowest(each);
  });
  const level = lowest(judged);
  // Filters that are off on a whole side stay so, whatever else there is.
  return level === 'off' || doubt === undefined ? { state: 'known', value: level } : unknownValue(doubt);
}

const flag = (at: readonly string[]) => ({ read: 'flag', at, default: true }) as const;
