import { type AssetId, splitId } from '../../../core/ids.js';
import { childScope } from './lookup.js';
import type { Scan } from './scan.js';
import { emitTool } from './tools.js';
import { textsOf } from './values.js';

/** Tools that are classes of a framework which finds them by their folder; they belong to the only server of their service. */
export function emitToolClasses(scan: Scan, serverOf: (path: string) => readonly AssetId[]): void {
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    module?.scopes.forEach((scope, index) => {
      const isTool = (scope.bases ?? []).some((base) =>
        scan.evaluator
          .evaluate(base, { module: path, scope: scope.parent ?? 0 })
          .some((value) => value.is === 'external' && value.root === 'mcp-framework' && value.path === 'MCPTool'),
      );
      if (!isTool) return;
      const name = textsOf(scan.evaluator.member({ is: 'class', module: path, scope: index }, 'name'))[0] ?? scope.name;
      const run = childScope(module, index, 'execute');
      const at = { path, line: scope.line };
      for (const server of serverOf(path)) {
        const id = emitTool(
          scan,
          `${splitId(server).key}#${name}`,
          name,
          at,
          run === undefined ? undefined : { module: path, scope: run },
          {},
        );
        scan.see.relate(server, 'exposes-tool', id, { at });
      }
    });
  }
}
