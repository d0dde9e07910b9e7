import { type Loading, loadPickles } from './loading.js';

const magic = Buffer.from('\x93NUMPY', 'latin1');

export const isNpy = (head: Buffer): boolean => head.subarray(0, magic.length).equals(magic);

/** An array in a file: numbers hold nothing to run, objects are a pickle. @returns whether it holds objects */
export function readNpy(bytes: Buffer, loading: Loading, part?: string): boolean {
  const problem = (text: string) => void loading.problems.add(part ? `${part}: ${text}` : text);
  const wide = (bytes[6] ?? 0) >= 2;
  const start = wide ? 12 : 10;
  if (bytes.length < start) {
    problem('it stops early');
    return false;
  }
  const end = start + (wide ? bytes.readUInt32LE(8) : bytes.readUInt16LE(8));
  const header = bytes.toString('latin1', start, Math.min(end, start + 64 * 1024));
  // An object stands as the letter O, alone or as the type of a field, in a quoted type.
  if (!/'[<>|=]?O\d*'/.test(header)) {
    if (end > bytes.length || !header.includes("'descr'")) problem('its header could not be read');
    return false;
  }
  loadPickles(loading, bytes.subarray(end), part === undefined ? {} : { part });
  return true;
}
