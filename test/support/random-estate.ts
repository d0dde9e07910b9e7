import fc from 'fast-check';
import type { ScopeCoverage } from '../../src/core/coverage.js';
import { Estate } from '../../src/core/graph/estate.js';
import { type AssetId, assetId } from '../../src/core/ids.js';
import type { AssetRecord, RelationRecord } from '../../src/core/record.js';
import { kindIds, relationIds } from '../../src/core/schema/index.js';

/** Few names, so that records meet: the same key twice, aliases of others, relations with and without their ends. */
const keys = ['a', 'b', 'c', 'd'];
const kinds = ['agent', 'tool', 'mcp-server'] as const;
export const scopes = ['repo:one', 'repo:two'];
const modules = ['first', 'second'];

const key = fc.constantFrom(...keys);
const where = { scope: fc.constantFrom(...scopes), module: fc.constantFrom(...modules) };
const origin = {
  provenance: fc.constantFrom('declared', 'observed', 'inferred', 'attested'),
  confidence: fc.constantFrom('certain', 'likely', 'possible'),
} as const;
const path = fc.constantFrom('one.json', 'two.json', 'three.json');

export const recordArbitrary: fc.Arbitrary<AssetRecord> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    key,
    name: fc.constantFrom('Ann', 'Bob'),
    aliases: fc.uniqueArray(fc.constantFrom(...keys, 'x', 'y'), { maxLength: 2 }),
    provider: fc.constantFrom(undefined, 'acme', 'other'),
    context: fc.constantFrom(undefined, 'active', 'test', 'broken'),
    pinned: fc.constantFrom(undefined, true, false, 'unset', 'broken'),
    label: fc.constantFrom(undefined, 'red', 'blue'),
    open: fc.boolean(),
    path,
    line: fc.integer({ min: 1, max: 3 }),
    ...where,
    ...origin,
  })
  .map(({ kind, key, name, aliases, provider, context, pinned, label, open, path, line, ...rest }): AssetRecord => {
    const stated = {
      provider: provider && { state: 'known', value: provider },
      context: context === 'broken' ? { state: 'unknown', reason: 'broken' } : context && { state: 'known', value: context },
      pinned:
        kind !== 'mcp-server' || pinned === undefined
          ? undefined
          : pinned === 'unset'
            ? { state: 'unset' }
            : pinned === 'broken'
              ? { state: 'unknown', reason: 'broken' }
              : { state: 'known', value: pinned },
    };
    return {
      id: assetId(kind, key),
      kind,
      name,
      properties: Object.fromEntries(Object.entries(stated).filter(([, value]) => value)) as AssetRecord['properties'],
      aliases,
      labels: label ? { colour: label } : {},
      open: open && kind === 'agent' ? [{ relation: 'uses-tool', direction: 'out', reason: 'a call that cannot be followed' }] : [],
      evidence: [{ locator: { type: 'file', path, line }, scope: rest.scope, module: rest.module }],
      ...rest,
    };
  });

const joins = [
  ['agent', 'uses-tool', 'tool'],
  ['agent', 'connects-to', 'mcp-server'],
  ['agent', 'delegates-to', 'agent'],
] as const;

export const relationArbitrary: fc.Arbitrary<RelationRecord> = fc
  .record({ join: fc.constantFrom(...joins), from: key, to: fc.constantFrom(...keys, 'x'), path, ...where, ...origin })
  .map(({ join, from, to, path, ...rest }): RelationRecord => {
    const evidence = [{ locator: { type: 'file', path } as const, scope: rest.scope, module: rest.module }];
    return { from: assetId(join[0], from), kind: join[1], to: assetId(join[2], to), properties: {}, evidence, ...rest };
  });

export function coverageOf(scope: string, status: ScopeCoverage['status'] = 'complete'): ScopeCoverage {
  return { scope, status, read: 1, skipped: [], notices: [], modules, partialKinds: [] };
}

/** The first module lists every relation whole, but not what agents hand on. */
export const covers = new Map([
  [
    'first',
    {
      kinds: kindIds,
      relations: relationIds
        .filter((relation) => relation !== 'delegates-to')
        .flatMap((relation) => kinds.flatMap((kind) => (['out', 'in'] as const).map((direction) => ({ kind, relation, direction })))),
    },
  ],
]);

export function estateOf(
  records: readonly AssetRecord[],
  relations: readonly RelationRecord[] = [],
  coverage: readonly ScopeCoverage[] = scopes.map((scope) => coverageOf(scope)),
): Estate {
  return new Estate({ records, relations, coverage, covers });
}

/** Everything that can be seen of an estate, as comparable data. */
export function portrait(estate: Estate): unknown {
  const states = (id: AssetId) => ['provider', 'context', 'pinned'].map((name) => estate.nodes.get(id)?.view.get(name as 'context'));
  return {
    assets: [...estate.nodes].map(([id, { view, aliases }]) => ({
      id,
      aliases,
      name: view.name,
      confidence: view.confidence,
      provenance: view.provenance,
      labels: Object.entries(view.labels),
      evidence: view.evidence,
      states: states(id),
    })),
    relations: [...estate.edges.values()].map(({ from, kind, to }) => {
      const end = estate.neighbours(from, kind, 'out').items.find((item) => item.asset.id === to);
      return { from, kind, to, confidence: end?.confidence, evidence: end?.evidence };
    }),
    names: [...keys, 'x', 'y'].flatMap((key) => kinds.map((kind) => estate.canonical(assetId(kind, key)))),
    notices: estate.notices,
    facts: [...estate.facts].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
