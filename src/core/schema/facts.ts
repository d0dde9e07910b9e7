/**
 * Facts: what analyses derive about assets. Declared here so that analyses (writers) and checks (readers) share one type
 * without knowing each other.
 */

export interface Exposure {
  /** From how far away it can be reached, by declaration. */
  readonly reach: 'internet' | 'network' | 'local' | 'none';
  /** The endpoint or trigger through which. */
  readonly through?: string;
  readonly authenticated: boolean | 'unknown';
}

export interface ToolCapability {
  /** For an agent, coding tool or server: over all tools it can call. Each names the tool that brings the capability. */
  readonly readsPrivateData: CapabilitySource;
  readonly takesUntrustedContent: CapabilitySource;
  readonly actsOutside: CapabilitySource;
  readonly executesCode: CapabilitySource;
  /** False when some tools could not be enumerated or judged. */
  readonly complete: boolean;
}

/** Ids of the tools or servers that bring the capability; empty when none is known to. */
export type CapabilitySource = readonly string[];

export interface SystemMembership {
  /** Ids of the AI systems that the asset belongs to, by the selectors in policy. */
  readonly systems: readonly string[];
}

export interface FactTypes {
  readonly exposure: Exposure;
  readonly 'tool-capability': ToolCapability;
  readonly 'system-membership': SystemMembership;
}

export type FactId = keyof FactTypes;

export const factDescriptions: Readonly<Record<FactId, string>> = {
  exposure: 'From how far away the asset can be reached, by declaration.',
  'tool-capability': 'What the tools within reach of an agent can do together.',
  'system-membership': 'Which declared AI systems the asset belongs to.',
};
