import { cellTag } from '../../core/graph/cells.js';
import { IntVector } from '../../core/graph/int-vector.js';
import { PairTable } from '../../core/graph/pair-table.js';
import { ReadIndex } from './read-index.js';

/** Subject of what is computed once for the whole estate. */
export const wholeEstate = -1;

/**
 * Remembers what each computation (a module on a subject) read, and which of them a change makes stale. A subject's own row is read by
 * its computations without being written down.
 */
export class Tracker {
  readonly #cells = new PairTable();
  readonly #computations = new PairTable();
  readonly #index = new ReadIndex();
  readonly #seen = new IntVector();
  readonly #stale = new Map<number, Set<number>>();
  readonly #reads = new IntVector();
  /** Numbers of the texts of instants that anything asked about. */
  readonly instants = new Set<number>();
  #round = 0;
  #subject = wholeEstate;

  /** Number of a module on a subject: stays the same for good. */
  computation(module: number, subject: number): number {
    return this.#computations.intern(subject, module);
  }

  /** Records what `compute` reads as the reads of a computation. */
  track<T>(module: number, subject: number, compute: () => T): T {
    this.#round++;
    this.#reads.clear();
    this.#subject = subject;
    const value = compute();
    this.#index.set(this.computation(module, subject), this.#reads.data.subarray(0, this.#reads.length).sort());
    return value;
  }

  /** Told of each read. */
  readonly sink = (of: number, key: number): void => {
    const tag = cellTag(key);
    if (of === this.#subject && (tag === 'property' || tag === 'exists')) return;
    if (tag === 'time') this.instants.add(of);
    const cell = this.#cells.intern(of, key);
    this.#seen.ensure(cell + 1, 0);
    if (this.#seen.at(cell) === this.#round) return;
    this.#seen.set(cell, this.#round);
    this.#reads.push(cell);
  };

  /** A cell answers differently now. */
  touch(of: number, key: number): void {
    const cell = this.#cells.find(of, key);
    if (cell === -1) return;
    this.#index.readers(cell, (computation) => this.mark(this.#computations.second(computation), this.#computations.first(computation)));
  }

  mark(module: number, subject: number): void {
    const subjects = this.#stale.get(module);
    if (subjects) subjects.add(subject);
    else this.#stale.set(module, new Set([subject]));
  }

  /** What has to be computed again for a module; asking clears it. */
  takeStale(module: number): ReadonlySet<number> {
    const subjects = this.#stale.get(module) ?? new Set<number>();
    this.#stale.delete(module);
    return subjects;
  }

  /** A computation is no longer made. */
  forget(module: number, subject: number): void {
    this.#index.set(this.computation(module, subject), new Int32Array(0));
    this.#stale.get(module)?.delete(subject);
  }

  get bytes(): number {
    return this.#cells.bytes + this.#computations.bytes + this.#index.bytes + this.#seen.bytes;
  }
}
