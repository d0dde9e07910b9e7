import type { AttackPathPattern } from '../contracts/graph-modules.js';
import type { Analysis, Check, Collector, Detector, Linker, Output, OwnerSignal, Resolver } from '../contracts/index.js';

/** Every module that takes part in a run. Tests compose their own; the command line takes the registry. */
export interface Modules {
  readonly collectors: readonly Collector[];
  readonly detectors: readonly Detector[];
  readonly resolvers: readonly Resolver[];
  readonly linkers: readonly Linker[];
  readonly owners: readonly OwnerSignal[];
  readonly analyses: readonly Analysis[];
  readonly checks: readonly Check[];
  readonly attackPaths: readonly AttackPathPattern[];
  readonly outputs: readonly Output[];
}
