import { type Recorder, unknownValue } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const runs = (see: Recorder, image: AssetId) =>
  see.relate(
    see.asset('workload', { key: see.local('compose.yaml', 'llm'), name: 'llm', properties: { accelerator: true } }),
    'built-from',
    image,
  );

export const examples: readonly CheckExample[] = [
  { name: 'a digest passes', estate: one('container-image', 'ollama/ollama', { pinned: true }, runs), outcome: 'pass' },
  { name: 'latest fails', estate: one('container-image', 'ollama/ollama', { pinned: false }, runs), outcome: 'fail', says: 'moving tag' },
  {
    name: 'a tag from a variable is unknown',
    estate: one('container-image', 'ollama/ollama', { pinned: unknownValue('a variable holds the tag') }, runs),
    outcome: 'unknown',
  },
  { name: 'an image without AI does not apply', estate: one('container-image', 'nginx', { pinned: false }), outcome: 'not-applicable' },
];
