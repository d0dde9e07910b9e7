import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const digest = `sha256:${'ab'.repeat(32)}`;

export const examples: readonly CheckExample[] = [
  { name: 'data beside the model passes', estate: one('model-artifact', 'm.onnx', { format: 'onnx', digest }), outcome: 'pass' },
  {
    name: 'data elsewhere fails, and is named',
    estate: one('model-artifact', 'm.onnx', { format: 'onnx', digest, outsideFiles: ['../../etc/passwd'] }),
    outcome: 'fail',
    says: '../../etc/passwd',
  },
  { name: 'a model that was read in part is unknown', estate: one('model-artifact', 'm.onnx', { format: 'onnx' }), outcome: 'unknown' },
  {
    name: 'another format does not apply',
    estate: one('model-artifact', 'm.safetensors', { format: 'safetensors', digest }),
    outcome: 'not-applicable',
  },
];
