import { type FileBytes, readUInt64LE } from '../bytes.js';
import type { Loading } from './loading.js';

/** The format's own bound. */
const maxHeader = 100_000_000;

/** Whether a file begins as safetensors does: a length, then JSON. */
export function isSafetensors(file: FileBytes): boolean {
  if (file.head.length < 10) return false;
  const length = readUInt64LE(file.head, 0);
  return length >= 2 && length <= maxHeader && 8 + length <= file.size && file.head[8] === 0x7b;
}

/** The header: who made it, under which licence, and whether its tensors lie within the file, none over another. */
export function readSafetensors(file: FileBytes, loading: Loading): void {
  const length = readUInt64LE(file.head, 0);
  const text = file.part(8, length);
  if (!text) return void loading.problems.add('its header is larger than what was read');
  let header: unknown;
  try {
    header = JSON.parse(text.toString('utf8'));
  } catch {
    header = undefined;
  }
  if (typeof header !== 'object' || header === null) return void loading.problems.add('its header is no JSON');
  const { __metadata__: metadata, ...tensors } = header as Record<string, unknown>;
  const said = typeof metadata === 'object' && metadata !== null ? (metadata as Record<string, unknown>) : {};
  const licence = said['modelspec.license'] ?? said.license ?? said.licence;
  if (typeof licence === 'string') loading.licence = licence.slice(0, 200);
  const architecture = said['modelspec.architecture'];
  if (typeof architecture === 'string') loading.labels.architecture = architecture.slice(0, 200);
  if (!tensorsFit(Object.values(tensors), file.size - 8 - length)) loading.problems.add('its tensors do not lie as the format says');
}

function tensorsFit(tensors: readonly unknown[], size: number): boolean {
  const ranges: (readonly [number, number])[] = [];
  for (const tensor of tensors) {
    const offsets = (tensor as { data_offsets?: unknown } | null)?.data_offsets;
    if (!Array.isArray(offsets)) return false;
    const [from, to] = offsets as unknown[];
    if (typeof from !== 'number' || typeof to !== 'number' || from < 0 || to < from || to > size) return false;
    ranges.push([from, to]);
  }
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return ranges.every(([from], at) => at === 0 || from >= (ranges[at - 1]?.[1] ?? 0));
}
