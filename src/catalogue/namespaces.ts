import { dotnetNamespaces, dotnetRoots } from './packages/dotnet-namespaces.js';
import { jvmImports, jvmRoots } from './packages/jvm-imports.js';

export type TypedEcosystem = 'maven' | 'nuget';

/** What a dotted name of Java, Kotlin or C# belongs to. */
export interface Namespace {
  /** Name of the family that rules of constructs speak of: `dev.langchain4j`, `Microsoft.SemanticKernel`. */
  readonly root: string;
  /** What follows the root. */
  readonly inside: string;
  /** Packages that bring it, the most telling one first. */
  readonly packages: readonly string[];
}

const rootsOf: Readonly<Record<TypedEcosystem, ReadonlySet<string>>> = { maven: new Set(jvmRoots), nuget: new Set(dotnetRoots) };
const packagesOf: Readonly<Record<TypedEcosystem, ReadonlyMap<string, readonly string[]>>> = {
  maven: new Map(jvmImports),
  nuget: new Map(dotnetNamespaces),
};

/** The AI library that a dotted name is of; undefined for everything else. Whole segments only: `com.openaiclone` is nobody's. */
export function namespaceOf(ecosystem: TypedEcosystem, dotted: string): Namespace | undefined {
  const parts = dotted.split('.');
  const root = longest(parts, (prefix) => (rootsOf[ecosystem].has(prefix) ? prefix : undefined));
  if (root === undefined) return undefined;
  const packages = longest(parts, (prefix) => packagesOf[ecosystem].get(prefix)) ?? [];
  return { root, inside: dotted.slice(root.length + 1), packages };
}

function longest<T>(parts: readonly string[], look: (prefix: string) => T | undefined): T | undefined {
  for (let length = Math.min(parts.length, 12); length > 0; length--) {
    const found = look(parts.slice(0, length).join('.'));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every root and namespace of an ecosystem, for prefilters. */
export function namespacePrefixes(ecosystem: TypedEcosystem): readonly string[] {
  return [...new Set([...rootsOf[ecosystem], ...packagesOf[ecosystem].keys()])];
}
