import type { Document } from '../contracts/index.js';

/** Bytes of a file of which perhaps only the two ends were read. */
export class FileBytes {
  /** Of the file itself. */
  readonly size: number;
  /** The beginning, or the whole. */
  readonly head: Buffer;
  readonly #tail: Buffer;

  constructor(head: Uint8Array, cut?: Document['cut']) {
    this.head = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    this.size = cut?.size ?? head.length;
    this.#tail = cut ? Buffer.from(cut.tail.buffer, cut.tail.byteOffset, cut.tail.byteLength) : this.head.subarray(this.head.length);
  }

  get whole(): boolean {
    return this.head.length === this.size;
  }

  /** The end of the file, as far as it was read in one piece. */
  get end(): Buffer {
    return this.whole ? this.head : this.#tail;
  }

  /** A part of the file; undefined when it was not read, or is not there. */
  part(start: number, length: number): Buffer | undefined {
    if (start < 0 || length < 0) return undefined;
    if (start + length <= this.head.length) return this.head.subarray(start, start + length);
    const from = start - (this.size - this.#tail.length);
    return from >= 0 && from + length <= this.#tail.length ? this.#tail.subarray(from, from + length) : undefined;
  }
}

/** An unsigned number of eight bytes, as far as a number can tell. */
export function readUInt64LE(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
}
