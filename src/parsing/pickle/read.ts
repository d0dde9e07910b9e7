import { effects } from './effects.js';
import { Ledger, Machine } from './machine.js';

/** What loading a pickle would look up and do. */
export interface PickleReading {
  /** Everything that it looks up, by module and name. */
  readonly globals: readonly { readonly module: string; readonly name: string }[];
  /** What it would look up for a loader that reads it otherwise: bytes of arrays, or what stands behind the end. Much of it is noise. */
  readonly doubtful: readonly { readonly module: string; readonly name: string }[];
  /** What it does that no lookup shows: changing the program, calling results, putting names together. */
  readonly doings: ReadonlyMap<string, 'yes' | 'unknown'>;
  /** Why what it does is not known whole. */
  readonly problems: readonly string[];
  /** Objects are asked of the loading program by an id. */
  readonly persistentIds: boolean;
  /** Streams that were read to their end. */
  readonly streams: number;
  /** Instructions that were followed. */
  readonly steps: number;
}

export interface PickleOptions {
  /** This many streams are the pickle, and what follows them is data of another kind. Without: everything must be pickles. */
  readonly streams?: number;
}

const maxNesting = 3;

/**
 * Follows the pickles of a file instruction by instruction, and executes none. Names are resolved through stack and memo, in every
 * protocol. Pickles behind one another are all read; pickles held as data are read, too, and said.
 */
export function readPickles(content: Uint8Array, options: PickleOptions = {}): PickleReading {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const ledger = new Ledger();
  const streams = readAll(bytes, [0, bytes.length], ledger, options.streams);
  readPlain(bytes, ledger);
  readEmbedded(bytes, ledger);
  return {
    globals: [...ledger.globals.values()].map(({ module, name }) => ({ module, name })),
    doubtful: [...ledger.doubtful.values()].map(({ module, name }) => ({ module, name })),
    doings: ledger.doings,
    problems: [...ledger.problems],
    persistentIds: ledger.persistentIds,
    streams,
    steps: ledger.steps,
  };
}

function readAll(bytes: Buffer, [from, to]: readonly [number, number], ledger: Ledger, wanted = Number.POSITIVE_INFINITY): number {
  let at = from;
  let streams = 0;
  while (streams < wanted && (at < to || streams === 0)) {
    // What follows a whole stream may be anything: noise must not be taken for names.
    const trial = streams === 0 ? ledger : sharing(ledger);
    const end = new Machine(bytes, [at, to], trial, 'joblib').run(effects);
    if (trial !== ledger) merge(trial, ledger, end !== undefined || wanted !== Number.POSITIVE_INFINITY);
    if (end === undefined) {
      if (trial !== ledger) ledger.problems.add('it goes on after its end');
      break;
    }
    at = end;
    streams++;
  }
  return streams;
}

/** joblib passes over arrays that any other unpickler would take for instructions: what those would do counts as well. */
function readPlain(bytes: Buffer, ledger: Ledger): void {
  if (!ledger.arrays) return;
  const trial = sharing(ledger);
  new Machine(bytes, [0, bytes.length], trial, 'plain').run(effects);
  merge(trial, ledger, false);
}

function readEmbedded(bytes: Buffer, ledger: Ledger): void {
  let found = ledger.embedded.splice(0);
  for (let depth = 0; found.length > 0 && depth < maxNesting; depth++) {
    for (const range of found) {
      const trial = sharing(ledger);
      const end = new Machine(bytes, range, trial, 'joblib').run(effects);
      if (end !== range[1]) continue;
      ledger.problems.add('it holds another pickle as data');
      merge(trial, ledger, true);
    }
    found = ledger.embedded.splice(0);
  }
  if (found.length > 0) ledger.problems.add('it nests deeper than is followed');
}

/** A ledger for a reading that may turn out to be noise; what may still be done is shared. */
function sharing(ledger: Ledger): Ledger {
  const trial = new Ledger();
  trial.steps = ledger.steps;
  return trial;
}

function merge(trial: Ledger, ledger: Ledger, whole: boolean): void {
  ledger.steps = trial.steps;
  for (const [key, global] of trial.globals) (whole ? ledger.globals : ledger.doubtful).set(key, global);
  if (!whole) return;
  for (const [doing, danger] of trial.doings) ledger.doings.set(doing, danger);
  for (const problem of trial.problems) ledger.problems.add(problem);
  ledger.embedded.push(...trial.embedded);
  ledger.persistentIds ||= trial.persistentIds;
}
