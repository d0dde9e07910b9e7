import type { Covers } from '../core/coverage.js';
import type { Evidence } from '../core/evidence.js';
import { Estate } from '../core/graph/estate.js';
import type { AssetId } from '../core/ids.js';
import type { Policy } from '../core/policy.js';
import type { RelationRecord } from '../core/record.js';
import type { Modules } from './modules.js';
import type { Collected } from './scan.js';
import { systemRecords } from './systems.js';

/** Merge, link, analyse, own: from what was collected to the graph that checks judge. */
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
  derive(estate, modules, policy, now);
  assignOwners(estate, collected, modules);
  return estate;
}

/** Runs linkers, then analyses, each before those that read what it writes. */
export function derive(estate: Estate, modules: Pick<Modules, 'linkers' | 'analyses'>, policy: Policy, now: string): void {
  link(estate, modules, policy, now);
  analyse(estate, modules, policy, now);
}

function link(estate: Estate, modules: Pick<Modules, 'linkers'>, policy: Policy, now: string): void {
  for (const linker of inOrder(
    modules.linkers,
    (linker) => linker.readsRelations,
    (linker) => linker.writesRelations,
  )) {
    const made: RelationRecord[] = [];
    linker.link(estate.view(policy, now), {
      relate(from, kind, to, because) {
        const evidence: Evidence[] = (because.evidenceOf ?? []).flatMap((item) => item.evidence.slice(0, 3));
        made.push({
          from,
          kind,
          to,
          properties: {},
          provenance: 'inferred',
          confidence: because.confidence ?? 'likely',
          evidence,
          scope: 'linkers',
          module: linker.id,
        });
      },
    });
    for (const relation of made) estate.addRelation(relation);
  }
}

function analyse(estate: Estate, modules: Pick<Modules, 'analyses'>, policy: Policy, now: string): void {
  for (const analysis of inOrder(
    modules.analyses,
    (analysis) => analysis.readsFacts,
    (analysis) => [analysis.fact],
  )) {
    const view = estate.view(policy, now);
    for (const kind of analysis.appliesTo) {
      for (const asset of view.all(kind)) {
        const fact = analysis.derive(asset, view);
        if (fact) estate.facts.set(`${asset.id} ${analysis.fact}`, fact);
      }
    }
  }
}

/** Writers before readers. A cycle between different modules is a defect and throws at once. */
function inOrder<M extends { readonly id: string }, T>(
  modules: readonly M[],
  reads: (module: M) => readonly T[],
  writes: (module: M) => readonly T[],
): M[] {
  const left = [...modules];
  const ordered: M[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(
      (module) => !left.some((other) => other !== module && writes(other).some((item) => reads(module).includes(item))),
    );
    if (ready === -1) throw new Error(`Modules wait for each other: ${left.map((module) => module.id).join(', ')}`);
    ordered.push(...left.splice(ready, 1));
  }
  return ordered;
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
