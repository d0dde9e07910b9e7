import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

type Handling = 'unchecked' | 'checked' | ReturnType<typeof unknownValue>;

const flow = (handling: Handling) =>
  one('service', 'shop', {}, (see, id) => {
    const way = see.asset('data-flow', {
      key: see.local('app.py', 'run: a way'),
      name: 'way',
      at: [
        { path: 'app.py', line: 3 },
        { path: 'app.py', line: 9 },
      ],
      properties: { source: 'secret', sink: 'prompt', from: 'secret', into: 'there', handling },
    });
    see.relate(id, 'contains', way);
  });

export const examples: readonly CheckExample[] = [
  { name: 'what is taken care of passes', estate: flow('checked'), outcome: 'pass' },
  { name: 'what arrives as it came fails', estate: flow('unchecked'), outcome: 'fail', says: 'app.py:3' },
  { name: 'what could not be followed is unknown', estate: flow(unknownValue('convert could not be followed')), outcome: 'unknown' },
  { name: 'nothing of the kind does not apply', estate: one('service', 'shop'), outcome: 'not-applicable' },
];
