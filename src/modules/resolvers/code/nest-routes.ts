import type { ModuleSummary, ScopeFact } from '../../../parsing/module-summary.js';
import type { Route } from './route-table.js';
import type { Scan } from './scan.js';
import { textsOf } from './values.js';

const methods = /^(Get|Post|Put|Patch|Delete|All|Sse)\(\)$/;

/** Controllers of Nest: a path on the class, and one on the method. */
export function nestRoutes(scan: Scan, path: string, module: ModuleSummary): Route[] {
  if (!module.imports.some(({ from }) => from === '@nestjs/common')) return [];
  return module.scopes.flatMap((scope, index): Route[] => {
    const parent = scope.parent === undefined ? undefined : module.scopes[scope.parent];
    if (scope.type !== 'function' || parent?.type !== 'class') return [];
    const prefix = decoratorPath(scan, path, parent, /^Controller\(\)$/);
    const own = decoratorPath(scan, path, scope, methods);
    if (!prefix || !own) return [];
    const verb = own.name === 'All' ? 'ANY' : own.name === 'Sse' ? 'GET' : own.name.toUpperCase();
    const template = [prefix.text, own.text].flatMap((part) => part.split('/')).filter(Boolean);
    return [{ method: verb, path: `/${template.join('/')}`, file: path, line: scope.line, handler: { module: path, scope: index } }];
  });
}

function decoratorPath(scan: Scan, path: string, scope: ScopeFact, wanted: RegExp): { name: string; text: string } | undefined {
  for (const decorator of scope.decorators ?? []) {
    const at = { module: path, scope: 0 };
    const name = scan.evaluator
      .evaluate(decorator, at)
      .flatMap((value) =>
        value.is === 'external' && value.root === '@nestjs/common' && wanted.test(value.path) ? [value.path.slice(0, -2)] : [],
      )[0];
    if (name === undefined) continue;
    const call = decorator.is === 'call' ? scan.graph.loaded(path)?.calls[decorator.call] : undefined;
    const [text = ''] = call?.arguments[0] ? textsOf(scan.evaluator.evaluate(call.arguments[0].value, at)) : [];
    return { name, text };
  }
  return undefined;
}
