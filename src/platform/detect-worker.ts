/** Entry of a detection worker: reads files and runs every detector on them. Started by `WorkerDetection`. */
import { parentPort, workerData } from 'node:worker_threads';
import { setFingerprintKey } from '../core/fingerprint.js';
import { detectors } from '../modules/detectors/index.generated.js';
import { InProcessDetection } from './detect-in-process.js';
import type { WorkerData, WorkReply, WorkRequest } from './detect-workers.js';

const { fingerprintKey } = workerData as WorkerData;
if (fingerprintKey) setFingerprintKey(fingerprintKey);
const detection = new InProcessDetection(detectors);

parentPort?.on('message', async (request: WorkRequest) => {
  const outcomes = await detection.files(request.files, request.demanded);
  parentPort?.postMessage({ id: request.id, outcomes } satisfies WorkReply);
});
