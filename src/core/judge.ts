import { notApplicable, pass, type Result, type Severity, unknown } from './result.js';
import type { Exposure } from './schema/index.js';
import type { PropertyState } from './view.js';

export interface Rule<T> {
  /** The failed result for a value that is not good enough; undefined for one that is. */
  readonly weak: (value: T) => Result | undefined;
  /** What it means that the setting was read and is not configured. */
  readonly unset: Result;
}

/**
 * The result of one setting. Missing data is unknown, never a pass; where sources disagree, the weakest thing that any of them says
 * holds, because it holds in at least one place.
 */
export function judge<T>(state: PropertyState<T>, rule: Rule<T>): Result {
  switch (state.state) {
    case 'known':
      return rule.weak(state.value) ?? pass();
    case 'unset':
      return rule.unset;
    case 'unknown':
      return unknown(state.reason, state.scope === undefined ? {} : { scope: state.scope });
    case 'contradicted': {
      const results = state.values.map(({ value }) => (value === null ? rule.unset : (rule.weak(value) ?? pass())));
      return (
        results.find((result) => result.outcome === 'fail') ??
        results.find((result) => result.outcome === 'unknown') ??
        results[0] ??
        pass()
      );
    }
  }
}

/** The result of a yes-or-no setting. `bad` is the value that fails. */
export function judgeFlag(state: PropertyState<boolean>, bad: boolean, failed: Result, unset: Result): Result {
  return judge(state, { weak: (value) => (value === bad ? failed : undefined), unset });
}

/** Unset where a setting does not exist for the thing at hand. */
export const noSuchSetting: Result = notApplicable('It has no such setting.');

/** Unset where the product's own default decides, and that was not read. */
export const defaultDecides: Result = unknown('It is not set, so that the default of the product holds, which was not read.');

/** How much worse an open door is when others than its own machine can come to it. */
export function raisedByReach(exposure: Exposure | undefined): { severity?: Severity; severityBecause?: string } {
  if (exposure?.reach === 'internet') return { severity: 'critical', severityBecause: 'It can be reached from the internet.' };
  if (exposure?.reach === 'network') return { severity: 'high', severityBecause: 'It can be reached from its network.' };
  return {};
}

/**
 * Whether anything that was read speaks of a setting at all, be it only to say that it could not be followed. For settings that only
 * some products of a kind have: where nobody speaks of one, it does not apply.
 */
export function isStated(state: PropertyState): boolean {
  return state.state !== 'unknown' || state.scope !== undefined;
}

/** Not applicable where nothing that was read speaks of a setting; undefined where something does, so that it is to be judged. */
export function unlessStated(state: PropertyState, because: string): Result | undefined {
  return isStated(state) ? undefined : notApplicable(because);
}
