import type { TerraformEntry, Where } from '../../catalogue/terraform/index.js';
import { azureEntry, terraformEntry } from '../../catalogue/terraform/index.js';
import type { Confidence, OpenEnd, Stated } from '../../core/record.js';
import type { KindId, RelationId } from '../../core/schema/index.js';
import { find, findText, type Source, sourceOf } from './find.js';
import type { Resource } from './resource.js';
import { type FoundReference, referencesOf, textOf, type Value } from './value.js';

/** An asset in the making. */
export interface Node {
  readonly kind: KindId;
  /** Natural key: its address in the module tree, a global one, or a part of another asset. */
  key: { readonly local: string } | { readonly global: string } | { readonly owner: Node; readonly part: string };
  readonly name: string;
  readonly provider: string;
  readonly properties: Map<string, Stated>;
  readonly labels: Record<string, string>;
  readonly open: OpenEnd[];
  readonly resource: Resource;
  /** An AI asset in its own right; others are kept only near one. */
  ai: boolean;
  confidence: Confidence;
  readonly aliases: string[];
  /** Made by what refers to it, such as a model: kept only while that is. */
  readonly follows?: boolean;
  line?: number;
}

export interface Edge {
  readonly from: Node;
  readonly relation: RelationId;
  readonly to: Node;
  readonly resource: Resource;
  readonly confidence: Confidence;
  readonly properties?: Readonly<Record<string, boolean | string | readonly string[]>>;
}

/** The resources of one root with what they mean: assets in the making and how they hang together. */
export class World {
  readonly resources: readonly Resource[];
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly #byResource = new Map<Resource, Node>();
  readonly #byName = new Map<string, Node[]>();
  readonly #models = new Map<string, Node>();
  readonly #from = new Map<Node, Edge[]>();

  constructor(resources: readonly Resource[]) {
    this.resources = resources;
  }

  entry(resource: Resource): TerraformEntry | undefined {
    if (resource.data) return undefined;
    if (resource.type.includes('/')) return terraformEntry(resource.type) ?? azureEntry(resource.type);
    if (/^azapi_(resource|data_plane_resource)$/.test(resource.type)) {
      const type = findText(sourceOf(resource), 'type');
      return type === undefined ? undefined : azureEntry(type);
    }
    return terraformEntry(resource.type);
  }

  add(node: Node): Node {
    this.nodes.push(node);
    if (!this.#byResource.has(node.resource) && !node.follows) this.#byResource.set(node.resource, node);
    const named = `${node.kind} ${node.name}`;
    this.#byName.set(named, [...(this.#byName.get(named) ?? []), node]);
    return node;
  }

  model(key: string, make: () => Node): Node {
    const known = this.#models.get(key) ?? this.add(make());
    this.#models.set(key, known);
    return known;
  }

  nodeOf(resource: Resource): Node | undefined {
    return this.#byResource.get(resource);
  }

  relate(edge: Edge): void {
    const known = this.#from.get(edge.from) ?? [];
    if (known.some((other) => other.to === edge.to && other.relation === edge.relation && other.resource === edge.resource)) return;
    this.#from.set(edge.from, [...known, edge]);
    this.edges.push(edge);
  }

  /** Assets that a value speaks of; aliases, versions and lookups are followed to what they stand for. */
  nodesIn(value: Value | undefined, kinds?: readonly KindId[]): { node: Node; maybe: boolean }[] {
    const found = new Map<Node, boolean>();
    const take = (node: Node, maybe: boolean) => {
      if (kinds && kinds.length > 0 && !kinds.includes(node.kind)) return;
      found.set(node, (found.get(node) ?? true) && maybe);
    };
    const follow = (reference: FoundReference, depth: number, maybe: boolean): void => {
      const node = this.nodeOf(reference.to);
      if (node) take(node, maybe || reference.maybe);
      else if (depth < 4) {
        const where = this.standsFor(reference.to, reference.path);
        if (where !== undefined)
          for (const value of find(sourceOf(reference.to), where).values) {
            for (const next of referencesOf(value)) follow(next, depth + 1, maybe || reference.maybe);
            for (const named of this.named(value, kinds)) take(named, maybe || reference.maybe);
          }
      }
    };
    if (!value) return [];
    for (const reference of referencesOf(value)) follow(reference, 0, false);
    if (found.size === 0) for (const node of this.named(value, kinds)) take(node, false);
    return [...found].map(([node, maybe]) => ({ node, maybe }));
  }

  /** What a resource that is no asset stands for: by its entry, or because it looks something up by the name given. */
  standsFor(resource: Resource, path: readonly string[]): Where | undefined {
    const entry = this.entry(resource);
    if (entry?.standsFor !== undefined) return entry.standsFor;
    if (resource.data) {
      // `data "aws_s3_bucket"` of a bucket that is made beside it, and other lookups by name.
      const entry = resource.type.includes('/') ? azureEntry(resource.type) : terraformEntry(resource.type);
      return entry?.kind || entry?.kindBy ? (entry.name ?? 'name') : entry?.standsFor;
    }
    // Helpers that only carry a value on.
    return resource.type === 'terraform_data' || resource.type === 'null_resource'
      ? path[0] === 'triggers'
        ? 'triggers'
        : 'input'
      : undefined;
  }

  /** Assets of these kinds whose literal name is this text, also inside an ARN, an address of a bucket or a resource id. */
  named(value: Value, kinds: readonly KindId[] | undefined): Node[] {
    const text = textOf(value);
    if (text === undefined || text === '' || !kinds) return [];
    const name =
      /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:[a-z-]+[:/])?([^/:*]+)/.exec(text)?.[1] ??
      /^(?:s3|gs):\/\/([^/]+)/.exec(text)?.[1] ??
      /\/providers\/[^/]+\/.{0,300}\/([^/]+)$/.exec(text)?.[1] ??
      text;
    return kinds.flatMap((kind) => (this.#byName.get(`${kind} ${name}`) ?? []).filter((node) => !node.follows));
  }
}

/** What a person calls it: its configured name when that is known whole, else the label of its block. */
export function nameOf(resource: Resource, source: Source, at: Where | undefined): string {
  const written = at === undefined ? undefined : findText(source, at);
  return written !== undefined && written !== '' && written.length <= 200 ? written : resource.label;
}
