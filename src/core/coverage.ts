import type { Notice } from './record.js';
import type { KindId, RelationId } from './schema/index.js';

export type ScopeStatus = 'complete' | 'partial' | 'failed';

export interface Skipped {
  /** Why, in words that stand in the report: `binary`, `larger than 2 MB`, `no permission` … */
  readonly reason: string;
  readonly count: number;
  /** At most five paths. */
  readonly examples: readonly string[];
}

/** What one run saw of one scope. */
export interface ScopeCoverage {
  readonly scope: string;
  readonly status: ScopeStatus;
  /** Documents read. */
  readonly read: number;
  readonly skipped: readonly Skipped[];
  readonly notices: readonly Notice[];
  /** Ids of the modules that looked at this scope; what each covers is in its declaration. */
  readonly modules: readonly string[];
  /** Kinds that a failing module covers: for them the scope counts as partial even when the rest is complete. */
  readonly partialKinds: readonly KindId[];
}

/** What a module can find when its scope is complete: absence of anything else proves nothing. */
export interface Covers {
  readonly kinds?: readonly KindId[];
  /**
   * `kind` asset's outgoing relations that are listed whole. `own`: only for assets that none but modules which say so recorded; a module
   * that lists the guardrails of agents in one format says nothing about agents of another.
   */
  readonly relations?: readonly {
    readonly kind: KindId;
    readonly relation: RelationId;
    readonly direction?: 'out' | 'in';
    readonly own?: boolean;
  }[];
}
