import type { Expression } from '../../../../parsing/module-summary.js';
import type { Point } from './origin.js';
import type { Tracer } from './tracer.js';

/** Whether somebody else than the author decides which host an address leads to. */
export function addressIsOpen(tracer: Tracer, address: Expression, at: Point): boolean {
  return tracer.origins(address, at).some((origin) => origin.kind !== 'secret' && !origin.cleaned.includes('outbound-request'));
}
