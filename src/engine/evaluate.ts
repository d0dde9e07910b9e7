import type { Check } from '../contracts/index.js';
import type { Estate } from '../core/graph/estate.js';
import type { AssetId } from '../core/ids.js';
import type { Policy } from '../core/policy.js';
import type { Result } from '../core/result.js';
import { resultsOf } from './derive.js';

export interface Judged {
  readonly check: Check;
  readonly asset: AssetId;
  readonly result: Result;
}

/** Every enabled check on every asset of its kinds. */
export function evaluate(estate: Estate, checks: readonly Check[], policy: Policy, now: string): Judged[] {
  const view = estate.view(policy, now);
  const judged: Judged[] = [];
  for (const check of checks) {
    if (policy.checks[check.id]?.enabled === false) continue;
    for (const kind of check.appliesTo) {
      for (const asset of view.all(kind)) {
        for (const result of resultsOf(check, asset, view)) judged.push({ check, asset: asset.id, result });
      }
    }
  }
  return judged;
}
