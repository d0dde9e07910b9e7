import type { Analysis, Check, Linker } from '../../contracts/index.js';
import type { StringTable } from '../../core/graph/string-table.js';
import type { Policy } from '../../core/policy.js';
import type { KindId } from '../../core/schema/index.js';
import { analysesInOrder, linkersInOrder } from '../derive.js';

export interface EvaluatorModules {
  readonly linkers: readonly Linker[];
  readonly analyses: readonly Analysis[];
  readonly checks: readonly Check[];
}

/** One version of one module, under a number of its own: another version is another unit. */
export type Unit = { readonly number: number; readonly kinds: readonly KindId[] } & (
  | { readonly sort: 'linker'; readonly module: Linker }
  | { readonly sort: 'analysis'; readonly module: Analysis }
  | { readonly sort: 'check'; readonly module: Check }
);

/** Everything that takes part, writers before readers. */
export function unitsOf(modules: EvaluatorModules, policy: Policy, numbers: StringTable): Unit[] {
  const number = (sort: string, { id, version }: { readonly id: string; readonly version: number }) =>
    numbers.intern(`${sort} ${id} ${version}`);
  return [
    ...linkersInOrder(modules.linkers).map((module): Unit => ({ sort: 'linker', number: number('linker', module), kinds: [], module })),
    ...analysesInOrder(modules.analyses).map(
      (module): Unit => ({ sort: 'analysis', number: number('analysis', module), kinds: module.appliesTo, module }),
    ),
    ...modules.checks
      .filter((check) => policy.checks[check.id]?.enabled !== false)
      .map((module): Unit => ({ sort: 'check', number: number('check', module), kinds: module.appliesTo, module })),
  ];
}
