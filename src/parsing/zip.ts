import { type FileBytes, readUInt64LE } from './bytes.js';
import { type Allowance, inflate } from './inflate.js';

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** What readers of archives understand differently, so that they may not see the same content. */
  readonly problems: readonly string[];
}

const maxEntries = 100_000;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const unset32 = 0xffffffff;

export function isZip(head: Buffer): boolean {
  return head.length >= 4 && (head.readUInt32LE(0) === localSignature || head.readUInt32LE(0) === endSignature);
}

/** The directory at the end of an archive; undefined when it was not read or is none. */
export function readZipDirectory(file: FileBytes): ZipDirectory | undefined {
  const problems: string[] = [];
  const end = file.end;
  const at = findEnd(end);
  if (at === undefined) return undefined;
  if (at + 22 + end.readUInt16LE(at + 20) !== end.length) problems.push('something stands behind its end');
  let count = end.readUInt16LE(at + 10);
  let size = end.readUInt32LE(at + 12);
  let offset = end.readUInt32LE(at + 16);
  if (at >= 20 && end.readUInt32LE(at - 20) === locator64Signature) {
    const record = file.part(readUInt64LE(end, at - 12), 56);
    if (record?.readUInt32LE(0) !== end64Signature) return undefined;
    count = readUInt64LE(record, 32);
    size = readUInt64LE(record, 40);
    offset = readUInt64LE(record, 48);
  }
  const directory = file.part(offset, size);
  if (!directory) return undefined;
  const entries = readEntries(directory, count);
  if (entries.length !== count) problems.push('its directory could not be read whole');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) problems.push('it holds two entries of one name');
  return { entries, problems };
}

/** The end record stands within the last 64 KB, before a comment. */
function findEnd(end: Buffer): number | undefined {
  const lowest = Math.max(0, end.length - 22 - 0xffff);
  let last: number | undefined;
  for (let at = end.length - 22; at >= lowest; at--) {
    if (end.readUInt32LE(at) !== endSignature) continue;
    if (at + 22 + end.readUInt16LE(at + 20) === end.length) return at;
    last ??= at;
  }
  return last;
}

function readEntries(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < Math.min(count, maxEntries) && at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) break;
    const wide = wideSizes(directory.subarray(nameEnd, extraEnd));
    const take = (value: number) => (value === unset32 ? (wide.shift() ?? value) : value);
    const size = take(directory.readUInt32LE(at + 24));
    const packedSize = take(directory.readUInt32LE(at + 20));
    const offset = take(directory.readUInt32LE(at + 42));
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedSize,
      size,
      offset,
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes beyond four bytes, in the order of size, packed size and offset. */
function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const found: number[] = [];
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    for (let from = at + 4; from + 8 <= end; from += 8) found.push(readUInt64LE(extra, from));
    return found;
  }
  return [];
}

/** Content of an entry, or why there is none. `whole: false` when it is only the beginning. */
export function readZipEntry(file: FileBytes, entry: ZipEntry, allowance: Allowance): { bytes: Buffer; problem?: string } | string {
  const local = file.part(entry.offset, 30);
  if (!local) return 'lies in a part of the file that was not read';
  if (local.readUInt32LE(0) !== localSignature) return 'is not where the directory says';
  const nameLength = local.readUInt16LE(26);
  const name = file
    .part(entry.offset + 30, nameLength)
    ?.toString('utf8')
    .replaceAll('\\', '/');
  const packed = file.part(entry.offset + 30 + nameLength + local.readUInt16LE(28), entry.packedSize);
  if (!packed) return 'lies in a part of the file that was not read';
  const problem = entry.encrypted ? 'is marked as encrypted' : name === entry.name ? undefined : 'goes by two names';
  const said = problem ? { problem } : {};
  if (entry.method === 0) {
    // Entries may share one place: what is read of them all is bounded like what is unpacked.
    if (packed.length > allowance.bytes) return 'is more than is read of one file';
    allowance.bytes -= packed.length;
    return { bytes: packed, ...said };
  }
  if (entry.method !== 8) return 'is compressed in a way that is not read';
  const inflated = inflate(packed, 'raw', allowance);
  if (!inflated) return 'could not be unpacked';
  return inflated.whole ? { bytes: inflated.bytes, ...said } : { bytes: inflated.bytes, problem: 'was unpacked only in part' };
}
