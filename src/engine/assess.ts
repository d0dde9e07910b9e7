import type { Covers } from '../core/coverage.js';
import { Estate } from '../core/graph/estate.js';
import type { AssetId } from '../core/ids.js';
import type { Policy } from '../core/policy.js';
import { analysesInOrder, factOf, failureNotice, linkersInOrder, linksOf } from './derive.js';
import type { Modules } from './modules.js';
import type { Collected } from './scan.js';
import { systemRecords } from './systems.js';

/** Merge, own, link, analyse: from what was collected to the graph that checks judge. */
export function buildEstate(
  collected: Pick<Collected, 'records' | 'relations' | 'coverage' | 'summaries'>,
  modules: Modules,
  policy: Policy,
  now: string,
): Estate {
  const covers = new Map<string, Covers>();
  for (const module of [...modules.detectors, ...modules.resolvers, ...modules.linkers])
    if (module.covers) covers.set(module.id, module.covers);
  const estate = new Estate({ ...collected, records: [...collected.records, ...systemRecords(policy)], covers });
  assignOwners(estate, collected, modules);
  derive(estate, modules, policy, now);
  return estate;
}

/** Runs linkers, then analyses, each before those that read what it writes. A module that throws adds a notice and nothing else. */
export function derive(estate: Estate, modules: Pick<Modules, 'linkers' | 'analyses'>, policy: Policy, now: string): void {
  const guarded = <T>(module: string, compute: () => T): T | undefined => {
    try {
      return compute();
    } catch (error) {
      estate.note(failureNotice(module, error));
      return undefined;
    }
  };
  for (const linker of linkersInOrder(modules.linkers))
    estate.rederive(linker.id, () => guarded(linker.id, () => linksOf(linker, estate.view(policy, now))) ?? []);
  for (const analysis of analysesInOrder(modules.analyses)) {
    const view = estate.view(policy, now);
    for (const kind of analysis.appliesTo) {
      for (const asset of view.all(kind)) {
        const fact = guarded(analysis.id, () => factOf(analysis, asset, view));
        if (fact) estate.facts.set(`${asset.id} ${analysis.fact}`, fact);
      }
    }
  }
}

function assignOwners(estate: Estate, collected: Pick<Collected, 'summaries'>, modules: Modules): void {
  const signals = [...modules.owners].sort((a, b) => a.precedence - b.precedence || (a.id < b.id ? -1 : 1));
  const prepared = signals.map((signal) => ({
    signal,
    asked: new Map([...collected.summaries].map(([scope, source]) => [scope, signal.prepare(source)])),
  }));
  for (const [id, { view }] of estate.nodes) {
    const places: readonly { scope?: string; path?: string }[] = view.evidence.map(({ locator, scope }) =>
      locator.type === 'file' ? { scope, path: locator.path } : { scope },
    );
    const owner = firstOwner(prepared, places, view.labels);
    if (owner) estate.owners.set(id as AssetId, owner);
  }
}

function firstOwner(
  prepared: readonly { signal: Modules['owners'][number]; asked: ReadonlyMap<string, ReturnType<Modules['owners'][number]['prepare']>> }[],
  places: readonly { scope?: string; path?: string }[],
  labels: Readonly<Record<string, string>>,
) {
  for (const { signal, asked } of prepared) {
    for (const place of places) {
      const answer = asked.get(place.scope ?? '')?.({ labels, ...(place.path === undefined ? {} : { path: place.path }) });
      if (answer) return { ...answer, signal: signal.id };
    }
  }
  return undefined;
}
