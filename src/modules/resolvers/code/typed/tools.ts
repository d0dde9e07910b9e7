import { constructOf } from '../../../../catalogue/constructs/index.js';
import type { Expression } from '../../../../parsing/module-summary.js';
import type { Scan } from '../scan.js';
import type { External, Value } from '../values.js';
import { isTyped } from './languages.js';

/**
 * Methods of a class that annotations make tools; undefined for languages in which a class is one tool.
 * @returns indices of their scopes
 */
export function annotatedMethods(scan: Scan, path: string, scope: number): number[] | undefined {
  const module = scan.graph.loaded(path);
  if (!module || !isTyped(module.language)) return undefined;
  return module.scopes.flatMap((fact, index) =>
    fact.parent === scope &&
    fact.type === 'function' &&
    (fact.decorators ?? []).some((decorator) =>
      scan.evaluator.evaluate(decorator, { module: path, scope: fact.parent ?? 0 }).some((value) => {
        if (value.is !== 'external') return false;
        const does = constructOf(value.root, value.path.replace(/\(\)$/, ''))?.does;
        return does === 'tool' || does === 'mcp-tool';
      }),
    )
      ? [index]
      : [],
  );
}

/** What a registry is given in its lambda: `ToolRegistry { tools(RopeTools()) }`; undefined for everything that is no registry. */
export function registeredTools(
  scan: Scan,
  value: External,
  owner: string,
): { readonly values: readonly Value[]; readonly open: boolean } | undefined {
  if (value.root === 'Microsoft.SemanticKernel' && /(^|\.)(Kernel\.CreateBuilder\(\)|Kernel\(\)|IKernelBuilder\(\))/.test(value.path))
    return kernelPlugins(scan, value, owner);
  if (value.root !== 'ai.koog' || !/(^|\.)ToolRegistry\(\)$/.test(value.path)) return undefined;
  const site = value.sites.at(-1);
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  if (!site || !call) return undefined;
  const values: Value[] = [];
  let open = false;
  for (const argument of call.arguments) {
    for (const lambda of scan.evaluator.evaluate(argument.value, { module: site.module, scope: call.scope })) {
      if (lambda.is !== 'function') continue;
      for (const inner of scan.graph.loaded(lambda.module)?.calls ?? []) {
        if (inner.scope !== lambda.scope || inner.callee.is !== 'name' || !/^tools?$/.test(inner.callee.name)) continue;
        const [first] = inner.arguments;
        const given = first
          ? scan.evaluator.evaluate(withoutConversion(scan, lambda.module, first.value), { module: lambda.module, scope: lambda.scope })
          : [];
        values.push(...given.filter((each) => each.is === 'instance' || each.is === 'function' || each.is === 'class'));
        if (given.some((each) => each.is !== 'instance' && each.is !== 'function' && each.is !== 'class')) open = true;
      }
    }
  }
  return { values, open };
}

/** `RopeTools().asTools()` are the tools of `RopeTools()`. */
function withoutConversion(scan: Scan, module: string, expression: Expression): Expression {
  const call = expression.is === 'call' ? scan.graph.loaded(module)?.calls[expression.call] : undefined;
  return call?.callee.is === 'member' && call.callee.property === 'asTools' ? call.callee.object : expression;
}

const plugins = /^(AddFromType|AddFromObject|ImportPluginFromType|ImportPluginFromObject|CreateFromType|CreateFromObject)$/;

/** Plugins that the agent's file gives to kernels, or, where it gives none, its service; there may ever be more. */
function kernelPlugins(scan: Scan, value: External, owner: string): { readonly values: readonly Value[]; readonly open: boolean } {
  const file = value.sites.at(-1)?.module ?? owner;
  const service = scan.graph.service(owner);
  const inFile = pluginsIn(scan, [...new Set([owner, file])]);
  const values =
    inFile.length > 0
      ? inFile
      : pluginsIn(
          scan,
          scan.graph.paths.filter((path) => scan.graph.service(path) === service),
        );
  return { values, open: true };
}

function pluginsIn(scan: Scan, paths: readonly string[]): Value[] {
  return paths.flatMap((path) =>
    (scan.graph.loaded(path)?.calls ?? []).flatMap((call) => {
      if (call.callee.is !== 'member' || !plugins.test(call.callee.property)) return [];
      const type = call.arguments.find(({ name }) => name === '<T>') ?? call.arguments[0];
      const values = type ? scan.evaluator.evaluate(type.value, { module: path, scope: call.scope }) : [];
      return values.filter((each) => each.is === 'class' || each.is === 'instance');
    }),
  );
}
