import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeChange } from '../../src/core/graph/change.js';
import type { Estate } from '../../src/core/graph/estate.js';
import { assetId } from '../../src/core/ids.js';
import { emptyPolicy, type Policy } from '../../src/core/policy.js';
import { derive } from '../../src/engine/assess.js';
import { evaluate, type Judged } from '../../src/engine/evaluate.js';
import { Evaluator } from '../../src/engine/incremental/evaluator.js';
import { coverageOf, estateOf, portrait, recordArbitrary, relationArbitrary, scopes } from '../support/random-estate.js';
import { checks, ownerOf, sensitiveModules } from '../support/sensitive-modules.js';

const early = '2026-01-01T00:00:00Z';
const late = '2026-12-01T00:00:00Z';

const said = (judged: readonly Judged[]) =>
  judged.map(({ check, asset, result }) => ({ check: `${check.id}@${check.version}`, asset, result: JSON.parse(JSON.stringify(result)) }));

/** The same estate from nothing, judged as a whole. */
function afresh(estate: Estate, policy: Policy, now: string, modules = sensitiveModules) {
  const whole = estateOf([...estate.records()], [...estate.relations()], estate.completeness.coverage);
  for (const [id, { view }] of whole.nodes) {
    const owner = ownerOf(view);
    if (owner) whole.owners.set(id, owner);
  }
  derive(whole, modules, policy, now);
  return { portrait: portrait(whole), judged: said(evaluate(whole, modules.checks, policy, now)) };
}

