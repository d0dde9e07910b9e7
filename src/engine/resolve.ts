import { type Observation, Recorder, type Resolver, type SourceView, type Summary, type SummaryKind } from '../contracts/index.js';
import { contextOfPath } from '../core/context.js';
import type { AssetId } from '../core/ids.js';

/** The summaries of one source, by kind and key, and the paths that it holds. */
export class SourceSummaries implements SourceView {
  readonly #byKind = new Map<string, Map<string, unknown>>();
  readonly #paths: ReadonlySet<string>;
  readonly #read: Set<string>;
  #folders: Map<string, string[]> | undefined;
  readonly demanded = new Set<string>();
  /** Paths that were asked for in earlier rounds. That some detector read a file does not mean that every prefilter let it pass. */
  readonly #asked = new Set<string>();

  /** @param read paths that were detected already */
  constructor(paths: ReadonlySet<string>, read: Set<string>) {
    this.#paths = paths;
    this.#read = read;
  }

  /** The files asked for in this round, which now count as read to the end. */
  takeDemanded(): string[] {
    const paths = [...this.demanded].sort();
    for (const path of paths) {
      this.#asked.add(path);
      this.#read.add(path);
    }
    return paths;
  }

  add(summaries: readonly Summary[]): void {
    for (const { kind, key, data } of summaries) {
      const keyed = this.#byKind.get(kind) ?? new Map<string, unknown>();
      this.#byKind.set(kind, keyed);
      keyed.set(key, data);
    }
  }

  all<T>(kind: SummaryKind<T>): { key: string; data: T }[] {
    return [...(this.#byKind.get(kind.id) ?? [])].map(([key, data]) => ({ key, data: data as T })).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  lookup<T>(kind: SummaryKind<T>, key: string): T | undefined {
    return this.#byKind.get(kind.id)?.get(key) as T | undefined;
  }

  exists(path: string): boolean {
    return this.#paths.has(path);
  }

  filesIn(folder: string): readonly string[] {
    if (!this.#folders) {
      this.#folders = new Map();
      for (const path of [...this.#paths].sort()) {
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const files = this.#folders.get(parent);
        if (files) files.push(path);
        else this.#folders.set(parent, [path]);
      }
    }
    return this.#folders.get(folder) ?? [];
  }

  demand(path: string): boolean {
    if (!this.#paths.has(path)) return false;
    if (!this.#asked.has(path)) this.demanded.add(path);
    return true;
  }
}

const maxRounds = 12;

/**
 * Runs the resolvers of one source until none demands a further file.
 * @param detectDemanded detects files past their prefilter and returns what was seen
 */
export async function resolveSource(
  resolvers: readonly Resolver[],
  source: SourceSummaries,
  origin: { readonly scope: string; readonly home: AssetId },
  detectDemanded: (paths: readonly string[]) => Promise<readonly Observation[]>,
): Promise<Observation[]> {
  const extra: Observation[] = [];
  for (let round = 1; ; round++) {
    source.demanded.clear();
    const observations = resolvers.map((resolver) => {
      const see = new Recorder({ ...origin, module: resolver.id, provenance: 'declared', contextOf: contextOfPath });
      try {
        resolver.resolve(source, see);
        if (round === maxRounds && source.demanded.size > 0)
          see.notice('limit', `Following imports stopped after ${maxRounds} rounds; ${source.demanded.size} files were left.`);
        return see.observation();
      } catch (error) {
        const failed = new Recorder({ ...origin, module: resolver.id, provenance: 'declared', contextOf: contextOfPath });
        failed.notice('unreadable', `${resolver.title} could not be worked out: ${(error as Error).message}`);
        return failed.observation();
      }
    });
    if (source.demanded.size === 0 || round === maxRounds) return [...extra, ...observations];
    const paths = source.takeDemanded();
    const detected = await detectDemanded(paths);
    for (const observation of detected) source.add(observation.summaries);
    extra.push(...detected);
  }
}
