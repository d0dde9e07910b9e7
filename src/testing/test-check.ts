import { describe, expect, it } from 'vitest';
import type { Check, Recorder } from '../contracts/index.js';
import { findingId } from '../core/finding.js';
import { type AssetId, kindOf } from '../core/ids.js';
import { emptyPolicy, type Policy } from '../core/policy.js';
import type { Result } from '../core/result.js';
import type { FactId } from '../core/schema/index.js';
import { type EstateSketch, sketchEstate } from './estate.js';

export interface CheckExample extends EstateSketch {
  readonly name: string;
  /** Draws the estate and returns the asset to judge. */
  readonly estate: (see: Recorder) => AssetId;
  readonly outcome: Result['outcome'];
  /** Must occur in the message, reason or question. */
  readonly says?: string | RegExp;
  readonly policy?: Partial<Policy>;
  /** Facts as analyses would have derived them. */
  readonly facts?: readonly { readonly asset: AssetId | 'subject'; readonly fact: FactId; readonly value: unknown }[];
  readonly now?: string;
}

/** Runs one example and returns its results. */
export function runCheckExample(check: Check, example: CheckExample): { asset: AssetId; name: string; results: readonly Result[] } {
  let subject: AssetId | undefined;
  const estate = sketchEstate((see) => {
    subject = example.estate(see);
  }, example);
  const asset = estate.canonical(subject as AssetId) as AssetId;
  for (const { asset: of, fact, value } of example.facts ?? [])
    estate.facts.set(`${of === 'subject' ? asset : of} ${fact}`, { value, because: [] });
  const view = estate.view({ ...emptyPolicy, ...example.policy }, example.now ?? '2026-11-22T00:00:00Z');
  const seen = view.asset(asset);
  if (!seen) throw new Error(`Example "${example.name}" returns an asset that it does not draw`);
  return { asset, name: seen.name, results: [check.evaluate(seen, view)].flat() as Result[] };
}

/**
 * Asserts: each example's outcome; at least one pass, one fail and, unless `neverUnknown` gives a reason, one unknown; every message is
 * a sentence that names its asset; nothing throws; identity does not depend on the run.
 */
export function testCheck(check: Check, examples: readonly CheckExample[], options: { readonly neverUnknown?: string } = {}): void {
  describe(`check ${check.id}`, () => {
    it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
      const { asset, name, results } = runCheckExample(check, example);
      expect(check.appliesTo).toContain(kindOf(asset));
      const outcomes = results.map((result) => result.outcome);
      expect(outcomes, JSON.stringify(results)).toContain(example.outcome);
      if (example.outcome === 'pass' || example.outcome === 'not-applicable') expect(outcomes).not.toContain('fail');
      const said = results
        .map((result) =>
          'message' in result ? result.message : 'reason' in result ? result.reason : 'question' in result ? result.question : '',
        )
        .join('\n');
      if (example.says instanceof RegExp) expect(said).toMatch(example.says);
      else if (example.says) expect(said).toContain(example.says);
      for (const result of results) {
        if (result.outcome !== 'fail') continue;
        expect(result.message, 'the message names its asset').toContain(name);
        expect(result.message, 'the message is a sentence').toMatch(/^\S[\s\S]*\.$/);
      }
      const again = runCheckExample(check, example);
      expect(again.results).toEqual(results);
      const ids = results.map((result) => findingId(check.id, asset, result.subject));
      expect(new Set(ids).size, 'results of one asset differ by subject').toBe(ids.length);
    });
    it('has an example of every outcome that it must know', () => {
      const outcomes = new Set(examples.map((example) => example.outcome));
      const wanted: Result['outcome'][] = ['pass', 'fail', ...(options.neverUnknown ? [] : (['unknown'] as const))];
      for (const outcome of wanted) expect(outcomes, `no example of ${outcome}`).toContain(outcome);
    });
  });
}