/** One part of one record differs: nothing else may hide that it was missed. */
const tweakable = ['labels', 'open', 'name', 'confidence', 'provenance', 'evidence', 'aliases'] as const;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('put' as const),
      records: fc.array(recordArbitrary, { maxLength: 3 }),
      relations: fc.array(relationArbitrary, { maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('scan' as const),
      scope: fc.constantFrom(...scopes),
      status: fc.constantFrom('complete', 'complete', 'partial', 'failed'),
      records: fc.array(recordArbitrary, { maxLength: 6 }),
      relations: fc.array(relationArbitrary, { maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('withdraw' as const), pick: fc.nat(), relation: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('tweak' as const), pick: fc.nat(), other: recordArbitrary, field: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('standing' as const),
      scope: fc.constantFrom(...scopes),
      status: fc.constantFrom('complete', 'partial'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('forget' as const), scope: fc.constantFrom(...scopes) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('clock' as const), now: fc.constantFrom(early, late) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('policy' as const), provider: fc.constantFrom('acme', 'other'), off: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('modules' as const), version: fc.constantFrom(1, 2), linked: fc.boolean() }) },
);

describe('incremental evaluation', () => {
  it('equals full evaluation after every step', () => {
    const initial = fc.tuple(fc.array(recordArbitrary, { maxLength: 8 }), fc.array(relationArbitrary, { maxLength: 8 }));
    fc.assert(
      fc.property(initial, fc.array(step, { minLength: 1, maxLength: 8 }), ([records, relations], steps) => {
        const estate = estateOf(records, relations);
        let [policy, now, modules] = [emptyPolicy, early, sensitiveModules];
        const evaluator = new Evaluator(estate, modules, { policy, now, ownerOf });
        for (const one of [undefined, ...steps]) {
          switch (one?.type) {
            case 'put':
              evaluator.apply({ records: one.records, relations: one.relations });
              break;
            case 'scan': {
              const here = <R extends { scope: string }>(all: readonly R[]) => all.map((item) => ({ ...item, scope: one.scope }));
              const coverage = coverageOf(one.scope, one.status);
              const seen = { coverage, records: here(one.records), relations: here(one.relations) };
              evaluator.apply(scopeChange({ records: estate.records(), relations: estate.relations() }, seen));
              break;
            }
            case 'withdraw': {
              const all = one.relation ? [...estate.relations()] : [...estate.records()];
              const picked = all[one.pick % Math.max(1, all.length)];
              if (picked) evaluator.apply('id' in picked ? { withdrawn: [picked] } : { withdrawnRelations: [picked] });
              break;
            }
            case 'tweak': {
              const all = [...estate.records()];
              const picked = all[one.pick % Math.max(1, all.length)];
              const field = tweakable[one.field % tweakable.length] as 'labels';
              if (picked) evaluator.apply({ records: [{ ...picked, [field]: one.other[field] }] });
              break;
            }
            case 'standing':
              evaluator.apply({ coverage: [coverageOf(one.scope, one.status)] });
              break;
            case 'forget':
              evaluator.apply({ forgotten: [one.scope] });
              break;
            case 'clock':
              now = one.now;
              evaluator.setNow(now);
              break;
            case 'policy':
              policy = {
                ...emptyPolicy,
                allow: { providers: [one.provider] },
                checks: one.off ? { 'tool-names-read': { enabled: false } } : {},
              };
              evaluator.setPolicy(policy);
              break;
            case 'modules':
              modules = {
                ...sensitiveModules,
                linkers: one.linked ? sensitiveModules.linkers : sensitiveModules.linkers.slice(0, 1),
                checks: checks.map((check) => ({ ...check, version: one.version })),
              };
              evaluator.setModules(modules);
              break;
          }
          const whole = afresh(estate, policy, now, modules);
          expect(said(evaluator.judged())).toEqual(whole.judged);
          expect(portrait(estate)).toEqual(whole.portrait);
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('computes nothing for a step that changes nothing', () => {
    fc.assert(
      fc.property(fc.array(recordArbitrary, { maxLength: 8 }), fc.array(relationArbitrary, { maxLength: 8 }), (records, relations) => {
        const evaluator = new Evaluator(estateOf(records, relations), sensitiveModules, { policy: emptyPolicy, now: early });
        expect(evaluator.apply({ records, relations })).toEqual({ linkers: 0, facts: 0, results: 0, changed: 0 });
      }),
    );
  });

  it('re-evaluates at most one percent of the results for one changed asset in 10,000', () => {
    const some = { provenance: 'declared', confidence: 'certain', evidence: [], scope: 'repo:one', module: 'first' } as const;
    const record = (kind: 'agent' | 'tool' | 'mcp-server', number: number, context = 'active') => ({
      ...some,
      id: assetId(kind, `${number}`),
      kind,
      name: `${kind} ${number}`,
      properties: { context: { state: 'known', value: context } } as const,
      aliases: [],
      labels: {},
      open: [],
    });
    const records = Array.from({ length: 10_000 }, (_, at) => record(at % 2 ? 'tool' : 'agent', at));
    const relations = records.flatMap(({ id, kind }, at) =>
      kind === 'agent'
        ? [1, 3, 5].map((step) => ({
            ...some,
            from: id,
            kind: 'uses-tool' as const,
            to: assetId('tool', `${(at + step) % 10_000}`),
            properties: {},
          }))
        : [],
    );
    const modules = { ...sensitiveModules, linkers: [] };
    const evaluator = new Evaluator(estateOf(records, relations), modules, { policy: emptyPolicy, now: early });
    expect(evaluator.size).toBe(10_000);
    const step = evaluator.apply({ records: [record('tool', 501, 'test')] });
    expect(step.results).toBeGreaterThan(0);
    expect(step.changed).toBeGreaterThan(0);
    expect(step.results + step.facts).toBeLessThanOrEqual(evaluator.size / 100);
  });

  it('wakes what waits for an instant, and nothing else', () => {
    const agents = fc.sample(
      recordArbitrary.filter((record) => record.kind === 'tool'),
      1,
    );
    const evaluator = new Evaluator(estateOf(agents), sensitiveModules, { policy: emptyPolicy, now: early });
    expect(evaluator.nextInstant).toBe('2026-06-01T00:00:00Z');
    expect(evaluator.setNow('2026-02-01T00:00:00Z').results).toBe(0);
    expect(evaluator.setNow(late)).toMatchObject({ results: 1, changed: 1 });
    expect(evaluator.nextInstant).toBeUndefined();
  });
});
