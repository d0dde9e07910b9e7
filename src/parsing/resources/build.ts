import type { TerraformEntry, Where } from '../../catalogue/terraform/index.js';
import { unknownValue } from '../../contracts/index.js';
import { normaliseUrl } from '../../core/ids.js';
import type { Stated } from '../../core/record.js';
import { type KindId, propertySpec } from '../../core/schema/index.js';
import { find, findText, type Source, sourceOf } from './find.js';
import type { Resource } from './resource.js';
import { readRule } from './rules.js';
import { referencesOf, settle, textOf, type Value } from './value.js';
import { type Node, nameOf, World } from './world.js';

/** What an entry's `includes` bring in: the configuration of an endpoint, and the models of that. */
export function includedIn(world: World, resource: Resource, depth = 0): Resource[] {
  const entry = world.entry(resource);
  if (!entry?.includes || depth > 3) return [];
  const direct = entry.includes.flatMap((where) =>
    find(sourceOf(resource), where).values.flatMap((value) => {
      const referred = referencesOf(value).map((reference) => reference.to);
      const name = textOf(value);
      if (referred.length > 0 || name === undefined) return referred.filter((to) => world.entry(to) !== undefined);
      // By its literal name.
      return world.resources.filter((other) => {
        const known = world.entry(other);
        return (
          known !== undefined &&
          known.kind === entry.kind &&
          other !== resource &&
          known.name !== undefined &&
          findText(sourceOf(other), known.name) === name
        );
      });
    }),
  );
  return [...new Set(direct.flatMap((other) => [other, ...includedIn(world, other, depth + 1)]))];
}

/** Makes an asset of every resource that stands for one. */
export function buildWorld(resources: readonly Resource[]): World {
  const world = new World(resources);
  const absorbed = new Set(resources.flatMap((resource) => (world.entry(resource)?.includes ? includedIn(world, resource) : [])));
  for (const resource of resources) {
    const entry = world.entry(resource);
    const kind = entry && kindOf(entry, resource);
    if (!entry || !kind || absorbed.has(resource)) continue;
    const source = sourceOf(resource);
    const properties = propertiesOf(kind, entry, source);
    for (const included of includedIn(world, resource)) {
      const more = world.entry(included);
      for (const [name, state] of more ? propertiesOf(kind, more, sourceOf(included)) : [])
        if (!properties.has(name)) properties.set(name, state);
    }
    addRegion(kind, resource, properties);
    world.add({
      kind,
      key: keyOf(entry, resource, source),
      name: entry.called ?? nameOf(resource, source, entry.name),
      provider: entry.provider,
      properties,
      labels: labelsOf(resource),
      open: kind === 'agent' ? openEnds(entry) : [],
      resource,
      ai: entry.role === 'ai' || kind === 'vector-store',
      confidence: resource.conditional === undefined ? (entry.confidence ?? 'certain') : 'likely',
      aliases: [],
    });
  }
  return world;
}

function keyOf(entry: TerraformEntry, resource: Resource, source: Source): Node['key'] {
  const written = entry.address === undefined ? undefined : findText(source, entry.address);
  const address = written === undefined ? undefined : normaliseUrl(written);
  return address === undefined ? { local: resource.address } : { global: address };
}

/** What resources can list of an agent; see `covers` of the resolver. */
export const agentRelations = [
  'protected-by',
  'uses-tool',
  'retrieves-from',
  'delegates-to',
  'remembers-in',
  'runs-as',
  'invokes',
] as const;

function openEnds(entry: TerraformEntry): Node['open'] {
  return agentRelations
    .filter((relation) => !entry.whole?.includes(relation))
    .map((relation) => ({ relation, direction: 'out', reason: 'for this kind of agent it is decided outside of Terraform' }));
}

function kindOf(entry: TerraformEntry, resource: Resource): KindId | undefined {
  const texts = (at: Where) => find(sourceOf(resource), at).values.flatMap((value) => textOf(value) ?? []);
  const { when, kindBy } = entry;
  // A name may be the last part of an address.
  if (when && !texts(when[0]).some((text) => when[1].includes(text) || when[1].includes(text.split('/').pop() ?? ''))) return undefined;
  if (!kindBy) return entry.kind;
  const named = texts(kindBy.at).filter((text) => Object.hasOwn(kindBy.values, text));
  const [first] = named;
  return first === undefined ? kindBy.default : (named.flatMap((text) => kindBy.values[text] ?? [])[0] ?? undefined);
}

function propertiesOf(kind: KindId, entry: TerraformEntry, source: Source): Map<string, Stated> {
  const properties = new Map<string, Stated>();
  for (const [name, rule] of Object.entries(entry.properties ?? {})) {
    const state = propertySpec(kind, name) && readRule(rule, source);
    if (state) properties.set(name, state);
  }
  return properties;
}

/** The region of a resource that names none is that of its provider. */
export function addRegion(kind: KindId, resource: Resource, properties: Map<string, Stated>): void {
  const stated = properties.get('region');
  if (!propertySpec(kind, 'region') || (stated && stated.state !== 'unset')) return;
  const own = resource.attribute('region') ?? resource.provider('region');
  if (!own) {
    properties.delete('region');
    return;
  }
  const text = textOf(own);
  properties.set(
    'region',
    text === undefined ? unknownValue('the region of its provider is not written here') : { state: 'known', value: text },
  );
}

const maxLabels = 50;

function labelsOf(resource: Resource): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const value of [
    resource.provider('default_tags.tags'),
    resource.provider('default_labels'),
    resource.attribute('labels'),
    resource.attribute('tags'),
  ])
    if (value) for (const [key, text] of pairs(value)) if (Object.keys(labels).length < maxLabels) labels[key] = text;
  if (resource.conditional !== undefined) labels.conditional = resource.conditional;
  return labels;
}

/** Tags as an object, or as a list of objects with `key` and `value`. */
function pairs(value: Value): [string, string][] {
  const settled = settle(value);
  if (settled.is === 'map')
    return [...settled.entries].flatMap(([key, item]): [string, string][] =>
      textOf(item) === undefined || key.startsWith('__') ? [] : [[key, textOf(item) as string]],
    );
  if (settled.is !== 'list') return [];
  return settled.items.flatMap((item): [string, string][] => {
    const inner = settle(item);
    if (inner.is !== 'map') return [];
    const [key, text] = [textOf(inner.entries.get('key')), textOf(inner.entries.get('value'))];
    return key === undefined || text === undefined ? [] : [[key, text]];
  });
}

const partly = new WeakMap<Node, Set<string>>();

/**
 * Sets a property that stands in another resource (the versioning of a bucket). What hangs on a resource that may not be created is
 * unknown; of two that disagree the weaker counts.
 */
export function setProperty(node: Node, name: string, state: Stated, from: Resource): void {
  const spec = propertySpec(node.kind, name);
  if (!spec) return;
  const before = node.properties.get(name);
  const given: Stated =
    from.conditional === undefined || JSON.stringify(before) === JSON.stringify(state)
      ? state
      : unknownValue(`it hangs on ${from.address}, which may not be created: ${from.conditional}`);
  const set = partly.get(node) ?? new Set<string>();
  partly.set(node, set);
  const weakest = before?.state === 'known' && before.value === spec.weakerWhen;
  if (set.has(name) && (weakest || given.state === 'unset')) return;
  set.add(name);
  node.properties.set(name, given);
}
