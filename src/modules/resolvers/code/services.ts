import { type PackageEntry, packageKey } from '../../../catalogue/packages.js';
import { serviceName } from '../../../catalogue/services.js';
import type { Recorder } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { type AssetId, assetId, splitId } from '../../../core/ids.js';
import type { ModuleSummary } from '../../../parsing/module-summary.js';
import type { ModuleGraph } from './module-graph.js';

interface Service {
  readonly languages: Set<string>;
  readonly places: { path: string; line?: number }[];
  readonly endpoints: Set<string>;
  readonly output: { path: string; line: number; handling: 'unsafe' | 'unknown' | 'safe' }[];
}

interface Use {
  readonly entry: PackageEntry;
  readonly folder: string;
  readonly places: { path: string; line: number }[];
  used: boolean;
}

const mostPlaces = 20;

/** Gathers what is said of services and packages in many files, so that each becomes one record. */
export class Services {
  readonly #graph: ModuleGraph;
  readonly #see: Recorder;
  readonly #services = new Map<string, Service>();
  readonly #packages = new Map<string, Use>();

  constructor(graph: ModuleGraph, see: Recorder) {
    this.#graph = graph;
    this.#see = see;
  }

  /** Id of the service that a file belongs to; the service is noted as one with AI in it. */
  of(path: string): AssetId {
    const folder = this.#graph.service(path);
    this.#service(folder, path);
    return assetId('service', this.#see.local(folder));
  }

  endpoint(path: string, route: string): void {
    this.#service(this.#graph.service(path), path).endpoints.add(route);
  }

  /** What becomes of the output of a model at one place. */
  output(path: string, handling: 'unchecked' | 'unknown' | 'checked' | 'none', line: number): void {
    const known = handling === 'unchecked' ? 'unsafe' : handling === 'unknown' ? 'unknown' : 'safe';
    this.#service(this.#graph.service(path), path).output.push({ path, line, handling: known });
  }

  imported(path: string, module: ModuleSummary, entry: PackageEntry, line: number): void {
    const folder = this.#graph.service(path);
    const service = this.#service(folder, path);
    service.languages.add(module.language);
    if (service.places.length < mostPlaces * 10) service.places.push({ path, line });
    const use = this.#use(folder, entry);
    if (use.places.length < mostPlaces * 10) use.places.push({ path, line });
  }

  /** Only what some module was seen to import: a package that comes through another service's code is that one's. */
  used(path: string, entry: PackageEntry): void {
    const use = this.#packages.get(useKey(this.#graph.service(path), entry));
    if (use) use.used = true;
  }

  #use(folder: string, entry: PackageEntry): Use {
    const key = useKey(folder, entry);
    const use = this.#packages.get(key) ?? { entry, folder, places: [], used: false };
    this.#packages.set(key, use);
    return use;
  }

  #service(folder: string, path: string): Service {
    const known = this.#services.get(folder);
    if (known) return known;
    const service: Service = { languages: new Set(), places: [{ path }], endpoints: new Set(), output: [] };
    this.#services.set(folder, service);
    return service;
  }

  /** Writes everything down. */
  emit(): void {
    const see = this.#see;
    for (const [folder, service] of this.#services) {
      const id = see.asset('service', {
        key: see.local(folder),
        name: serviceName(folder, splitId(see.home).key),
        at: activeFirst(service.places),
        properties: {
          path: folder,
          language: [...service.languages].sort(),
          endpoints: service.endpoints.size > 0 ? [...service.endpoints].sort() : undefined,
        },
      });
      // A record of its own, so that whoever judges it opens the line where it happens. Code that is no part of the service says nothing.
      const active = service.output.filter(({ path }) => contextOfPath(path) === contextOfPath(activeFirst(service.places)[0]?.path ?? ''));
      const handling = (['unsafe', 'unknown', 'safe'] as const).find((each) => active.some((place) => place.handling === each));
      if (handling)
        see.asset('service', {
          key: see.local(folder),
          name: serviceName(folder, splitId(see.home).key),
          at: active
            .filter((place) => place.handling === handling)
            .slice(0, mostPlaces)
            .map(({ path, line }) => ({ path, line })),
          properties: { outputHandling: handling },
        });
      see.relate(id, 'defined-in', see.home);
    }
    for (const { entry, folder, places, used } of this.#packages.values()) {
      const id = see.asset('package', {
        key: packageKey(see, folder, entry.ecosystem, entry.name),
        name: entry.name,
        at: activeFirst(places),
        properties: {
          ecosystem: entry.ecosystem,
          role: entry.role,
          provider: entry.provider,
          imported: true,
          used: used ? true : undefined,
        },
        confidence: used ? 'certain' : 'likely',
      });
      see.relate(assetId('service', see.local(folder)), 'depends-on', id, { at: places.slice(0, 1) });
    }
  }
}

const useKey = (folder: string, entry: PackageEntry): string => `${folder}\n${entry.ecosystem}\n${entry.name}`;

/** The first place says in which context a thing stands: code in use before tests and examples. */
function activeFirst<P extends { readonly path: string }>(places: readonly P[]): P[] {
  const rank = (place: P) => (contextOfPath(place.path) === 'active' ? 0 : 1);
  return [...places].sort((a, b) => rank(a) - rank(b)).slice(0, mostPlaces);
}
