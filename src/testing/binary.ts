import { deflateRawSync } from 'node:zlib';

/** Builders of binary files for tests: hostile ones exist only while a test runs, and do nothing worse than naming what they would call. */

const latin = (text: string) => Buffer.from(text, 'latin1');
const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8]);
export const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
export const u64 = (value: number) => Buffer.concat([u32(value % 2 ** 32), u32(Math.floor(value / 2 ** 32))]);
export const join = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));

/** Instructions of pickle, one function for each that tests need. */
export const op = {
  protocol: (version: number) => join('\x80', Uint8Array.of(version)),
  /** A short text, remembered at the next place when `memo`. */
  text: (text: string, memo = false) => join('\x8c', Uint8Array.of(Buffer.byteLength(text)), Buffer.from(text), memo ? '\x94' : ''),
  bytes: (content: Uint8Array) => join('B', u32(content.length), content),
  global: (module: string, name: string) => `c${module}\n${name}\n`,
  stackGlobal: (module: string, name: string) => join(op.text(module), op.text(name), '\x93'),
  /** Calls what stands below with one text. */
  callWith: (text: string) => join(op.text(text), '\x85R'),
  stop: '.',
};

/** A pickle that calls one thing with one text, as attackers write it. */
export const calling = (module: string, name: string, text = 'echo', version = 4) =>
  join(
    op.protocol(version),
    version >= 4 ? op.stackGlobal(module, name) : op.global(module, name),
    version >= 4 ? op.callWith(text) : join('X', u32(text.length), text, '\x85R'),
    op.stop,
  );

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly deflated?: boolean;
  /** Name in the local header, where it lies. */
  readonly localName?: string;
  readonly encrypted?: boolean;
}

/** A zip archive. */
export function zip(parts: readonly ZipPart[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflated, localName = name, encrypted } of parts) {
    const plain = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflated ? deflateRawSync(plain) : plain;
    const middle = join(u16(encrypted ? 1 : 0), u16(deflated ? 8 : 0), u32(0), u32(0), u32(packed.length), u32(plain.length));
    const local = join(u32(0x04034b50), u16(20), middle, u16(localName.length), u16(0), localName, packed);
    directory.push(
      join(u32(0x02014b50), u16(20), u16(20), middle, u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), name),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = join(...directory);
  const end = join(
    u32(0x06054b50),
    u32(0),
    u16(parts.length),
    u16(parts.length),
    u32(central.length),
    u32(offset),
    u16(comment.length),
    comment,
  );
  return join(...locals, central, end);
}

/** A tar archive. */
export function tar(parts: readonly { readonly name: string; readonly content: Uint8Array | string }[]): Buffer {
  const blocks = parts.map(({ name, content }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const header = Buffer.alloc(512);
    header.write(name, 0, 'latin1');
    header.write(bytes.length.toString(8).padStart(11, '0'), 124, 'latin1');
    header.write('0ustar\0', 156, 'latin1');
    header.write('ustar\0', 257, 'latin1');
    return join(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  });
  return join(...blocks, Buffer.alloc(1024));
}

/** A protobuf field: a number, or a text or message. */
export function field(number: number, value: number | string | Uint8Array): Buffer {
  if (typeof value === 'number') return join(varint(number * 8), varint(value));
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return join(varint(number * 8 + 2), varint(bytes.length), bytes);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}

/** A GGUF header of texts. */
export function gguf(entries: Readonly<Record<string, string>>): Buffer {
  const text = (value: string) => join(u64(Buffer.byteLength(value)), Buffer.from(value));
  const pairs = Object.entries(entries).map(([key, value]) => join(text(key), u32(8), text(value)));
  return join('GGUF', u32(3), u64(0), u64(pairs.length), ...pairs);
}

/** A safetensors file of one tensor. */
export function safetensors(metadata: Readonly<Record<string, string>>, offsets: readonly [number, number] = [0, 8]): Buffer {
  const header = JSON.stringify({ __metadata__: metadata, weight: { dtype: 'F32', shape: [2], data_offsets: offsets } });
  return join(u64(header.length), header, Buffer.alloc(8));
}

/** An array file of NumPy. */
export function npy(descr: string, content: Uint8Array): Buffer {
  const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': (1,), }\n`;
  return join('\x93NUMPY\x01\x00', u16(header.length), header, content);
}
