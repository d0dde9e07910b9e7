import type { Finding } from '../core/finding.js';
import type { Policy, PolicyException } from '../core/policy.js';
import { selects } from '../core/select.js';
import type { View } from '../core/view.js';

/** Why an exception does not hold: it then accepts nothing. */
export function exceptionFault(exception: PolicyException, now: string): string | undefined {
  if (!exception.owner) return 'it names no owner';
  if (!exception.reason) return 'it gives no reason';
  if (!exception.expires) return 'it never expires';
  return exception.expires <= now.slice(0, 10) ? `it expired on ${exception.expires}` : undefined;
}

/** Findings that a valid exception accepts, marked so. They stay in every output; only the gate passes over them. */
export function applyExceptions(findings: readonly Finding[], policy: Policy, view: View, now: string): Finding[] {
  const valid = policy.exceptions.filter((exception) => !exceptionFault(exception, now));
  return findings.map((finding) => {
    const asset = view.asset(finding.asset);
    const exception = valid.find(
      (candidate) =>
        candidate.check === finding.check && asset && candidate.assets.some((selector) => selects(selector, asset, finding.owner?.name)),
    );
    if (!exception) return finding;
    const place = `${policy.path ?? 'policy'}${exception.line ? `:${exception.line}` : ''}`;
    return { ...finding, state: 'accepted', exception: `${place} (${exception.owner}, until ${exception.expires}): ${exception.reason}` };
  });
}
