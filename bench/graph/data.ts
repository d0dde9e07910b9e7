import { type AssetId, assetId } from '../../src/core/ids.js';
import type { AssetRecord, RelationRecord } from '../../src/core/record.js';
import type { KindId, RelationId } from '../../src/core/schema/index.js';
import { timed } from './measures.js';

/** A made-up estate, the same at every run: 1,000 assets to a repository, five relations an asset, four of them walkable. */

const kinds: readonly KindId[] = ['agent', 'tool', 'mcp-server', 'workload', 'data-store'];
const relations: readonly RelationId[] = ['uses-tool', 'connects-to', 'invokes', 'reads'];
const perRepository = 1000;

const repositoryKey = (at: number) => `github.com/acme/repository-${Math.floor(at / perRepository)}`;
const idOf = (at: number): AssetId => assetId(kinds[at % kinds.length] as KindId, `${repositoryKey(at)}//src/module-${at}.ts#thing${at}`);

export const entriesOf = (assets: number): AssetId[] => spread(assets, 200, 3);
export const targetsOf = (assets: number): AssetId[] => spread(assets, 1000, 4);

function spread(assets: number, count: number, kind: number): AssetId[] {
  const step = Math.max(kinds.length, Math.floor(assets / count / kinds.length) * kinds.length);
  return Array.from({ length: count }, (_, at) => at * step + kind).flatMap((at) => (at < assets ? [idOf(at)] : []));
}

export function recordOf(at: number, context = 'active'): AssetRecord {
  const id = idOf(at);
  const scope = `repo:${repositoryKey(at)}`;
  return {
    id,
    kind: kinds[at % kinds.length] as KindId,
    name: `thing${at}`,
    properties: {
      context: { state: 'known', value: context },
      provider: at % 3 === 0 ? { state: 'known', value: `provider-${at % 20}` } : { state: 'unset' },
    },
    aliases: [],
    labels: at % 10 === 0 ? { team: `team-${at % 50}` } : {},
    provenance: 'declared',
    confidence: 'certain',
    evidence: [{ locator: { type: 'file', path: `src/module-${at}.ts`, line: (at % 300) + 1 }, scope, module: 'bench' }],
    open: [],
    scope,
    module: 'bench',
  };
}

export function* records(assets: number): Iterable<AssetRecord> {
  for (let at = 0; at < assets; at += perRepository)
    yield { ...recordOf(at), id: assetId('repository', repositoryKey(at)), kind: 'repository' };
  for (let at = 0; at < assets; at++) yield recordOf(at);
}

export function* relationsOf(assets: number): Iterable<RelationRecord> {
  const random = generator();
  for (let at = 0; at < assets; at++) {
    const scope = `repo:${repositoryKey(at)}`;
    const evidence = [{ locator: { type: 'file', path: `src/module-${at}.ts`, line: (at % 300) + 2 } as const, scope, module: 'bench' }];
    const common = {
      from: idOf(at),
      properties: {},
      provenance: 'declared',
      confidence: 'certain',
      evidence,
      scope,
      module: 'bench',
    } as const;
    yield { ...common, kind: 'defined-in', to: assetId('repository', repositoryKey(at)) };
    for (const kind of relations) yield { ...common, kind, to: idOf(Math.floor(random() * assets)) };
  }
}

/** Processor time of making everything and keeping nothing. */
export function generation(assets: number): number {
  return timed(() => {
    for (const record of records(assets)) if (record.name === '') throw new Error('no name');
    for (const relation of relationsOf(assets)) if (relation.scope === '') throw new Error('no end');
  }).ms;
}

/** Mulberry32. */
function generator(): () => number {
  let state = 42;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
