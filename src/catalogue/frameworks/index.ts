import { atlas } from './atlas.js';
import type { Framework } from './framework.js';
import { euAiAct, iso42001 } from './governance.js';
import { nistAiRmf, nistCsf } from './nist.js';
import { owaspAsi, owaspLlm, owaspMcp } from './owasp.js';

export type { Framework } from './framework.js';

/** Every framework that checks may give evidence towards. All mappings to them are proposals until somebody has reviewed them. */
export const frameworks: readonly Framework[] = [owaspLlm, owaspAsi, owaspMcp, atlas, nistAiRmf, nistCsf, iso42001, euAiAct];

const byId = new Map(frameworks.map((framework) => [framework.id, framework]));

/** The framework that a control `framework:id` belongs to; undefined when there is none of that name. */
export function frameworkOf(control: string): Framework | undefined {
  return byId.get(control.slice(0, Math.max(0, control.indexOf(':'))));
}

/** Title, or our label, of a control `framework:id`; undefined when its framework's list holds no such id. */
export function controlTitle(control: string): string | undefined {
  const { controls = {} } = frameworkOf(control) ?? {};
  const id = control.slice(control.indexOf(':') + 1);
  return Object.hasOwn(controls, id) ? controls[id] : undefined;
}

/** Whether a control exists in the pinned list of its framework. */
export function isControl(control: string): boolean {
  return controlTitle(control) !== undefined;
}
