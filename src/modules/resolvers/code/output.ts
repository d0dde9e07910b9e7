import { effectOf } from '../../../catalogue/constructs/index.js';
import { madeBy, type Scan } from './scan.js';

/** Model output that goes straight into a shell, an interpreter or a query, without a stop on the way. */
export function noteUnsafeOutput(scan: Scan): void {
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    for (const call of module?.calls ?? []) {
      const [first] = call.arguments;
      if (!first || first.value.is === 'literal' || first.value.is === 'scope') continue;
      const where = { module: path, scope: call.scope };
      const sink = scan.evaluator.evaluate(call.callee, where).some((callee) => {
        const effect = callee.is === 'external' ? effectOf(callee.root, callee.path) : undefined;
        return effect !== undefined && (effect.flags.includes('executesCode') || effect.when === 'sql');
      });
      if (!sink) continue;
      const output = scan.evaluator.evaluate(first.value, where).some((value) => {
        if (value.is !== 'external' || value.path.endsWith('()')) return false;
        return madeBy(value).some(({ construct }) => construct.does === 'model' || construct.does === 'agent');
      });
      if (output) scan.services.unsafeOutput(path);
    }
  }
}
