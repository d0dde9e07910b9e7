import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileOutcome, Observation, Summary } from '../contracts/index.js';

/**
 * Summaries of code are several times as large as the code, and a source has thousands. Their large parts therefore travel and rest
 * packed, and are unpacked when a resolver reads them: a hundred thousand files must not need gigabytes.
 */
export interface PackedSummary extends Summary {
  /** Properties of `data` that are left out of it: deflated JSON in base64. */
  readonly packed?: Readonly<Record<string, string>>;
}

export interface PackedObservation extends Omit<Observation, 'summaries'> {
  readonly summaries: readonly PackedSummary[];
}

export interface PackedOutcome extends Omit<FileOutcome, 'observations'> {
  readonly observations: readonly PackedObservation[];
}

/** Characters of JSON from which a property is worth packing. */
const worthPacking = 1_000;
/** Characters of JSON that are held unpacked at once. A heap needs about three times as many bytes for them. */
const mostUnpacked = 24 * 1024 * 1024;

/** What a summary with unpacking properties was made from, so that it can be stored again without unpacking it. */
const origins = new WeakMap<object, PackedSummary>();

export function packOutcome(outcome: FileOutcome): PackedOutcome {
  return { ...outcome, observations: packObservations(outcome.observations) };
}

export function packObservations(observations: readonly Observation[]): readonly PackedObservation[] {
  if (observations.every(({ summaries }) => summaries.length === 0)) return observations;
  return observations.map((observation) => ({ ...observation, summaries: observation.summaries.map(pack) }));
}

export function unpackOutcome(outcome: PackedOutcome): FileOutcome {
  return { ...outcome, observations: unpackObservations(outcome.observations) };
}

export function unpackObservations(observations: readonly PackedObservation[]): readonly Observation[] {
  if (!observations.some(({ summaries }) => summaries.some(({ packed }) => packed))) return observations;
  return observations.map((observation) => ({ ...observation, summaries: observation.summaries.map(unpack) }));
}

function pack(summary: Summary): PackedSummary {
  const { kind, key, data } = summary;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return summary;
  const origin = origins.get(data);
  if (origin) return origin;
  const light: Record<string, unknown> = {};
  const packed: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) {
    const json = typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
    if (json.length < worthPacking) light[name] = value;
    else packed[name] = deflateRawSync(json, { level: 1 }).toString('base64');
  }
  return Object.keys(packed).length === 0 ? summary : { kind, key, data: light, packed };
}

function unpack(summary: PackedSummary): Summary {
  const { kind, key, data, packed } = summary;
  if (!packed) return summary;
  const view = { ...(data as object) };
  for (const [name, text] of Object.entries(packed)) {
    const part: Part = { text, used: false };
    Object.defineProperty(view, name, { enumerable: true, get: () => valueIn(part) });
  }
  origins.set(view, summary);
  return { kind, key, data: view };
}

interface Part {
  readonly text: string;
  value?: unknown;
  length?: number;
  /** Read since it was last considered for leaving. */
  used: boolean;
}

const unpacked: Part[] = [];
let held = 0;

function valueIn(part: Part): unknown {
  part.used = true;
  if (part.value !== undefined) return part.value;
  const json = inflateRawSync(Buffer.from(part.text, 'base64')).toString('utf8');
  part.value = JSON.parse(json);
  part.length = json.length;
  unpacked.push(part);
  held += json.length;
  if (held > mostUnpacked) leave(part);
  return part.value;
}

/** Lets go of what was not read for the longest time (a clock with second chance), until half of the room is free. */
function leave(kept: Part): void {
  const stay: Part[] = [];
  let at = 0;
  for (; at < unpacked.length && held > mostUnpacked / 2; at++) {
    const part = unpacked[at] as Part;
    if (part === kept || part.used) {
      part.used = false;
      stay.push(part);
    } else {
      held -= part.length as number;
      part.value = undefined;
    }
  }
  // All of it was read lately: the oldest half goes nevertheless.
  const rest = unpacked.splice(at);
  unpacked.length = 0;
  for (const part of [...rest, ...stay]) {
    if (part === kept || held <= mostUnpacked / 2) {
      unpacked.push(part);
      continue;
    }
    held -= part.length as number;
    part.value = undefined;
  }
}
