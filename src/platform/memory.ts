import { setFlagsFromString } from 'node:v8';

/**
 * On a machine with much memory the engine lets garbage grow to several times what is in use, in this thread and in every worker. A scan
 * allocates and forgets all the time, so it would take a gigabyte for a hundred megabytes. Collecting when the heap has grown by half
 * costs a few percent of the time.
 */
export function boundMemory(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** New space of a worker, in MB. */
export const workerYoungMb = 12;
