import type { CallFact } from '../../../../parsing/module-summary.js';
import { whereOf } from '../evaluate.js';
import type { Given, Scan } from '../scan.js';
import type { External, Site, Value } from '../values.js';
import { isOpen } from './index.js';

/**
 * What a call is given by functions and builders: `NewClient(WithKey(x))`, `Args::default().model(x).build()`, `prism.using(…).asText()`.
 * Each call of the chain that bears a name that is looked for gives its first argument.
 */
export function givenInChain(scan: Scan, call: CallFact, site: Site, names: readonly string[]): Given | undefined {
  const module = scan.graph.loaded(site.module);
  if (names.length === 0 || !module || !isOpen(module.language)) return undefined;
  const where = whereOf(call, site);
  // Options inside an option: `default_options: { chat_model: 'x' }`.
  for (const argument of call.arguments) {
    if (!/^(default_)?(options|parameters|params|credentials)$/.test(argument.name ?? '')) continue;
    for (const value of scan.evaluator.evaluate(argument.value, where))
      for (const name of value.is === 'object' ? names : []) {
        const entry = value.is === 'object' ? value.entries.get(name) : undefined;
        if (entry) return { expression: entry.expression, where: entry, name };
      }
  }
  for (const argument of call.arguments) {
    if (argument.name !== undefined || argument.value.is === 'literal' || argument.value.is === 'scope') continue;
    const found = inValues(scan, scan.evaluator.evaluate(argument.value, where), names, 0);
    if (found) return found;
  }
  return inValues(scan, scan.evaluator.evaluate(call.callee, where), names, 0);
}

function inValues(scan: Scan, values: readonly Value[], names: readonly string[], level: number): Given | undefined {
  for (const value of values) {
    if (value.is === 'external') {
      const found = inChain(scan, value, names);
      if (found) return found;
    } else if (value.is === 'list' && level < 2) {
      for (const item of value.items.slice(0, 40)) {
        const found = inValues(scan, scan.evaluator.force(item), names, level + 1);
        if (found) return found;
      }
    }
  }
  return undefined;
}

/** The last word counts. */
function inChain(scan: Scan, value: External, names: readonly string[]): Given | undefined {
  const methods = value.path.split('()').map((part) => part.slice(part.lastIndexOf('.') + 1));
  for (let index = value.sites.length - 1; index >= 0; index--) {
    const site = value.sites[index] as Site;
    const call = scan.graph.loaded(site.module)?.calls[site.call];
    if (!call) continue;
    const where = whereOf(call, site);
    const named = call.arguments.find((argument) => argument.name !== undefined && names.includes(argument.name));
    if (named?.name !== undefined) return { expression: named.value, where, name: named.name };
    const method = methods[index] ?? '';
    const first = call.arguments[0];
    if (names.includes(method) && first) return { expression: first.value, where, name: method.replace(/^[Ww]ith_?(?=\w)/, '') };
  }
  return undefined;
}
