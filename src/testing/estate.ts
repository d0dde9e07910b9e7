import { Recorder } from '../contracts/index.js';
import { contextOfPath } from '../core/context.js';
import type { Covers } from '../core/coverage.js';
import { Estate, type EstateInput } from '../core/graph/estate.js';
import { assetId } from '../core/ids.js';
import type { AssetRecord } from '../core/record.js';
import { kindIds, relationIds } from '../core/schema/index.js';

export const testHome = assetId('repository', 'github.com/acme/shop');
export const testScope = 'repo:github.com/acme/shop';

/** The record that a collector makes of a repository. */
export function homeRecord(id = testHome, scope = testScope): AssetRecord {
  return {
    id,
    kind: 'repository',
    name: 'acme/shop',
    properties: {},
    aliases: [],
    labels: {},
    provenance: 'declared',
    confidence: 'certain',
    evidence: [],
    open: [],
    scope,
    module: 'filesystem',
  };
}

export interface EstateSketch {
  /** Default `complete`. */
  readonly status?: 'complete' | 'partial';
  /** Relations that nothing lists whole, by default none: a sketch is complete unless it says otherwise. */
  readonly uncovered?: readonly (typeof relationIds)[number][];
}

/** The input of an estate from calls to a recorder: one scope, one module that covers everything. Places need a path. */
export function sketchInput(draw: (see: Recorder) => void, sketch: EstateSketch = {}): EstateInput {
  const see = new Recorder({ scope: testScope, home: testHome, module: 'sketch', provenance: 'declared', contextOf: contextOfPath });
  draw(see);
  const { assets, relations, notices } = see.observation();
  const covered = relationIds.filter((relation) => !sketch.uncovered?.includes(relation));
  const covers: Covers = {
    kinds: kindIds,
    relations: kindIds.flatMap((kind) =>
      covered.flatMap((relation) => [
        { kind, relation },
        { kind, relation, direction: 'in' as const },
      ]),
    ),
  };
  return {
    records: [homeRecord(), ...assets],
    relations,
    coverage: [
      { scope: testScope, status: sketch.status ?? 'complete', read: 1, skipped: [], notices, modules: ['sketch'], partialKinds: [] },
    ],
    covers: new Map([['sketch', covers]]),
  };
}

export function sketchEstate(draw: (see: Recorder) => void, sketch: EstateSketch = {}): Estate {
  return new Estate(sketchInput(draw, sketch));
}
