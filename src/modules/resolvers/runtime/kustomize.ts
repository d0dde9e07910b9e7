import { posix } from 'node:path';
import type { Recorder, SourceView } from '../../../contracts/index.js';
import { type Kustomization, type KustomizePatch, kubernetesSummary, kustomizeSummary, patchSummary } from '../../../parsing/runtime.js';
import type { Placed } from './cluster.js';
import { merged, stepped } from './patches.js';

const maxDepth = 12;
const maxObjects = 5_000;
const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** What the kustomizations of a source make, and which files they take up. */
export interface Kustomized {
  readonly objects: readonly Placed[];
  /** Files that are parts of a kustomization: by themselves they deploy nothing. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Works out every kustomization that no other one brings in: that is what somebody applies. Its objects are those of its bases with all
 * that is changed on the way; a base that has an overlay is never deployed as it is.
 */
export function kustomized(source: SourceView, see: Recorder): Kustomized {
  const all = new Map(source.all(kustomizeSummary).map(({ key, data }) => [key, data]));
  if (all.size === 0) return { objects: [], taken: new Set() };
  const taken = new Set<string>();
  const brought = new Set<string>();
  for (const [path, data] of all)
    for (const written of [...data.resources, ...data.components]) {
      const inner = kustomizationAt(source, all, path, written);
      if (inner !== undefined) brought.add(inner);
    }
  const builder = new Builder(source, all, taken);
  const objects: Placed[] = [];
  for (const [path, data] of all) {
    if (brought.has(path) || data.component || objects.length > maxObjects) continue;
    for (const object of builder.build(path, 0)) objects.push(object);
  }
  const [first] = builder.remote;
  if (first && objects.length > 0)
    see.notice('unresolved', `${first.written} is brought in by a kustomization and is not in this source: what it holds is not listed.`, {
      path: first.path,
      line: first.line,
    });
  return { objects, taken };
}

function joined(from: string, written: string): string | undefined {
  if (/^[a-z+]+:\/\/|^git@|^github\.com\/|\?ref=/.test(written)) return undefined;
  const path = posix.join(posix.dirname(from), written);
  return path.startsWith('..') || path.startsWith('/') ? undefined : path;
}

function kustomizationAt(source: SourceView, all: ReadonlyMap<string, Kustomization>, from: string, written: string): string | undefined {
  const folder = joined(from, written);
  if (folder === undefined) return undefined;
  const found = names.map((name) => posix.join(folder, name)).find((path) => all.has(path));
  if (found === undefined && !source.exists(folder)) for (const name of names) source.lookup(kustomizeSummary, posix.join(folder, name));
  return found;
}

class Builder {
  readonly remote: { readonly path: string; readonly line: number; readonly written: string }[] = [];
  readonly #source: SourceView;
  readonly #all: ReadonlyMap<string, Kustomization>;
  readonly #taken: Set<string>;
  readonly #busy = new Set<string>();

  constructor(source: SourceView, all: ReadonlyMap<string, Kustomization>, taken: Set<string>) {
    this.#source = source;
    this.#all = all;
    this.#taken = taken;
  }

