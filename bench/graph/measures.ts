/** What both sides measure: milliseconds, bytes or counts. */
export interface Measures {
  readonly relations?: number;
  readonly generate?: number;
  readonly load?: number;
  readonly paths?: number;
  readonly pathSearch?: number;
  readonly fullEvaluation?: number;
  readonly incremental?: number;
  readonly reevaluated?: number;
  readonly memoryIds?: number;
  readonly memoryTopology?: number;
  readonly memoryColumns?: number;
  readonly memoryRecords?: number;
  readonly memoryEvidence?: number;
  readonly memoryTexts?: number;
  readonly memoryReads?: number;
  readonly memoryGraph?: number;
}

const labels: Readonly<Record<keyof Measures, string>> = {
  relations: 'relations',
  generate: 'make the records, part of the load',
  load: 'load and merge',
  paths: 'paths found, 200 entries, 1,000 targets, 6 hops',
  pathSearch: 'path search',
  fullEvaluation: 'evaluate two checks on everything',
  incremental: 'one changed asset, until results are right again',
  reevaluated: 'results computed again per changed asset',
  memoryIds: 'memory: ids and merging',
  memoryTopology: 'memory: topology',
  memoryColumns: 'memory: columns',
  memoryRecords: 'memory: rows of records and relations',
  memoryEvidence: 'memory: evidence',
  memoryTexts: 'memory: names, paths, labels',
  memoryReads: 'memory: recorded reads and results',
  memoryGraph: 'memory: process after load',
};

export const label = (name: keyof Measures): string => labels[name];

export function figure(name: keyof Measures, value: number | undefined): string {
  if (value === undefined) return '';
  if (name.startsWith('memory')) return `${Math.round(value / 1e6)} MB`;
  if (name === 'relations' || name === 'paths') return value.toLocaleString('en');
  return name === 'reevaluated' ? value.toFixed(1) : `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}

/** Processor time, so that what else the machine does counts less. */
export function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

/** Bytes that the process holds, heap and typed arrays, after collection. */
export function held(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
