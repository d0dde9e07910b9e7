import type { ScopeCoverage } from './coverage.js';
import type { Evidence } from './evidence.js';
import type { Finding } from './finding.js';
import type { AssetId } from './ids.js';
import type { Confidence, Provenance } from './record.js';
import type { Severity } from './result.js';
import type { FactId, KindId, PropertyValue, RelationId } from './schema/index.js';
import type { Owner } from './view.js';

/** Counts up when a reader of the JSON output has to change. */
export const reportSchemaVersion = 1;

export interface ReportAsset {
  readonly id: AssetId;
  readonly kind: KindId;
  readonly name: string;
  readonly provider?: string;
  /** Known values only. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** What is not simply known: unset, unknown and why, contradicted and how. */
  readonly states?: Readonly<
    Record<
      string,
      {
        readonly state: 'unset' | 'unknown' | 'contradicted';
        readonly reason?: string;
        readonly values?: readonly { readonly provenance: Provenance; readonly value: PropertyValue | null }[];
      }
    >
  >;
  readonly labels: Readonly<Record<string, string>>;
  readonly provenance: readonly Provenance[];
  readonly confidence: Confidence;
  readonly owner?: Owner;
  readonly aliases?: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface ReportRelation {
  readonly from: AssetId;
  readonly kind: RelationId;
  readonly to: AssetId;
  readonly properties?: Readonly<Record<string, PropertyValue>>;
  readonly provenance: readonly Provenance[];
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

export interface ReportFact {
  readonly asset: AssetId;
  readonly analysis: FactId;
  readonly value: unknown;
  readonly because: readonly string[];
}

export interface Unresolved {
  readonly check: string;
  readonly asset: AssetId;
  readonly outcome: 'unknown' | 'manual';
  readonly reason: string;
  readonly scope?: string;
}

export interface AttackPath {
  readonly id: string;
  readonly pattern: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  readonly entry: AssetId;
  /** In walking order; `reversed` when the relation points the other way. */
  readonly hops: readonly {
    readonly from: AssetId;
    readonly relation: RelationId;
    readonly to: AssetId;
    readonly reversed: boolean;
    readonly because: readonly string[];
  }[];
  readonly target: AssetId;
  /** The cheapest cut: the one relation whose removal breaks most paths of this pattern. */
  readonly cut?: { readonly from: AssetId; readonly relation: RelationId; readonly to: AssetId; readonly breaks: number };
  readonly remediation: string;
  readonly findings: readonly string[];
  readonly controls: readonly string[];
  readonly owner?: Owner;
  readonly known?: boolean;
  readonly gates: boolean;
}

export type DriftDirection = 'weaker' | 'stronger' | 'neutral' | 'newly-visible';

export interface Drift {
  readonly change: 'added' | 'removed' | 'changed';
  readonly subject: AssetId | { readonly from: AssetId; readonly kind: RelationId; readonly to: AssetId };
  readonly property?: string;
  readonly before?: PropertyValue | null;
  readonly after?: PropertyValue | null;
  readonly direction: DriftDirection;
  readonly because: string;
}

/** What one run knows: the model behind every output, and the `json` format as it stands. Arrays are sorted by id. */
export interface Report {
  readonly schemaVersion: typeof reportSchemaVersion;
  readonly tool: { readonly name: string; readonly version: string; readonly modules: Readonly<Record<string, number>> };
  /** The only field that comes from the clock. */
  readonly generatedAt: string;
  readonly sources: readonly { readonly name: string; readonly collector: string; readonly scopes: readonly string[] }[];
  readonly coverage: readonly ScopeCoverage[];
  readonly assets: readonly ReportAsset[];
  readonly relations: readonly ReportRelation[];
  readonly facts: readonly ReportFact[];
  readonly results: {
    readonly pass: number;
    readonly fail: number;
    readonly unknown: number;
    readonly notApplicable: number;
    readonly manual: number;
  };
  readonly unresolved: readonly Unresolved[];
  readonly findings: readonly Finding[];
  readonly attackPaths: readonly AttackPath[];
  readonly systems: readonly {
    readonly name: string;
    readonly asset: AssetId;
    readonly assets: readonly AssetId[];
    readonly findings: readonly string[];
    readonly owner?: string;
  }[];
  readonly drift?: readonly Drift[];
}
