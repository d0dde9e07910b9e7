import { IntVector } from '../../core/graph/int-vector.js';

/**
 * Which result read which cells, and back. Lists of cells stand one after another in one vector; the way back is a linked list per cell,
 * in which links of reads that are no longer made stay until there are many of them.
 */
export class ReadIndex {
  readonly #offset = new IntVector();
  readonly #count = new IntVector();
  readonly #capacity = new IntVector();
  #pool = new IntVector(1024);
  #firstLink = new IntVector();
  #linkResult = new IntVector(1024);
  #linkNext = new IntVector(1024);
  #staleLinks = 0;
  #stalePool = 0;

  /** @param cells ascending, each once */
  set(result: number, cells: Int32Array): void {
    for (const vector of [this.#offset, this.#count, this.#capacity]) vector.ensure(result + 1, 0);
    const old = this.#cellsOf(result);
    if (old.length === cells.length && old.every((cell, at) => cell === cells[at])) return;
    for (let left = 0, right = 0; left < old.length || right < cells.length; ) {
      const [before, now] = [old[left] ?? Number.POSITIVE_INFINITY, cells[right] ?? Number.POSITIVE_INFINITY];
      if (now < before) this.#link(now, result);
      else if (before < now) this.#staleLinks++;
      if (before <= now) left++;
      if (now <= before) right++;
    }
    if (cells.length > this.#capacity.at(result)) {
      this.#stalePool += this.#capacity.at(result);
      this.#offset.set(result, this.#pool.length);
      this.#capacity.set(result, cells.length);
      for (const cell of cells) this.#pool.push(cell);
    } else this.#pool.data.set(cells, this.#offset.at(result));
    this.#count.set(result, cells.length);
    this.#tidy();
  }

  /** Every result that reads a cell; one may be named twice. */
  readers(cell: number, visit: (result: number) => void): void {
    if (cell >= this.#firstLink.length) return;
    for (let link = this.#firstLink.at(cell); link !== -1; link = this.#linkNext.at(link)) {
      const result = this.#linkResult.at(link);
      if (this.#reads(result, cell)) visit(result);
    }
  }

  get bytes(): number {
    const lists = this.#offset.bytes + this.#count.bytes + this.#capacity.bytes + this.#pool.bytes;
    return lists + this.#firstLink.bytes + this.#linkResult.bytes + this.#linkNext.bytes;
  }

  #cellsOf(result: number): Int32Array {
    const offset = this.#offset.at(result);
    return this.#pool.data.subarray(offset, offset + this.#count.at(result));
  }

  #reads(result: number, cell: number): boolean {
    let low = this.#offset.at(result);
    let high = low + this.#count.at(result);
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pool.at(middle) < cell) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#pool.at(low) === cell;
  }

  #link(cell: number, result: number): void {
    this.#firstLink.ensure(cell + 1, -1);
    this.#linkResult.push(result);
    this.#firstLink.set(cell, this.#linkNext.push(this.#firstLink.at(cell)));
  }

  #tidy(): void {
    if (this.#staleLinks > 65_536 && this.#staleLinks * 2 > this.#linkNext.length) {
      this.#staleLinks = 0;
      this.#firstLink = new IntVector();
      this.#linkResult = new IntVector();
      this.#linkNext = new IntVector();
      for (let result = 0; result < this.#count.length; result++) for (const cell of this.#cellsOf(result)) this.#link(cell, result);
    }
    if (this.#stalePool > 65_536 && this.#stalePool * 2 > this.#pool.length) {
      const pool = new IntVector(this.#pool.length - this.#stalePool);
      for (let result = 0; result < this.#count.length; result++) {
        const cells = this.#cellsOf(result);
        this.#offset.set(result, pool.length);
        this.#capacity.set(result, cells.length);
        for (const cell of cells) pool.push(cell);
      }
      this.#pool = pool;
      this.#stalePool = 0;
    }
  }
}
