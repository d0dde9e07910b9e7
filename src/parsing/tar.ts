import type { FileBytes } from './bytes.js';

export interface TarEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const block = 512;
const maxEntries = 10_000;

export function isTar(head: Buffer): boolean {
  return head.length >= block && head.toString('latin1', 257, 262) === 'ustar';
}

/** Regular files of an archive, in order, as far as their headers were read. */
export function readTar(file: FileBytes): { entries: readonly TarEntry[]; whole: boolean } {
  const entries: TarEntry[] = [];
  let at = 0;
  let longName: string | undefined;
  while (entries.length < maxEntries && at < file.size) {
    const header = file.part(at, block);
    if (!header) return { entries, whole: false };
    if (header[0] === 0) return { entries, whole: true };
    const size = sizeOf(header);
    if (size === undefined) return { entries, whole: false };
    const start = at + block;
    const sort = String.fromCharCode(header[156] as number);
    if (sort === 'L') longName = file.part(start, Math.min(size, 4096)) && textUntilZero(file.part(start, Math.min(size, 4096)) as Buffer);
    else {
      const prefix = textUntilZero(header.subarray(345, 500));
      const name = textUntilZero(header.subarray(0, 100));
      if (sort === '0' || sort === '\0') entries.push({ name: longName ?? (prefix ? `${prefix}/${name}` : name), start, size });
      longName = undefined;
    }
    at = start + Math.ceil(size / block) * block;
  }
  return { entries, whole: at >= file.size };
}

function textUntilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

/** Octal digits, or a number of base 256 when the first bit is set. */
function sizeOf(header: Buffer): number | undefined {
  const field = header.subarray(124, 136);
  if ((field[0] as number) & 0x80) {
    const size = field.subarray(1).reduce((value, byte) => value * 256 + byte, 0);
    return Number.isSafeInteger(size) ? size : undefined;
  }
  const digits = textUntilZero(field).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}
