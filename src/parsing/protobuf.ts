export interface ProtobufField {
  readonly number: number;
  /** A whole number, or the range of a text or message. Numbers of fixed width are passed over. */
  readonly value: number | readonly [from: number, to: number];
}

const maxFieldNumber = 2 ** 29;

/** Fields of one message, in order; the last may be cut off. Returns whether the message could be read to its end. */
export function* readFields(bytes: Buffer, from: number, to: number): Generator<ProtobufField, boolean> {
  let at = from;
  const varint = (): number | undefined => {
    let value = 0;
    for (let shift = 0; shift < 10 && at < to; shift++) {
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * 2 ** (7 * shift);
      if (byte < 0x80) return value;
    }
    return undefined;
  };
  while (at < to) {
    const tag = varint();
    if (tag === undefined) return false;
    const number = Math.floor(tag / 8);
    if (number < 1 || number >= maxFieldNumber) return false;
    switch (tag % 8) {
      case 0: {
        const value = varint();
        if (value === undefined) return false;
        yield { number, value };
        break;
      }
      case 1:
        at += 8;
        break;
      case 2: {
        const length = varint();
        if (length === undefined) return false;
        if (length > to - at) {
          // Cut off: what is there of it is still worth a look.
          yield { number, value: [at, to] };
          return false;
        }
        at += length;
        yield { number, value: [at - length, at] };
        break;
      }
      case 5:
        at += 4;
        break;
      default:
        return false;
    }
    if (at > to) return false;
  }
  return true;
}
