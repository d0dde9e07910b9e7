import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const followed = one('service', 'shop', { outputHandling: 'unsafe' }, (see, id) => {
  const way = see.asset('data-flow', {
    key: see.local('app.py', 'run: a way'),
    name: 'way',
    at: [
      { path: 'app.py', line: 3 },
      { path: 'tools.py', line: 7 },
      { path: 'app.py', line: 9 },
    ],
    properties: {
      source: 'model-output',
      sink: 'shell',
      from: 'the model',
      into: 'subprocess.run',
      handling: 'unchecked',
      steeredBy: ['POST /ask'],
    },
  });
  see.relate(id, 'contains', way);
});

export const examples: readonly CheckExample[] = [
  { name: 'a way that was followed is told in steps', estate: followed, outcome: 'fail', says: /tools\.py:7.*POST \/ask/ },
  { name: 'checked output passes', estate: one('service', 'shop', { outputHandling: 'safe' }), outcome: 'pass' },
  { name: 'unchecked output fails', estate: one('service', 'shop', { outputHandling: 'unsafe' }), outcome: 'fail', says: 'unchecked' },
  { name: 'output that was not followed is unknown', estate: one('service', 'shop', { outputHandling: 'unknown' }), outcome: 'unknown' },
  { name: 'a service without output does not apply', estate: one('service', 'shop', { outputHandling: unset }), outcome: 'not-applicable' },
];