  build(path: string, depth: number, below: readonly Placed[] = []): Placed[] {
    const data = this.#all.get(path);
    if (!data || depth > maxDepth || this.#busy.has(path)) return [...below];
    this.#busy.add(path);
    let objects = [...below];
    for (const written of data.resources) objects.push(...this.#resource(path, data, written, depth));
    objects.push(...data.made.map((object) => ({ ...object, path })), ...data.releases.map((object) => ({ ...object, path })));
    for (const written of data.components) {
      const inner = kustomizationAt(this.#source, this.#all, path, written);
      if (inner !== undefined) objects = this.build(inner, depth + 1, objects);
    }
    this.#busy.delete(path);
    return this.#changed(path, data, objects).slice(0, maxObjects);
  }

  #resource(path: string, data: Kustomization, written: string, depth: number): Placed[] {
    const inner = kustomizationAt(this.#source, this.#all, path, written);
    if (inner !== undefined) return this.build(inner, depth + 1);
    const file = joined(path, written);
    if (file === undefined) {
      this.remote.push({ path, line: data.line, written });
      return [];
    }
    this.#taken.add(file);
    return (this.#source.lookup(kubernetesSummary, file)?.objects ?? []).map((object) => ({ ...object, path: file }));
  }

  #changed(path: string, data: Kustomization, given: readonly Placed[]): Placed[] {
    let objects = given;
    for (const patch of data.patches) objects = this.#patched(path, patch, objects);
    const own = new Set(objects.map(({ kind, name }) => `${kind} ${name}`));
    const renamed = (kind: string, name: string) => (own.has(`${kind} ${name}`) ? `${data.prefix}${name}${data.suffix}` : name);
    const overlay = { path, line: data.line };
    return objects.map((object): Placed => {
      const clusterWide = /^(Namespace|Cluster.*|CustomResourceDefinition)$/.test(object.kind);
      return {
        ...object,
        name: clusterWide ? object.name : `${data.prefix}${object.name}${data.suffix}`,
        namespace: data.namespace ?? object.namespace,
        labels: { ...object.labels, ...data.labels },
        via: [...(object.via ?? []), ...(object.path === path ? [] : [overlay])],
        ...(object.pod
          ? {
              pod: {
                ...object.pod,
                labels: { ...object.pod.labels, ...data.labels },
                serviceAccount: renamed('ServiceAccount', object.pod.serviceAccount),
                containers: object.pod.containers.map((container) => ({
                  ...container,
                  ...(container.image === undefined ? {} : { image: imageOf(container.image, data.images) }),
                  ...(container.sources
                    ? { sources: container.sources.map((item) => ({ ...item, name: renamed(item.kind, item.name) })) }
                    : {}),
                  environment: container.environment.map((fact) =>
                    fact.map ? { ...fact, map: [renamed('ConfigMap', fact.map[0]), fact.map[1]] as const } : fact,
                  ),
                })),
              },
            }
          : {}),
        ...(object.service && Object.keys(object.service.selector).length > 0
          ? { service: { ...object.service, selector: { ...object.service.selector, ...data.labels } } }
          : {}),
        ...(object.route ? { route: { ...object.route, services: object.route.services.map((name) => renamed('Service', name)) } } : {}),
        ...(object.binding
          ? {
              binding: {
                ...object.binding,
                accounts: object.binding.accounts.map((account) => ({
                  name: renamed('ServiceAccount', account.name),
                  namespace: data.namespace ?? account.namespace,
                })),
              },
            }
          : {}),
      };
    });
  }

  #patched(path: string, patch: KustomizePatch, objects: readonly Placed[]): readonly Placed[] {
    const file = patch.path === undefined ? undefined : joined(path, patch.path);
    if (file !== undefined) this.#taken.add(file);
    const changes = patch.merge ?? (file === undefined ? [] : (this.#source.lookup(kubernetesSummary, file)?.objects ?? []));
    const steps = patch.steps ?? (file === undefined ? [] : (this.#source.lookup(patchSummary, file)?.steps ?? []));
    const at = file ?? path;
    const { kind, name } = patch.target;
    const meant = (object: Placed) =>
      (kind === undefined || object.kind === kind) && (name === undefined || object.name === name || matches(name, object.name));
    return objects.map((object) => {
      let changed = object;
      for (const change of changes) {
        const named = kind === undefined && name === undefined ? change.kind === object.kind && change.name === object.name : meant(object);
        if (named) changed = merged(changed, change, at);
      }
      return steps.length > 0 && (kind !== undefined || name !== undefined) && meant(object) ? stepped(changed, steps, at) : changed;
    });
  }
}

/** Targets are patterns; only the plain ones and a star at an end are followed. */
function matches(pattern: string, name: string): boolean {
  if (pattern === '.*') return true;
  return pattern.endsWith('.*') && /^[\w.-]*$/.test(pattern.slice(0, -2)) && name.startsWith(pattern.slice(0, -2));
}

function imageOf(image: string, changes: Kustomization['images']): string {
  const at = image.indexOf('@');
  const rest = at === -1 ? image : image.slice(0, at);
  const colon = rest.lastIndexOf(':');
  const tagged = colon > rest.lastIndexOf('/');
  const name = tagged ? rest.slice(0, colon) : rest;
  const change = changes.find((item) => item.name === name);
  if (!change) return image;
  const end = change.digest ? `@${change.digest}` : change.newTag ? `:${change.newTag}` : image.slice(name.length);
  return `${change.newName ?? name}${end}`;
}
