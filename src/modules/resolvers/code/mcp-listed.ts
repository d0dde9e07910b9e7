import type { ToolFlag } from '../../../catalogue/constructs/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import { branchFlags, provenFlags } from './effects.js';
import type { Handler } from './route-table.js';
import { given, placeOf, type Scan, valuesOf } from './scan.js';
import { emitTool } from './tools.js';
import { textsOf, type Value } from './values.js';

type ServerAt = (value: Value) => AssetId | undefined;

interface Answer extends Handler {
  readonly server: AssetId;
}

/** Low-level servers answer a list of tools with one function, and every call of any of them with another. */
export function emitListedTools(scan: Scan, serverAt: ServerAt): void {
  const callers = answers(scan, serverAt, 'call_tool', 'CallToolRequestSchema');
  for (const { server, module, scope } of answers(scan, serverAt, 'list_tools', 'ListToolsRequestSchema')) {
    const returned = scan.graph.loaded(module)?.scopes[scope]?.returns ?? [];
    const tools = returned
      .flatMap((value) => [...scan.evaluator.evaluate(value, { module, scope })])
      .flatMap((value) => listedNames(scan, value, 0));
    const handlers = callers.filter((caller) => caller.server === server);
    const alone = new Set(tools.map(({ name }) => name)).size === 1;
    for (const { name, at } of tools) {
      const flags = handlers.flatMap((handler) => flagsOf(scan, handler, name, alone));
      const id = emitTool(scan, `${splitId(server).key}#${name}`, name, at, undefined, { flags });
      scan.see.relate(server, 'exposes-tool', id, { at });
    }
  }
}

/** What the branch for a tool is proven to do; the whole function, where there is no other tool. */
function flagsOf(scan: Scan, { module, scope }: Handler, name: string, alone: boolean): readonly ToolFlag[] {
  const own = branchFlags(scan, module, scope, name);
  return own ?? (alone ? [...provenFlags(scan, module, scope)] : []);
}

/** Functions that answer one kind of request: `@server.list_tools()`, `server.setRequestHandler(ListToolsRequestSchema, …)`. */
function answers(scan: Scan, serverAt: ServerAt, decorator: string, schema: string): Answer[] {
  return scan.graph.paths.flatMap((path) => {
    const module = scan.graph.loaded(path);
    const decorated = (module?.scopes ?? []).flatMap((fact, scope) =>
      (fact.decorators ?? []).flatMap((expression) =>
        scan.evaluator.evaluate(expression, { module: path, scope: fact.parent ?? 0 }).flatMap((value): Answer[] => {
          const plain = value.is === 'external' ? value.path.replace(/\(\)$/, '') : '';
          const server = plain.endsWith(`.${decorator}`) ? serverAt(value) : undefined;
          return server ? [{ server, module: path, scope }] : [];
        }),
      ),
    );
    const set = (module?.calls ?? []).flatMap((call): Answer[] => {
      const [kind, handler] = call.arguments;
      if (call.callee.is !== 'member' || call.callee.property !== 'setRequestHandler' || !kind || !handler) return [];
      const where = { module: path, scope: call.scope };
      const fits = scan.evaluator.evaluate(kind.value, where).some((value) => value.is === 'external' && value.path.endsWith(schema));
      const server = fits
        ? scan.evaluator
            .evaluate(call.callee.object, where)
            .map(serverAt)
            .find((id) => id !== undefined)
        : undefined;
      const functions = server ? scan.evaluator.evaluate(handler.value, where) : [];
      return functions.flatMap((value) =>
        server && value.is === 'function' ? [{ server, module: value.module, scope: value.scope }] : [],
      );
    });
    return [...decorated, ...set];
  });
}

function listedNames(scan: Scan, value: Value, level: number): { name: string; at: { path: string; line?: number } }[] {
  if (level > 4) return [];
  if (value.is === 'list')
    return value.items.flatMap((item) => scan.evaluator.force(item).flatMap((inner) => listedNames(scan, inner, level + 1)));
  if (value.is === 'external') {
    const site = value.sites.at(-1);
    if (!site || !/(^|\.)Tool\(\)$/.test(value.path)) return [];
    return textsOf(valuesOf(scan, given(scan, site, { names: ['name'] }))).map((name) => ({ name, at: placeOf(scan, site) }));
  }
  if (value.is !== 'object') return [];
  const tools = value.entries.get('tools');
  if (tools) return scan.evaluator.force(tools).flatMap((inner) => listedNames(scan, inner, level + 1));
  const name = value.entries.get('name');
  const line = value.at.line;
  return name
    ? textsOf(scan.evaluator.force(name)).map((text) => ({
        name: text,
        at: { path: value.at.module, ...(line === undefined ? {} : { line }) },
      }))
    : [];
}
