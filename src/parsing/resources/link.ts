import type { Child, Link, TerraformEntry } from '../../catalogue/terraform/index.js';
import type { Confidence } from '../../core/record.js';
import { propertySpec, type RelationId } from '../../core/schema/index.js';
import { includedIn, setProperty } from './build.js';
import { type Found, find, findText, type Source, sourceOf, sourceOfValue } from './find.js';
import { sinkOf } from './log-buckets.js';
import { modelIn, modelNode } from './models.js';
import type { Resource } from './resource.js';
import { readRule } from './rules.js';
import { referencesOf, settle, textOf, textWithHoles, type Value, whyUnknown } from './value.js';
import type { Node, World } from './world.js';

/** Draws every relation that the table knows of, and sets what one resource says of another. */
export function linkWorld(world: World): void {
  for (const resource of world.resources) {
    const entry = world.entry(resource);
    if (!entry) continue;
    const node = world.nodeOf(resource);
    const source = sourceOf(resource);
    for (const link of entry.links ?? []) follow(world, link, resource, source, node);
    for (const child of entry.children ?? []) if (node) addChildren(world, child, resource, source, node);
    if (entry.sets) setOnOthers(world, entry, resource, source);
    if (entry.marks) mark(world, entry.marks, source);
    if (node)
      for (const included of includedIn(world, resource))
        for (const link of world.entry(included)?.links ?? [])
          if (link.from === undefined) follow(world, link, included, sourceOf(included), node);
  }
  for (const node of world.nodes) giveOwner(world, node);
}

function setOnOthers(world: World, entry: TerraformEntry, resource: Resource, source: Source): void {
  for (const value of find(source, entry.sets?.of ?? []).values)
    for (const { node } of world.nodesIn(value, [
      'data-store',
      'knowledge-base',
      'ai-service',
      'vector-store',
      'log-sink',
      'model-endpoint',
    ]))
      for (const [name, rule] of Object.entries(entry.sets?.properties ?? {})) {
        const state = propertySpec(node.kind, name) && readRule(rule, source);
        if (state) setProperty(node, name, state, resource);
      }
}

function mark(world: World, { of, at, words }: NonNullable<TerraformEntry['marks']>, source: Source): void {
  const text = find(source, at)
    .values.map((value) => textWithHoles(value) ?? '')
    .join('\n');
  if (!words.some((word) => text.includes(word))) return;
  for (const { node } of ends(world, find(source, of), ['ai-gateway'])) node.ai = true;
}

export function confidenceOf(resource: Resource, maybe: boolean): Confidence {
  return maybe || resource.conditional !== undefined ? 'likely' : 'certain';
}

function follow(world: World, link: Link, resource: Resource, source: Source, self: Node | undefined): void {
  const begins = link.from === undefined ? (self ? [{ node: self, maybe: false }] : []) : ends(world, find(source, link.from), undefined);
  const found = find(source, link.to);
  if (begins.length === 0) {
    if (link.from !== undefined) leaveOpen(world, link, find(source, link.from), resource);
    return;
  }
  const reached = link.model !== undefined || link.modelBy ? modelsOf(world, link, source, resource) : ends(world, found, link.kinds);
  for (const begin of begins)
    for (const end of reached) {
      if (begin.node === end.node) continue;
      const confidence = confidenceOf(resource, begin.maybe || end.maybe || link.likely === true || found.unclear !== undefined);
      const other = link.as === undefined ? end.node : sinkOf(world, end.node);
      const [from, to] = link.reverse ? [other, begin.node] : [begin.node, other];
      world.relate({ from, relation: link.relation, to, resource, confidence });
      for (const [name, rule] of Object.entries(link.sets ?? {})) {
        const state = readRule(rule, source);
        if (state) setProperty(other, name, state, resource);
      }
    }
  if (link.loose || link.reverse) return;
  const why = missed(found, reached.length);
  if (why !== undefined) for (const { node } of begins) open(node, link.relation, `${placeName(link)}: ${why}`);
}

const placeName = (link: Link) => (typeof link.to === 'string' ? link.to : (link.to[0] ?? link.relation));

/** Why something that is written there did not lead to an asset. */
function missed(found: Found, reached: number): string | undefined {
  if (found.unclear !== undefined) return found.unclear;
  if (reached > 0 || found.values.length === 0) return undefined;
  const value = found.values[0] as Value;
  return textOf(value) === undefined ? whyUnknown(value) : 'it names something that is not made by this code';
}

