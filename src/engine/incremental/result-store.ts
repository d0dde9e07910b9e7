import { IntVector } from '../../core/graph/int-vector.js';
import { StringTable } from '../../core/graph/string-table.js';
import type { Result } from '../../core/result.js';

/** Results by number of computation. Equal ones are stored once: most assets pass in the same words. */
export class ResultStore {
  readonly #codes = new IntVector();
  readonly #texts = new StringTable();
  #size = 0;

  /** Computations that have results now. */
  get size(): number {
    return this.#size;
  }

  get(computation: number): readonly Result[] {
    const code = computation < this.#codes.length ? this.#codes.at(computation) : -1;
    return code === -1 ? [] : (JSON.parse(this.#texts.text(code)) as Result[]);
  }

  /** Stores, or drops with `undefined`. Returns whether that made a difference. */
  set(computation: number, results: readonly Result[] | undefined): boolean {
    this.#codes.ensure(computation + 1, -1);
    const before = this.#codes.at(computation);
    const code = results ? this.#texts.intern(JSON.stringify(results)) : -1;
    this.#codes.set(computation, code);
    this.#size += Number(code !== -1) - Number(before !== -1);
    return before !== code;
  }

  get bytes(): number {
    return this.#codes.bytes + this.#texts.bytes;
  }
}
