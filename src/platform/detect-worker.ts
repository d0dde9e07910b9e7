/** Entry of a detection worker: reads files and runs every detector on them. Started by `WorkerDetection`. */
import { parentPort, workerData } from 'node:worker_threads';
import { setFingerprintKey } from '../core/fingerprint.js';
import { detectors } from '../modules/detectors/index.generated.js';
import { InProcessDetection } from './detect-in-process.js';
import { serveDetection } from './serve-detection.js';

const { fingerprintKey } = workerData as { readonly fingerprintKey?: string };
if (fingerprintKey) setFingerprintKey(fingerprintKey);
if (parentPort) serveDetection(parentPort, new InProcessDetection(detectors));
