import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'checked output passes', estate: one('service', 'shop', { outputHandling: 'safe' }), outcome: 'pass' },
  { name: 'unchecked output fails', estate: one('service', 'shop', { outputHandling: 'unsafe' }), outcome: 'fail', says: 'unchecked' },
  { name: 'output that was not followed is unknown', estate: one('service', 'shop', { outputHandling: 'unknown' }), outcome: 'unknown' },
  { name: 'a service without output does not apply', estate: one('service', 'shop', { outputHandling: unset }), outcome: 'not-applicable' },
];
