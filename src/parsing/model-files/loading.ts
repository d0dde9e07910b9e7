import { isMachineLearning, standingOf } from '../../catalogue/pickle-globals.js';
import { type Allowance, maxInflated } from '../inflate.js';
import { type PickleOptions, type PickleReading, readPickles } from '../pickle/read.js';

/** What is learnt of a model file while its parts are read. */
export class Loading {
  /** What loading it names beyond what is known to be harmless; `yes` when that runs code, `unknown` when nobody knows. */
  readonly callables = new Map<string, 'yes' | 'unknown'>();
  /** Why what loading does is not known whole. */
  readonly problems = new Set<string>();
  /** What else is worth saying. */
  readonly notes = new Set<string>();
  /** Files beyond its own folder that loading reads. */
  readonly outside = new Set<string>();
  readonly labels: Record<string, string> = {};
  licence: string | undefined;
  /** Models on a hub that it says to be made from, as `owner/name`. */
  readonly basedOn = new Set<string>();
  /** Its objects are of packages for machine learning. */
  machineLearning = false;
  /** Names were read, be they harmless or not. */
  names = 0;
  readonly allowance: Allowance = { bytes: maxInflated };

  /** Whether loading runs code; undefined when that is not known whole. */
  get runs(): 'no' | 'unknown-callable' | 'yes' | undefined {
    const dangers = [...this.callables.values()];
    if (dangers.includes('yes')) return 'yes';
    if (dangers.length > 0) return 'unknown-callable';
    return this.problems.size > 0 ? undefined : 'no';
  }

  callable(name: string, danger: 'yes' | 'unknown'): void {
    if (this.callables.get(name) !== 'yes') this.callables.set(name, danger);
  }

  /** Takes over what a part of the file turned out to be. */
  take(part: Loading): void {
    for (const [name, danger] of part.callables) this.callable(name, danger);
    for (const problem of part.problems) this.problems.add(problem);
    this.machineLearning ||= part.machineLearning;
    this.names += part.names;
  }

  /** Judges a name by the catalogue. */
  lookUp(module: string, name: string): void {
    this.names++;
    if (isMachineLearning(module)) this.machineLearning = true;
    const standing = standingOf(module, name);
    if (standing !== 'harmless') this.callable(`${module}.${name}`, standing === 'dangerous' ? 'yes' : 'unknown');
  }
}

export interface PickleSurroundings extends PickleOptions {
  /** What stands before a problem: the part of the archive that it is in. */
  readonly part?: string;
  /** The loader answers for objects by id: torch does, for its tensors. */
  readonly answersIds?: boolean;
  /** Modules whose classes are defined beside the pickle, and are no Python. */
  readonly ownClasses?: string;
}

/** Reads pickles into what is known of a file. @returns how many streams were whole, and how many instructions they hold */
export function loadPickles(
  loading: Loading,
  bytes: Uint8Array,
  around: PickleSurroundings = {},
): Pick<PickleReading, 'streams' | 'steps'> {
  const reading = readPickles(bytes, around);
  for (const { module, name } of reading.globals)
    if (!around.ownClasses || !module.startsWith(around.ownClasses)) loading.lookUp(module, name);
  for (const { module, name } of reading.doubtful) if (standingOf(module, name) === 'dangerous') loading.lookUp(module, name);
  for (const [doing, danger] of reading.doings) loading.callable(doing, danger);
  const problem = (text: string) => loading.problems.add(around.part ? `${around.part}: ${text}` : text);
  for (const text of reading.problems) problem(text);
  if (reading.persistentIds && !around.answersIds) problem('it asks the loading program for objects by an id');
  return reading;
}
