import { defineCheck } from '../../../../contracts/index.js';
import { matchesWildcard, type PolicyException, type Selector } from '../../../../core/policy.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';
import { kindIds } from '../../../../core/schema/index.js';
import { selects } from '../../../../core/select.js';
import type { View } from '../../../../core/view.js';

const homes = ['repository', 'device', 'account'] as const;

/** Why an exception holds no longer; undefined when it does. */
function fault(exception: PolicyException, view: View): string | undefined {
  if (!exception.owner) return 'names no owner';
  if (!exception.reason) return 'gives no reason';
  if (!exception.expires) return 'has no end';
  return view.isPast(exception.expires) ? `expired on ${exception.expires}` : undefined;
}

/** Whether a selector picks something; undefined when it picks nothing and not everything was read. */
function picks(selector: Selector, view: View): boolean | undefined {
  const kinds = kindIds.filter((kind) => selector.kind === undefined || matchesWildcard(selector.kind, kind));
  if (kinds.some((kind) => view.all(kind).some((asset) => selects(selector, asset, view.owner(asset.id)?.name)))) return true;
  return kinds.every((kind) => view.complete(kind).complete) ? false : undefined;
}

export default defineCheck({
  id: 'policy-exception-not-in-force',
  version: 1,
  title: 'Exceptions of policy have an owner, an end and something that they cover',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['repository', 'device', 'account'],
  catalogue: { none: 'The catalogue has no row on accepted risk.' },
  controls: ['nist-ai-rmf:GOVERN 1.5', 'nist-csf:ID.RA-07', 'nist-csf:GV.PO-02', 'iso-42001:A.2.4'],
  docs: {
    risk: 'Risk that somebody once accepted is carried on with nobody who answers for it.',
    pass: 'Every exception has an owner, a reason and a date ahead, and picks assets that are there.',
    fail: 'An exception names no owner, reason or end, has expired, or picks nothing.',
    unknown: 'Whether an exception still picks something could not be told, because not everything was read.',
    remediation: 'Renew the exception with an owner and a date, or delete it.',
    limits:
      'Exceptions belong to the policy and not to an asset, so that they are judged once, at the first repository, device or account.',
  },
  evaluate(asset, view) {
    const home = homes.flatMap((kind) => view.all(kind))[0];
    if (home?.id !== asset.id) return notApplicable('Policy is judged once, elsewhere.');
    const exceptions = view.policy('exceptions');
    if (exceptions.length === 0) return notApplicable('Policy has no exceptions.');
    const path = view.policy('path') ?? 'sightline.policy.yaml';
    const count = new Map<string, number>();
    return exceptions.map((exception) => {
      const name = `${exception.check}: ${exception.assets.map((selector) => JSON.stringify(selector)).join(', ')}`;
      const nth = (count.get(name) ?? 0) + 1;
      count.set(name, nth);
      const subject = nth === 1 ? name : `${name} (${nth})`;
      const line = exception.line === undefined ? {} : { line: exception.line };
      const evidence = [{ locator: { type: 'file' as const, path, ...line }, scope: 'policy', module: 'policy' }];
      const wrong = fault(exception, view);
      if (wrong) return fail(`The exception for ${exception.check} in the policy over ${asset.name} ${wrong}.`, { subject, evidence });
      const picked = exception.assets.map((selector) => picks(selector, view));
      if (picked.includes(true)) return pass(subject);
      if (picked.includes(undefined)) return unknown('It picks nothing that was read, and not everything was read.', { subject });
      return fail(`The exception for ${exception.check} in the policy over ${asset.name} picks no asset.`, { subject, evidence });
    });
  },
});
