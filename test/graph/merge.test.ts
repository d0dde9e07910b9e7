import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssetId, assetId } from '../../src/core/ids.js';
import type { AssetRecord } from '../../src/core/record.js';
import { coverageOf, estateOf, portrait, recordArbitrary, relationArbitrary } from '../support/random-estate.js';

const records = fc.array(recordArbitrary, { maxLength: 12 });
const relations = fc.array(relationArbitrary, { maxLength: 8 });

describe('merging records into assets', () => {
  it('gives the same in any order', () => {
    const shuffled = records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const joined = relations.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, joined, ([one, other], [left, right]) => {
        expect(portrait(estateOf(other, right))).toEqual(portrait(estateOf(one, left)));
      }),
    );
  });

  it('gives the same twice as once', () => {
    fc.assert(
      fc.property(records, relations, (all, joined) => {
        expect(portrait(estateOf([...all, ...all], [...joined, ...joined]))).toEqual(portrait(estateOf(all, joined)));
      }),
    );
  });

  it('splits what was merged as if it had never been', () => {
    fc.assert(
      fc.property(records, relations, fc.array(recordArbitrary, { maxLength: 4 }), (all, joined, extra) => {
        const estate = estateOf(all, joined);
        const before = portrait(estate);
        const added = extra.map((record) => ({ ...record, scope: 'repo:extra' }));
        estate.apply({ coverage: [coverageOf('repo:extra')], records: added });
        expect(portrait(estate)).toEqual(portrait(estateOf([...all, ...added], joined)));
        estate.apply({ forgotten: ['repo:extra'] });
        expect(portrait(estate)).toEqual(before);
      }),
    );
  });
});

const record = (id: AssetId, more: Partial<AssetRecord> = {}): AssetRecord => ({
  id,
  kind: 'agent',
  name: 'Ann',
  properties: {},
  aliases: [],
  labels: {},
  provenance: 'declared',
  confidence: 'certain',
  evidence: [],
  open: [],
  scope: 'repo:one',
  module: 'first',
  ...more,
});

describe('identity', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => assetId('agent', key)) as [AssetId, AssetId, AssetId];

  it('is the key of what was seen, before what was declared, before the order of letters', () => {
    const estate = estateOf([record(a, { aliases: ['c'] }), record(c, { provenance: 'observed' }), record(b, { aliases: ['a'] })]);
    expect([...estate.nodes.keys()]).toEqual([c]);
    expect(estate.nodes.get(c)?.aliases).toEqual(['a', 'b']);
    expect(estate.canonical(b)).toBe(c);
  });

  it('never merges two live objects of one provider, and says so', () => {
    const provider = { provider: { state: 'known', value: 'aws' } } as const;
    const live = (id: AssetId) => record(id, { provenance: 'observed', aliases: ['x'], properties: provider });
    const estate = estateOf([live(a), live(b), record(c, { aliases: ['x'] })]);
    expect([...estate.nodes.keys()]).toEqual([a, b, c]);
    expect(estate.canonical(assetId('agent', 'x'))).toBeUndefined();
    expect(estate.notices.map((notice) => notice.code)).toEqual(['conflict']);
  });

  it('does not merge across kinds, and says so', () => {
    const estate = estateOf([record(a, { aliases: ['t'] }), record(assetId('tool', 't'), { kind: 'tool' })]);
    expect([...estate.nodes.keys()]).toHaveLength(2);
    expect(estate.notices[0]).toMatchObject({ code: 'conflict' });
  });

  it('joins relations of every name that an asset has', () => {
    const link = (from: AssetId, to: AssetId) =>
      ({
        from,
        kind: 'delegates-to',
        to,
        properties: {},
        provenance: 'declared',
        confidence: 'certain',
        evidence: [],
        scope: 'repo:one',
        module: 'first',
      }) as const;
    const alias = assetId('agent', 'x');
    const estate = estateOf([record(a, { aliases: ['b', 'x'] }), record(b), record(c)], [link(b, c), link(c, alias), link(a, c)]);
    expect(estate.neighbours(b, 'delegates-to', 'out').items.map((item) => item.asset.id)).toEqual([c]);
    expect(estate.neighbours(c, 'delegates-to', 'out').items.map((item) => item.asset.id)).toEqual([a]);
    const provider = { provider: { state: 'known', value: 'aws' } } as const;
    const live = { provenance: 'observed', properties: provider } as const;
    const split = estateOf([record(a, { ...live, aliases: ['b', 'x'] }), record(b, live), record(c)], [link(c, alias)]);
    expect(split.neighbours(a, 'delegates-to', 'in').items.map((item) => item.asset.id)).toEqual([c]);
  });

  it('gives a relation its end when a record of it arrives', () => {
    const uses = { from: a, kind: 'delegates-to', to: b, properties: {}, provenance: 'declared', confidence: 'certain' } as const;
    const estate = estateOf([record(a)], [{ ...uses, evidence: [], scope: 'repo:one', module: 'first' }]);
    expect(estate.neighbours(a, 'delegates-to', 'out').items).toEqual([]);
    expect(estate.notices).toHaveLength(1);
    estate.apply({ records: [record(b)] });
    expect(estate.neighbours(a, 'delegates-to', 'out').items.map((item) => item.asset.id)).toEqual([b]);
    expect(estate.notices).toEqual([]);
  });
});
