import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Detector, DetectPort, Document, FileOutcome, FileReference, Observation } from '../contracts/index.js';
import { InProcessDetection } from './detect-in-process.js';
import { packageRoot } from './package-root.js';

export interface WorkerData {
  readonly fingerprintKey?: string;
}

export interface WorkRequest {
  readonly id: number;
  readonly files: readonly FileReference[];
  readonly demanded: boolean;
}

export interface WorkReply {
  readonly id: number;
  readonly outcomes: readonly FileOutcome[];
}

interface Job {
  readonly request: WorkRequest;
  readonly resolve: (outcomes: readonly FileOutcome[]) => void;
}

/** Starting a worker costs about as much as detecting this many files. */
const filesBeforeWorkers = 192;
/** Old space of one worker, in MB: a batch that needs more is given up and said so. */
const workerMemoryMb = 384;
/** A worker that works this long on one batch hangs. */
const batchDeadlineMs = 120_000;

export interface WorkerOptions extends WorkerData {
  /** Default: one for each processor, at most eight. 0 keeps everything in this process. */
  readonly workers?: number;
}

/** Spreads files over worker threads. Small scans stay in this process; a worker that dies loses its batch, which is said, and nothing else. */
export class WorkerDetection implements DetectPort {
  readonly #local: InProcessDetection;
  readonly #data: WorkerData;
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job & { readonly deadline: NodeJS.Timeout }>();
  readonly #queue: Job[] = [];
  #files = 0;
  #next = 0;
  #closed = false;

  constructor(detectors: readonly Detector[], options: WorkerOptions = {}) {
    this.#local = new InProcessDetection(detectors);
    this.#data = options.fingerprintKey ? { fingerprintKey: options.fingerprintKey } : {};
    this.#size = options.workers ?? Math.min(availableParallelism(), 8);
  }

  files(files: readonly FileReference[], demanded = false): Promise<readonly FileOutcome[]> {
    this.#files += files.length;
    if (this.#size === 0 || this.#files < filesBeforeWorkers) return this.#local.files(files, demanded);
    return new Promise((resolve) => {
      this.#queue.push({ request: { id: this.#next++, files, demanded }, resolve });
      this.#pump();
    });
  }

  documents(documents: readonly Document[]): Promise<readonly Observation[]> {
    return this.#local.documents(documents);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined);
      if (!worker) return;
      const job = this.#queue.shift() as Job;
      const deadline = setTimeout(() => void worker.terminate(), batchDeadlineMs);
      this.#busy.set(worker, { ...job, deadline });
      worker.ref();
      worker.postMessage(job.request);
    }
  }

  #start(): Worker {
    const worker = new Worker(join(packageRoot(), 'dist/worker.js'), {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
    });
    worker.on('message', (reply: WorkReply) => {
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      if (!job) return;
      clearTimeout(job.deadline);
      // An idle worker must not keep the process alive.
      worker.unref();
      this.#idle.push(worker);
      job.resolve(reply.outcomes);
      this.#pump();
    });
    worker.on('error', () => {});
    worker.on('exit', () => {
      const idle = this.#idle.indexOf(worker);
      if (idle !== -1) this.#idle.splice(idle, 1);
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      if (!job) return;
      clearTimeout(job.deadline);
      if (!this.#closed && job.request.files.length > 1) this.#retryOneByOne(job);
      else
        job.resolve(
          job.request.files.map((file) => ({
            path: file.document.path,
            observations: [],
            skipped: 'detection broke off (out of memory or time)',
          })),
        );
      this.#pump();
    });
    return worker;
  }

  /** One bad file must not take its batch along. */
  #retryOneByOne(job: Job): void {
    const { files, demanded } = job.request;
    void Promise.all(files.map((file) => this.files([file], demanded))).then((outcomes) => job.resolve(outcomes.flat()));
  }
}
