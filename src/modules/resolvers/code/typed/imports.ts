import { namespaceOf, type TypedEcosystem } from '../../../../catalogue/namespaces.js';
import { aiPackage, type PackageEntry } from '../../../../catalogue/packages.js';
import type { ModuleSummary } from '../../../../parsing/module-summary.js';
import type { ModuleGraph } from '../module-graph.js';
import type { Services } from '../services.js';
import type { External } from '../values.js';
import { ecosystemOf } from './languages.js';

/** Notes the AI libraries that a file imports. @returns whether it imports one */
export function readTypedImports(graph: ModuleGraph, services: Services, path: string, module: ModuleSummary): boolean {
  const ecosystem = ecosystemOf(module.language) as TypedEcosystem;
  let ai = false;
  for (const fact of module.imports) {
    const dotted = fact.name === '*' ? fact.from : `${fact.from}.${fact.name}`;
    const entry = packageOfName(graph, path, ecosystem, dotted);
    if (!entry || entry.dualUse) continue;
    ai = true;
    services.imported(path, module, entry, fact.line);
  }
  if (ai || module.language !== 'csharp') return ai;
  // Namespaces that the project opens for all its files.
  return [...graph.types.opened(path)].some((namespace) => packageOfName(graph, path, ecosystem, namespace) !== undefined);
}

/** Groups whose artifacts bring another one's library along. */
const relatives: Readonly<Record<string, readonly string[]>> = {
  'dev.langchain4j': ['io.quarkiverse.langchain4j:'],
  'io.modelcontextprotocol': ['org.springframework.ai:spring-ai-starter-mcp', 'io.quarkiverse.mcp:'],
  'org.springframework.ai': ['com.alibaba.cloud.ai:'],
};

/** The package that something outside this source comes from. */
export function packageOfExternal(graph: ModuleGraph, path: string, external: External): PackageEntry | undefined {
  if (external.ecosystem !== 'maven' && external.ecosystem !== 'nuget') return undefined;
  const inside = external.path.split('(')[0] ?? '';
  return packageOfName(graph, path, external.ecosystem, inside ? `${external.root}.${inside}` : external.root);
}

/**
 * The package that brings a dotted name: of those that can, the one that the service's build declares; where it declares only relatives (a
 * starter that brings the library along), the first of these; else the one that is known for it.
 */
function packageOfName(graph: ModuleGraph, path: string, ecosystem: TypedEcosystem, dotted: string): PackageEntry | undefined {
  const namespace = namespaceOf(ecosystem, dotted);
  if (!namespace || graph.types.declares(namespace.root)) return undefined;
  const declared = graph.declaredIn(path, ecosystem);
  const [first] = namespace.packages;
  const known = namespace.packages.find((name) => declared.has(name));
  if (known === undefined && first !== undefined) {
    const groups = ecosystem === 'maven' ? [`${first.split(':')[0]}:`, ...(relatives[namespace.root] ?? [])] : [namespace.root];
    const relative = [...declared].sort().find((name) => groups.some((group) => name.startsWith(group)) && !/-bom$/.test(name));
    if (relative !== undefined) return aiPackage(ecosystem, relative);
  }
  const name = known ?? first;
  return name === undefined ? undefined : aiPackage(ecosystem, name);
}
