import type { FileReference } from '../contracts/index.js';
import type { ScopeCoverage, Skipped } from '../core/coverage.js';
import type { AssetId } from '../core/ids.js';
import type { Notice } from '../core/record.js';
import type { KindId } from '../core/schema/index.js';
import type { SourceSummaries } from './resolve.js';

/** A scope while it is collected, detected and resolved. */
export interface OpenScope {
  readonly scope: string;
  readonly home: AssetId;
  readonly files: Map<string, FileReference>;
  readonly read: Set<string>;
  readonly paths: Set<string>;
  readonly summaries: SourceSummaries;
  readonly notices: Notice[];
  readonly skipped: Map<string, { count: number; examples: string[] }>;
  readonly partialKinds: Set<KindId>;
  /** What the collector said at its end; absent while it runs, and for ever when it broke off. */
  ended?: ScopeCoverage['status'];
  partial: boolean;
  documents: number;
  /** Files that no detector reads. */
  unclaimed: number;
}

/** What the coverage table says of a scope, in an order that does not depend on which worker was faster. */
export function coverageOf(open: OpenScope, modules: readonly string[]): ScopeCoverage {
  const skipped: Skipped[] = [...open.skipped]
    .map(([reason, { count, examples }]) => ({ reason, count, examples: examples.sort() }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
  const notices = [...open.notices].sort((a, b) => order(a).localeCompare(order(b), 'en'));
  const status = open.ended === undefined ? 'failed' : open.partial && open.ended === 'complete' ? 'partial' : open.ended;
  return { scope: open.scope, status, read: open.documents, skipped, notices, modules, partialKinds: [...open.partialKinds].sort() };
}

const order = (notice: Notice) =>
  `${notice.path ?? ''}\u0000${String(notice.line ?? 0).padStart(9, '0')}\u0000${notice.module ?? ''}\u0000${notice.message}`;
