import type { Recorder } from '../../contracts/index.js';
import { contextOfPath } from '../../core/context.js';
import type { AssetId } from '../../core/ids.js';
import type { Stated } from '../../core/record.js';
import { kept } from './reach.js';
import type { Resource } from './resource.js';
import type { Node, World } from './world.js';

const contexts = ['vendored', 'test', 'example', 'template', 'active'] as const;

/** What a path says of the standing of a file. */
type Standing = typeof contextOfPath;

/** A resource of a module stands as weakly as whoever calls the module: the root's folder or the module's own. */
function contextOf(folder: string, resource: Resource, standing: Standing): (typeof contexts)[number] {
  const places = [standing(`${folder}/main.tf`), standing(resource.path)];
  return contexts[Math.min(...places.map((place) => contexts.indexOf(place)))] ?? 'active';
}

const placesOf = (resource: Resource) => [{ path: resource.path, line: resource.line, endLine: resource.endLine }, ...resource.calls];

/** Hands over what is worth naming of one root, whose own addresses are of that folder or file. */
export function emitWorld(world: World, folder: string, see: Recorder, standing: Standing = contextOfPath): void {
  const wanted = kept(world);
  const keys = new Map<Node, string>();
  const keyOf = (node: Node): string => {
    const known = keys.get(node);
    if (known !== undefined) return known;
    const { key } = node;
    let made: string;
    if ('global' in key) made = key.global;
    else if ('local' in key) made = see.local(folder, key.local);
    // A key variable is one thing in the whole repository, whoever names it.
    else if (node.kind === 'credential') made = see.local('env', key.part);
    else if (node.kind === 'tool') made = `${keyOf(key.owner)}#${key.part}`;
    else made = see.local(folder, `${'local' in key.owner.key ? key.owner.key.local : key.owner.name}/${key.part}`);
    keys.set(node, made);
    return made;
  };
  const ids = new Map<Node, AssetId>();
  for (const node of world.nodes) {
    if (!wanted.has(node)) continue;
    const properties: Record<string, Stated> = Object.fromEntries(node.properties);
    if (node.provider) properties.provider = { state: 'known', value: node.provider };
    properties.context = { state: 'known', value: contextOf(folder, node.resource, standing) };
    const id = see.asset(node.kind, {
      key: keyOf(node),
      name: node.name,
      at: placesOf(node.resource),
      properties: properties as never,
      labels: node.labels,
      confidence: node.confidence,
      open: node.open,
    });
    ids.set(node, id);
    if (['agent', 'tool', 'prompt', 'workflow'].includes(node.kind))
      see.relate(id, 'defined-in', see.home, { at: placesOf(node.resource) });
  }
  for (const edge of world.edges) {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    if (!from || !to) continue;
    see.relate(from, edge.relation, to, {
      at: placesOf(edge.resource),
      confidence: edge.confidence,
      ...(edge.properties ? { properties: edge.properties } : {}),
    });
  }
}