function open(node: Node, relation: RelationId, reason: string): void {
  if (!node.open.some((end) => end.relation === relation)) node.open.push({ relation, direction: 'out', reason });
}

/** A relation whose beginning cannot be told may belong to any asset of its kind here. */
function leaveOpen(world: World, link: Link, found: Found, resource: Resource): void {
  const value = found.values[0];
  if (!value || textOf(value) !== undefined) return;
  const begin: Partial<Record<RelationId, Node['kind']>> = {
    'retrieves-from': 'agent',
    'delegates-to': 'agent',
    'sourced-from': 'knowledge-base',
  };
  for (const node of world.nodes)
    if (node.kind === begin[link.relation]) open(node, link.relation, `${resource.address}: ${whyUnknown(value)}`);
}

function ends(world: World, found: Found, kinds: Link['kinds']): { node: Node; maybe: boolean }[] {
  return found.values.flatMap((value) => world.nodesIn(value, kinds));
}

/** The models that a link names, in one place or in each object of a list. */
function modelsOf(world: World, link: Link, source: Source, resource: Resource): { node: Node; maybe: boolean }[] {
  const sources = link.each === undefined ? [source] : find(source, link.each).values.map(sourceOfValue);
  return sources.flatMap((inner) => {
    const named = link.modelBy && findText(inner, link.modelBy.at);
    const provider = link.model ?? (named === undefined ? undefined : link.modelBy?.values[named]);
    return provider === undefined ? [] : modelEnds(world, provider, find(inner, link.to), resource);
  });
}

function modelEnds(world: World, provider: string, found: Found, resource: Resource): { node: Node; maybe: boolean }[] {
  return found.values.flatMap((value) => {
    // By reference only: a deployment is often named after its model.
    const endpoints = referencesOf(value).length > 0 ? world.nodesIn(value, ['model-endpoint']) : [];
    if (endpoints.length > 0) return endpoints;
    const model = modelIn(provider, value);
    return model ? [{ node: modelNode(world, model, resource), maybe: false }] : [];
  });
}

/* -------------------------------------------------- parts of one resource */

function membersIn(value: Value): readonly Value[] {
  const settled = settle(value);
  return settled.is === 'map' ? [...settled.entries.values()] : [value];
}

function addChildren(world: World, child: Child, resource: Resource, source: Source, owner: Node): void {
  const found = find(source, child.in);
  if (found.unclear !== undefined) open(owner, child.relation, `${child.in}: ${found.unclear}`);
  for (const item of child.each ? found.values.flatMap(membersIn) : found.values) {
    if (item.is === 'unknown') {
      open(owner, child.relation, `${child.in}: ${item.why}`);
      continue;
    }
    const inner = sourceOfValue(item);
    const written = findText(inner, child.name);
    if (written === undefined && child.name.length > 0) {
      open(owner, child.relation, `${child.in}: the name of one is not known`);
      continue;
    }
    const name = written ?? String(child.in).split(/[._]/)[0] ?? 'part';
    const properties = new Map(
      Object.entries(child.properties ?? {}).flatMap(([property, rule]) => {
        const state = readRule(rule, inner);
        return state ? [[property, state] as const] : [];
      }),
    );
    const node = world.add({
      kind: child.kind,
      key: { owner, part: name },
      name,
      provider: owner.provider,
      properties,
      labels: {},
      open: [],
      resource,
      ai: true,
      confidence: owner.confidence,
      aliases: [],
    });
    world.relate({
      from: owner,
      relation: child.relation,
      to: node,
      resource,
      confidence: confidenceOf(resource, found.unclear !== undefined),
    });
    for (const link of child.links ?? []) follow(world, link, resource, inner, node);
  }
}

/** A tool belongs to the agent or server that it is made for, and its key says so. */
function giveOwner(world: World, node: Node): void {
  const entry = world.entry(node.resource);
  if (!entry?.ownedBy || !('local' in node.key)) return;
  const owners = ends(world, find(sourceOf(node.resource), entry.ownedBy), ['agent', 'mcp-server']);
  const [owner] = owners;
  if (owner && owners.length === 1) node.key = { owner: owner.node, part: node.name };
}
