import type { PathDraft } from '../contracts/graph-modules.js';
import type { Analysis, AttackPathPattern, Linker, Recorder } from '../contracts/index.js';
import { Estate } from '../core/graph/estate.js';
import { emptyPolicy, type Policy } from '../core/policy.js';
import { derive } from '../engine/assess.js';
import { linkerScope } from '../engine/derive.js';
import type { Modules } from '../engine/modules.js';
import { pathSearch } from '../engine/paths.js';
import { type EstateSketch, sketchInput } from './estate.js';

export interface GraphModules extends EstateSketch {
  readonly linkers?: readonly Linker[];
  readonly analyses?: readonly Analysis[];
  readonly policy?: Partial<Policy>;
  readonly now?: string;
}

const none: Modules = {
  collectors: [],
  detectors: [],
  resolvers: [],
  linkers: [],
  owners: [],
  analyses: [],
  checks: [],
  attackPaths: [],
  outputs: [],
};

/** A sketched estate after linkers and analyses ran over it. */
export function linkedEstate(draw: (see: Recorder) => void, modules: GraphModules = {}): Estate {
  const estate = new Estate(sketchInput(draw, modules));
  derive(
    estate,
    { ...none, linkers: modules.linkers ?? [], analyses: modules.analyses ?? [] },
    { ...emptyPolicy, ...modules.policy },
    modules.now ?? '2026-11-22T00:00:00Z',
  );
  const failed = estate.notices.filter((notice) => notice.scope === linkerScope && notice.code === 'note');
  if (failed.length > 0) throw new Error(failed.map((notice) => notice.message).join('\n'));
  return estate;
}

/** What a pattern finds in a sketched estate. */
export function findPaths(pattern: AttackPathPattern, draw: (see: Recorder) => void, modules: GraphModules = {}): readonly PathDraft[] {
  const estate = linkedEstate(draw, modules);
  return pattern.find(estate.view({ ...emptyPolicy, ...modules.policy }), pathSearch(estate));
}
