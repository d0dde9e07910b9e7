import type { MessagePort } from 'node:worker_threads';
import type { DetectPort, FileReference } from '../contracts/index.js';
import { type PackedOutcome, packOutcome } from './packed-summaries.js';

export interface WorkRequest {
  readonly id: number;
  readonly files: readonly FileReference[];
  readonly demanded: boolean;
}

export interface WorkReply {
  readonly id: number;
  /** Only what there is something to say of: most files hold nothing, and every object that crosses over costs both sides. */
  readonly outcomes: readonly (readonly [at: number, outcome: PackedOutcome])[];
}

/** Answers requests one after the other, in their order. */
export function serveDetection(port: MessagePort, detection: DetectPort): void {
  let last = Promise.resolve();
  port.on('message', ({ id, files, demanded }: WorkRequest) => {
    last = last.then(async () => {
      const outcomes: [number, PackedOutcome][] = [];
      for (const [at, outcome] of (await detection.files(files, demanded)).entries())
        if (outcome.observations.length > 0 || outcome.skipped) outcomes.push([at, packOutcome(outcome)]);
      port.postMessage({ id, outcomes } satisfies WorkReply);
    });
  });
}
