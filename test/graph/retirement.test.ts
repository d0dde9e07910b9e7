import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeChange } from '../../src/core/graph/change.js';
import type { Estate } from '../../src/core/graph/estate.js';
import { assetId } from '../../src/core/ids.js';
import type { AssetRecord } from '../../src/core/record.js';
import { coverageOf, estateOf, recordArbitrary, relationArbitrary, scopes } from '../support/random-estate.js';

const here = <R extends { scope: string }>(all: readonly R[], scope: string) => all.map((item) => ({ ...item, scope }));
const rescan = (estate: Estate, seen: Parameters<typeof scopeChange>[1]) =>
  estate.apply(scopeChange({ records: estate.records(), relations: estate.relations() }, seen));

describe('retirement', () => {
  it('never happens by a scope that was not read whole', () => {
    const all = fc.tuple(fc.array(recordArbitrary), fc.array(relationArbitrary), fc.array(recordArbitrary), fc.array(relationArbitrary));
    fc.assert(
      fc.property(
        all,
        fc.constantFrom(...scopes),
        fc.constantFrom('partial', 'failed'),
        ([records, relations, now, nowRelations], scope, status) => {
          const estate = estateOf(records, relations);
          const before = [...estate.edges.values()].map((edge) => edge.records[0]);
          rescan(estate, { coverage: coverageOf(scope, status), records: here(now, scope), relations: here(nowRelations, scope) });
          for (const record of records) {
            expect(estate.canonical(record.id)).toBeDefined();
            expect(estate.nodes.has(estate.canonical(record.id) ?? record.id)).toBe(true);
          }
          // An end that was only an alias goes when the record that was read again no longer bears it: that is news, no retirement.
          const named = new Set(records.map((record) => record.id));
          for (const edge of before) {
            if (!edge || !named.has(edge.from) || !named.has(edge.to)) continue;
            const to = estate.canonical(edge.to);
            expect(estate.neighbours(edge.from, edge.kind, 'out').items.map((item) => item.asset.id)).toContain(to);
          }
        },
      ),
    );
  });

  it('leaves after a whole scan what it saw and what others support, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(recordArbitrary), fc.array(recordArbitrary), fc.constantFrom(...scopes), (records, now, scope) => {
        const estate = estateOf(records);
        rescan(estate, { coverage: coverageOf(scope), records: here(now, scope), relations: [] });
        const standing = new Set([...records.filter((record) => record.scope !== scope), ...now].map((record) => record.id));
        expect(new Set([...estate.records()].map((record) => record.id))).toEqual(standing);
      }),
    );
  });

  const tool = (key: string, path: string, more: Partial<AssetRecord> = {}): AssetRecord => ({
    id: assetId('tool', key),
    kind: 'tool',
    name: key,
    properties: {},
    aliases: [],
    labels: {},
    provenance: 'declared',
    confidence: 'certain',
    evidence: [{ locator: { type: 'file', path }, scope: 'repo:one', module: 'first' }],
    open: [],
    scope: 'repo:one',
    module: 'first',
    ...more,
  });
  const ids = (estate: Estate) => [...estate.nodes.keys()];

  it('spares what a document that could not be read once evidenced', () => {
    const estate = estateOf([tool('a', 'broken.json'), tool('b', 'gone.json')]);
    rescan(estate, { coverage: coverageOf('repo:one'), records: [], relations: [], unread: ['broken.json'] });
    expect(ids(estate)).toEqual(['tool:a']);
    const notice = { code: 'unreadable', message: 'Broken.', scope: 'repo:one', path: 'broken.json' } as const;
    rescan(estate, { coverage: { ...coverageOf('repo:one'), notices: [notice] }, records: [], relations: [] });
    expect(ids(estate)).toEqual(['tool:a']);
    rescan(estate, { coverage: coverageOf('repo:one'), records: [], relations: [] });
    expect(ids(estate)).toEqual([]);
  });

  it('spares the kinds that a failing module covers, and what did not look at all', () => {
    const other = tool('b', 'b.json', { module: 'absent' });
    const estate = estateOf([tool('a', 'a.json'), other]);
    rescan(estate, { coverage: { ...coverageOf('repo:one'), partialKinds: ['tool'] }, records: [], relations: [] });
    expect(ids(estate)).toEqual(['tool:a', 'tool:b']);
    rescan(estate, { coverage: coverageOf('repo:one'), records: [], relations: [] });
    expect(ids(estate)).toEqual(['tool:b']);
  });

  it('replaces in a partial scope only what stands in documents that were read again', () => {
    const estate = estateOf([tool('a', 'one.json', { name: 'old one' }), tool('a', 'two.json', { name: 'old two' })]);
    rescan(estate, { coverage: coverageOf('repo:one', 'partial'), records: [tool('a', 'one.json', { name: 'new one' })], relations: [] });
    expect([...estate.records()].map((record) => record.name).sort()).toEqual(['new one', 'old two']);
  });

  it('says that absence means nothing where a scope was not read whole', () => {
    const estate = estateOf([tool('a', 'a.json')], [], [coverageOf('repo:one', 'partial')]);
    expect(estate.view().complete('tool')).toEqual({ complete: false, because: 'repo:one was not read whole' });
    expect(estate.view().in(assetId('tool', 'a'), 'uses-tool').complete).toBe(false);
  });
});
