import type { Evidence } from './evidence.js';

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[];
/** 0 is critical. */
export const severityRank = Object.fromEntries(severities.map((severity, rank) => [severity, rank])) as Readonly<Record<Severity, number>>;

export type Family = 'model-access' | 'data-exposure' | 'trust-boundary' | 'policy-drift';
export const families = ['model-access', 'data-exposure', 'trust-boundary', 'policy-drift'] as const satisfies readonly Family[];

/** One check on one asset. `subject` tells several results of one check on one asset apart, and is part of a finding's identity. */
export type Result =
  | { readonly outcome: 'pass'; readonly subject?: string }
  | {
      readonly outcome: 'fail';
      readonly subject?: string;
      /** A full sentence that names the asset and says what is, ending with a full stop. */
      readonly message: string;
      /** Overrides the check's severity, with its reason. */
      readonly severity?: Severity;
      readonly severityBecause?: string;
      /** Overrides the asset's own evidence where a better place is known. */
      readonly evidence?: readonly Evidence[];
      /** Overrides the confidence of the asset. */
      readonly confidence?: 'certain' | 'likely' | 'possible';
    }
  | { readonly outcome: 'unknown'; readonly subject?: string; readonly reason: string; readonly scope?: string }
  | { readonly outcome: 'not-applicable'; readonly subject?: string; readonly reason: string }
  | { readonly outcome: 'manual'; readonly subject?: string; readonly question: string };

export const pass = (subject?: string): Result => (subject === undefined ? { outcome: 'pass' } : { outcome: 'pass', subject });
export const fail = (message: string, more: Omit<Extract<Result, { outcome: 'fail' }>, 'outcome' | 'message'> = {}): Result => ({
  outcome: 'fail',
  message,
  ...more,
});
export const unknown = (reason: string, more: { subject?: string; scope?: string } = {}): Result => ({
  outcome: 'unknown',
  reason,
  ...more,
});
export const notApplicable = (reason: string, subject?: string): Result => ({
  outcome: 'not-applicable',
  reason,
  ...(subject === undefined ? {} : { subject }),
});
export const manual = (question: string, subject?: string): Result => ({
  outcome: 'manual',
  question,
  ...(subject === undefined ? {} : { subject }),
});
