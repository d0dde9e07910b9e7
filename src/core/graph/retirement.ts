import type { ScopeCoverage } from '../coverage.js';
import type { Evidence, Locator } from '../evidence.js';
import { kindOf } from '../ids.js';
import type { AssetRecord, RelationRecord } from '../record.js';
import { whole } from './completeness.js';

type Supporting = AssetRecord | RelationRecord;

/**
 * Whether a record may go because a run did not see it again: only when its scope was read whole, for its kind, and none of the documents
 * that it stands in was left unread. A missing scope was not read at all.
 */
export function mayWithdraw(record: Supporting, coverage: ScopeCoverage | undefined, unread: readonly string[] = []): boolean {
  if (!coverage) return false;
  const kinds = 'id' in record ? [record.kind] : [kindOf(record.from), kindOf(record.to)];
  if (!kinds.every((kind) => whole(coverage, kind))) return false;
  const closed = new Set(unread);
  for (const notice of coverage.notices) if (notice.code === 'unreadable' && notice.path !== undefined) closed.add(notice.path);
  for (const { examples } of coverage.skipped) for (const path of examples) closed.add(path);
  return closed.size === 0 || !record.evidence.some(({ locator }) => 'path' in locator && closed.has(locator.path));
}

/**
 * Whether what a support said before may be replaced by what it says now. In a scope that was not read whole only what stands in
 * documents that were demonstrably read again is replaced.
 */
export function mayReplace(
  before: Supporting,
  now: readonly Supporting[],
  coverage: ScopeCoverage | undefined,
  unread: readonly string[] = [],
): boolean {
  if (mayWithdraw(before, coverage, unread)) return true;
  const documents = new Set(now.flatMap((record) => record.evidence.map(documentOf)));
  return before.evidence.every((item) => documents.has(documentOf(item)));
}

function documentOf({ locator }: Evidence): string {
  return JSON.stringify(documentParts(locator));
}

function documentParts(locator: Locator): readonly unknown[] {
  switch (locator.type) {
    case 'file':
    case 'attestation':
      return [locator.type, locator.path];
    case 'api':
      return [locator.type, locator.service, locator.operation, locator.account, locator.region];
    case 'span':
      return [locator.type, locator.trace];
  }
}
