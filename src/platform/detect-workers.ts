import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Detector, DetectPort, Document, FileOutcome, FileReference, Observation } from '../contracts/index.js';
import { InProcessDetection } from './detect-in-process.js';
import { boundMemory, workerYoungMb } from './memory.js';
import { packageRoot } from './package-root.js';
import { unpackOutcome } from './packed-summaries.js';
import type { WorkReply, WorkRequest } from './serve-detection.js';

interface Job {
  readonly request: WorkRequest;
  readonly resolve: (outcomes: readonly FileOutcome[]) => void;
}

/** What a worker has before it: the first job runs, the others wait, so that it never idles while this thread is busy. */
interface Desk {
  readonly worker: Worker;
  readonly jobs: Job[];
  deadline?: NodeJS.Timeout;
}

export interface WorkerOptions {
  readonly fingerprintKey?: string;
  /** Default: one for each processor, at most eight. 0 keeps everything in this process. */
  readonly workers?: number;
  /** Starting a worker costs about as much as detecting this many files, so that smaller scans stay in this process. */
  readonly filesBeforeWorkers?: number;
  /** Old space of one worker, in MB: a batch that needs more is given up and said so. */
  readonly memoryMb?: number;
  /** A worker that works this long on one batch hangs. */
  readonly deadlineMs?: number;
  /** The program of a worker. */
  readonly program?: string | URL;
}

const jobsOfWorker = 2;
const filesBeforeRest = 20_000;

/** Spreads files over worker threads. Small scans stay in this process; a worker that dies loses the file it died of, which is said. */
export class WorkerDetection implements DetectPort {
  readonly #local: InProcessDetection;
  readonly #options: Required<Omit<WorkerOptions, 'fingerprintKey'>>;
  readonly #data: { readonly fingerprintKey?: string };
  readonly #desks: Desk[] = [];
  readonly #queue: Job[] = [];
  #files = 0;
  #next = 0;
  #closed = false;

  constructor(detectors: readonly Detector[], options: WorkerOptions = {}) {
    boundMemory();
    this.#local = new InProcessDetection(detectors);
    this.#data = options.fingerprintKey ? { fingerprintKey: options.fingerprintKey } : {};
    this.#options = {
      workers: options.workers ?? Math.min(availableParallelism(), 8),
      filesBeforeWorkers: options.filesBeforeWorkers ?? 192,
      memoryMb: options.memoryMb ?? 384,
      deadlineMs: options.deadlineMs ?? 120_000,
      program: options.program ?? join(packageRoot(), 'dist/worker.js'),
    };
  }

  files(files: readonly FileReference[], demanded = false): Promise<readonly FileOutcome[]> {
    this.#files += files.length;
    if (this.#options.workers === 0 || this.#files < this.#options.filesBeforeWorkers) return this.#local.files(files, demanded);
    return new Promise((resolve) => {
      this.#queue.push({ request: { id: this.#next++, files, demanded }, resolve });
      this.#pump();
    });
  }

  documents(documents: readonly Document[]): Promise<readonly Observation[]> {
    return this.#local.documents(documents);
  }

  /** Workers of a large scan have grown by what they read: resolving needs that memory more, and starts others if it must. */
  async rest(): Promise<void> {
    if (this.#files >= filesBeforeRest) await Promise.all(this.#desks.map(({ worker }) => worker.terminate()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#desks.map(({ worker }) => worker.terminate()));
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const desk = this.#leastBusy();
      if (!desk) return;
      const job = this.#queue.shift() as Job;
      desk.jobs.push(job);
      desk.worker.ref();
      if (desk.jobs.length === 1) this.#watch(desk);
      desk.worker.postMessage(job.request);
    }
  }

  #leastBusy(): Desk | undefined {
    const idle = this.#desks.find(({ jobs }) => jobs.length === 0);
    if (idle) return idle;
    if (this.#desks.length < this.#options.workers) return this.#start();
    const [least] = [...this.#desks].sort((a, b) => a.jobs.length - b.jobs.length);
    return least && least.jobs.length < jobsOfWorker ? least : undefined;
  }

  #watch(desk: Desk): void {
    clearTimeout(desk.deadline);
    if (desk.jobs.length > 0) desk.deadline = setTimeout(() => void desk.worker.terminate(), this.#options.deadlineMs);
    // An idle worker must not keep the process alive.
    else desk.worker.unref();
  }

  #start(): Desk {
    const worker = new Worker(this.#options.program, {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb, maxYoungGenerationSizeMb: workerYoungMb },
    });
    const desk: Desk = { worker, jobs: [] };
    this.#desks.push(desk);
    worker.on('message', ({ id, outcomes }: WorkReply) => {
      if (desk.jobs[0]?.request.id !== id) return;
      const job = desk.jobs.shift() as Job;
      this.#watch(desk);
      const all: FileOutcome[] = job.request.files.map(({ document }) => ({ path: document.path, observations: [] }));
      for (const [at, outcome] of outcomes) all[at] = unpackOutcome(outcome);
      job.resolve(all);
      this.#pump();
    });
    worker.on('error', () => {});
    worker.on('exit', () => {
      clearTimeout(desk.deadline);
      this.#desks.splice(this.#desks.indexOf(desk), 1);
      const [broken, ...waiting] = desk.jobs.splice(0);
      this.#queue.unshift(...waiting);
      if (broken) this.#redo(broken);
      this.#pump();
    });
    return desk;
  }

  /** One bad file must not take its batch along: each file is tried alone, and the one that breaks off again is given up. */
  #redo({ request: { files, demanded }, resolve }: Job): void {
    if (!this.#closed && files.length > 1) {
      void Promise.all(files.map((file) => this.files([file], demanded))).then((outcomes) => resolve(outcomes.flat()));
      return;
    }
    resolve(
      files.map(({ document: { path } }) => ({
        path,
        observations: [],
        skipped: 'detection broke off (out of memory or time)',
        claimed: this.#local.claimed(path),
      })),
    );
  }
}
