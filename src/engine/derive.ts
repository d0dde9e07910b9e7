import type { Analysis, Check, Linker } from '../contracts/index.js';
import type { Notice, RelationRecord } from '../core/record.js';
import type { Result } from '../core/result.js';
import type { FactId, RelationId } from '../core/schema/index.js';
import type { AssetView, View } from '../core/view.js';

/** The scope of relations that linkers conclude: it is no source, and its completeness follows from what they read. */
export const linkerScope = 'linkers';

/** Writers before readers. */
export function linkersInOrder(linkers: readonly Linker[]): Linker[] {
  return inOrder(
    linkers,
    (linker) => linker.readsRelations,
    (linker) => linker.writesRelations,
  );
}

/** Writers before readers. */
export function analysesInOrder(analyses: readonly Analysis[]): Analysis[] {
  return inOrder(
    analyses,
    (analysis) => analysis.readsFacts,
    (analysis) => [analysis.fact],
  );
}

/** What one linker concludes. It may read only what it declares: anything else could change after it ran. */
export function linksOf(linker: Linker, view: View): RelationRecord[] {
  const made: RelationRecord[] = [];
  const guarded = guard(view, {
    relation: (relation) => !linker.readsRelations.includes(relation) && `linker ${linker.id} reads ${relation} undeclared`,
    fact: (fact) => `linker ${linker.id} reads the fact ${fact}, which is derived after it`,
  });
  linker.link(guarded, {
    relate(from, kind, to, because) {
      if (!linker.writesRelations.includes(kind)) throw new Error(`linker ${linker.id} writes ${kind} undeclared`);
      made.push({
        from,
        kind,
        to,
        properties: {},
        provenance: 'inferred',
        confidence: because.confidence ?? 'likely',
        evidence: (because.evidenceOf ?? []).flatMap((item) => item.evidence.slice(0, 3)),
        scope: linkerScope,
        module: linker.id,
      });
    },
  });
  return made;
}

/** What is said of a module that threw: its part is missing, the rest stands. */
export function failureNotice(module: string, error: unknown): Notice {
  return { code: 'note', message: `${module} failed and adds nothing: ${(error as Error).message}`, scope: linkerScope, module };
}

export interface Fact {
  readonly value: unknown;
  readonly because: readonly string[];
}

/** The fact of one analysis about one asset. Facts that it does not declare to read are not there yet. */
export function factOf(analysis: Analysis, asset: AssetView, view: View): Fact | undefined {
  const guarded = guard(view, {
    relation: () => false,
    fact: (fact) => !analysis.readsFacts.includes(fact) && `analysis ${analysis.id} reads the fact ${fact} undeclared`,
  });
  return analysis.derive(asset, guarded);
}

/** The results of one check on one asset. A check that throws counts as unknown: our defect is not the estate's. */
export function resultsOf(check: Check, asset: AssetView, view: View): readonly Result[] {
  try {
    return [check.evaluate(asset, view)].flat() as Result[];
  } catch (error) {
    return [{ outcome: 'unknown', reason: `the check failed: ${(error as Error).message}` }];
  }
}

type Fault = string | false;

function guard(view: View, faults: { readonly relation: (relation: RelationId) => Fault; readonly fact: (fact: FactId) => Fault }): View {
  const allow = (fault: Fault) => {
    if (fault) throw new Error(fault);
  };
  return {
    asset: (id) => view.asset(id),
    all: (kind) => view.all(kind),
    lookup: (kind, key) => view.lookup(kind, key),
    complete: (kind) => view.complete(kind),
    policy: (key) => view.policy(key),
    isPast: (instant) => view.isPast(instant),
    owner: (id) => view.owner(id),
    out(id, relation) {
      allow(faults.relation(relation));
      return view.out(id, relation);
    },
    in(id, relation) {
      allow(faults.relation(relation));
      return view.in(id, relation);
    },
    fact(id, fact) {
      allow(faults.fact(fact));
      return view.fact(id, fact);
    },
  };
}

/** A cycle between different modules is a defect and throws at once. */
function inOrder<M extends { readonly id: string }, T>(
  modules: readonly M[],
  reads: (module: M) => readonly T[],
  writes: (module: M) => readonly T[],
): M[] {
  const left = [...modules].sort((a, b) => (a.id < b.id ? -1 : 1));
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
