import type { Evidence } from './evidence.js';
import { type AssetId, sha256 } from './ids.js';
import type { Confidence } from './record.js';
import type { Family, Severity } from './result.js';
import type { Owner } from './view.js';

/** `resolved` and `reopened` are set by the machine only. */
export type FindingState = 'open' | 'in-review' | 'in-progress' | 'accepted' | 'false-positive' | 'resolved' | 'reopened';

export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  readonly severityBecause?: string;
  readonly confidence: Confidence;
  readonly family: Family;
  readonly asset: AssetId;
  readonly subject?: string;
  /** Ids of the attack paths that this finding makes possible. */
  readonly attackPaths: readonly string[];
  readonly owner?: Owner;
  readonly evidence: readonly Evidence[];
  readonly remediation: string;
  /** `framework:id`, evidence towards and never a verdict of compliance. */
  readonly controls: readonly string[];
  /** In the baseline already. */
  readonly known?: boolean;
  /** When the baseline first saw it. */
  readonly since?: string;
  readonly state: FindingState;
  /** Id or place of the exception that accepts it. */
  readonly exception?: string;
  /** False in template, example, test and vendored context: listed, and no gate falls over it. */
  readonly gates: boolean;
}

/** Identity of a finding: check, asset and declared subject. Never line, message, severity or a secret's fingerprint. */
export function findingId(check: string, asset: AssetId, subject?: string): string {
  return `${check}-${sha256(JSON.stringify([check, asset, subject ?? null])).slice(0, 12)}`;
}
