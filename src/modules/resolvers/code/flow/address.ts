import type { Expression } from '../../../../parsing/module-summary.js';
import type { Point } from './origin.js';
import type { Tracer } from './tracer.js';

/** Whether somebody else than the author decides which host an address leads to. */
export function addressIsOpen(tracer: Tracer, address: Expression, at: Point): boolean {
  const origins = tracer.origins(address, at).filter((origin) => origin.kind !== 'secret');
  if (origins.length > 0) return origins.some((origin) => !origin.cleaned.includes('outbound-request'));
  // Nobody known gives it: a parameter, or a word of the command line.
  return tracer.evaluator
    .evaluate(address, at)
    .some((value) => value.is === 'parameter' || (value.is === 'external' && value.root === 'sys'));
}
