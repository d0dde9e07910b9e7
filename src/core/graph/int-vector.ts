/** A list of 32-bit integers that grows in place: four bytes an entry, however long it gets. */
export class IntVector {
  data: Int32Array;
  length = 0;

  constructor(capacity = 16) {
    this.data = new Int32Array(capacity);
  }

  at(index: number): number {
    return this.data[index] as number;
  }

  set(index: number, value: number): void {
    this.data[index] = value;
  }

  /** Appends and returns the index. */
  push(value: number): number {
    if (this.length === this.data.length) this.#grow(this.length + 1);
    this.data[this.length] = value;
    return this.length++;
  }

  /** Sets an entry that is there, or appends the next one. */
  put(index: number, value: number): void {
    if (index === this.length) this.push(value);
    else this.data[index] = value;
  }

  /** Makes the list at least this long; new entries hold `fill`. */
  ensure(length: number, fill: number): void {
    if (length <= this.length) return;
    if (length > this.data.length) this.#grow(length);
    this.data.fill(fill, this.length, length);
    this.length = length;
  }

  clear(): void {
    this.length = 0;
  }

  get bytes(): number {
    return this.data.byteLength;
  }

  #grow(least: number): void {
    const next = new Int32Array(Math.max(least, 16, Math.ceil(this.data.length * 1.6)));
    next.set(this.data.subarray(0, this.length));
    this.data = next;
  }
}
