import type { Severity } from './result.js';

/** Selects assets. All stated members must hold; each takes `*` as a wildcard. */
export interface Selector {
  readonly kind?: string;
  readonly id?: string;
  readonly name?: string;
  /** Path of any piece of evidence. */
  readonly path?: string;
  readonly owner?: string;
  /** `key=value`. */
  readonly label?: string;
}

export interface PolicyException {
  readonly check: string;
  readonly assets: readonly Selector[];
  readonly owner?: string;
  readonly reason?: string;
  /** ISO date; the exception ends at the start of that day (UTC). */
  readonly expires?: string;
  /** Line in the policy file. */
  readonly line?: number;
}

export interface DeclaredSystem {
  readonly name: string;
  readonly purpose?: string;
  readonly role?: 'provider' | 'deployer';
  readonly riskClass?: 'minimal' | 'limited' | 'high' | 'prohibited';
  readonly decidedBy?: string;
  readonly oversight?: string;
  readonly owner?: string;
  readonly permittedData?: readonly string[];
  readonly state?: 'planned' | 'pilot' | 'production' | 'retired';
  readonly assets: readonly Selector[];
  readonly line?: number;
}

/** What this organisation allows. Absent lists mean: no opinion. */
export interface Policy {
  readonly version: 1;
  /** Path of the file it came from, for evidence. */
  readonly path?: string;
  readonly checks: Readonly<Record<string, { readonly enabled?: boolean; readonly severity?: Severity }>>;
  readonly allow: {
    /** Provider ids, model ids (`provider/model`, with `*`), MCP server identities, package or image registries. */
    readonly providers?: readonly string[];
    readonly models?: readonly string[];
    readonly mcpServers?: readonly string[];
    readonly regions?: readonly string[];
  };
  /** Days. */
  readonly limits: { readonly retentionDays?: number };
  /** Sensitivity of data by selector: what tags and names cannot say. */
  readonly sensitivity: readonly { readonly assets: Selector; readonly level: 'public' | 'internal' | 'confidential' | 'restricted' }[];
  readonly exceptions: readonly PolicyException[];
  readonly systems: readonly DeclaredSystem[];
}

export const emptyPolicy: Policy = { version: 1, checks: {}, allow: {}, limits: {}, sensitivity: [], exceptions: [], systems: [] };

/** The parts of policy that a view may be asked for; reading one is a recorded read. */
export const policyKeys = ['allow', 'limits', 'sensitivity', 'systems', 'exceptions', 'path'] as const;
export type PolicyKey = (typeof policyKeys)[number];

const patterns = new Map<string, RegExp>();

/** `*` matches any run of characters; case is ignored; the whole text must match. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    const parts = pattern.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    compiled = new RegExp(`^${parts.join('[\\s\\S]*?')}$`, 'i');
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}
