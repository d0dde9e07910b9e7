/** What a package is for. */
export type PackageRole =
  | 'sdk'
  | 'framework'
  | 'vector-store'
  | 'guardrail'
  | 'observability'
  | 'gateway'
  | 'evaluation'
  | 'inference'
  | 'training'
  | 'mcp'
  | 'agent-protocol'
  | 'tokeniser'
  | 'coding-agent'
  | 'retrieval';

export type Ecosystem = 'npm' | 'pypi' | 'maven' | 'nuget' | 'golang' | 'cargo' | 'gem' | 'composer' | 'hex' | 'pub' | 'swift';

export interface PackageEntry {
  readonly ecosystem: Ecosystem;
  /** Name in its registry; a namespace rule's match carries the name that was asked for. */
  readonly name: string;
  readonly role: PackageRole;
  /** Provider id that using it implies. */
  readonly provider?: string;
  /** The bare name is also an ordinary word or another project's name: a second fact must agree. */
  readonly ambiguous?: boolean;
  /** Has many uses beyond AI: counts only with a call that proves the AI use. */
  readonly dualUse?: boolean;
}

/**
 * Word lists by role. A word is `name`, `name=provider`, with `!` behind it when ambiguous and `?` when dual use; a name that ends in
 * `*` is a namespace rule and matches every name that begins with the rest.
 */
export type PackageWords = Readonly<Partial<Record<PackageRole, string>>>;

export interface PackageTable {
  readonly exact: ReadonlyMap<string, PackageEntry>;
  /** Longest prefix first. */
  readonly prefixes: readonly { readonly prefix: string; readonly entry: PackageEntry }[];
}

/** Reads word lists into a table. */
export function packageTable(ecosystem: Ecosystem, words: PackageWords): PackageTable {
  const exact = new Map<string, PackageEntry>();
  const prefixes: { prefix: string; entry: PackageEntry }[] = [];
  for (const [role, list] of Object.entries(words) as [PackageRole, string][]) {
    for (const word of list.split(/\s+/).filter(Boolean)) {
      const flags = /[!?]*$/.exec(word)?.[0] ?? '';
      const [name = '', provider] = word.slice(0, word.length - flags.length).split('=');
      const entry: PackageEntry = {
        ecosystem,
        name,
        role,
        ...(provider ? { provider } : {}),
        ...(flags.includes('!') ? { ambiguous: true } : {}),
        ...(flags.includes('?') ? { dualUse: true } : {}),
      };
      if (name.endsWith('*')) prefixes.push({ prefix: name.slice(0, -1), entry });
      else exact.set(name, entry);
    }
  }
  return { exact, prefixes: prefixes.sort((a, b) => b.prefix.length - a.prefix.length) };
}
