/** Which argument of a call is meant: by name (keyword, or member of an options object), else by position. */
export interface Argument {
  readonly names: readonly string[];
  readonly position?: number;
}

/** What calling a symbol of an AI package does. */
export interface Construct {
  readonly does:
    | 'client' // makes a client of a provider
    | 'model' // names a model: a model object, or a call of one
    | 'wrap' // hands a model on, changed
    | 'registry' // keeps models or providers under names
    | 'agent'
    | 'method' // asks an agent to run: nothing new
    | 'tool' // makes a tool out of a function or options
    | 'hosted-tool' // a tool that the framework or provider brings along
    | 'mcp-server'
    | 'mcp-tool' // adds a tool to a server
    | 'mcp-run' // says how a server listens
    | 'mcp-stdio' // names a local server that a client starts
    | 'mcp-remote' // names a remote server that a client talks to
    | 'mcp-many' // several servers in one object
    | 'vector-store'
    | 'retrieve'
    | 'collection' // takes a collection of a store
    | 'guardrail'
    | 'memory'
    | 'node' // adds a step to a graph
    | 'tool-node' // runs tools as a step of a graph
    | 'knowledge-base' // asks a managed store of documents
    | 'artifact' // loads weights from a hub
    | 'prompt';
  readonly provider?: string;
  /** Catalogue id of the framework or engine. */
  readonly framework?: string;
  readonly model?: Argument;
  /** Model ids given without a provider belong to this one; with one in front they say it themselves. */
  readonly prefixed?: boolean;
  readonly key?: Argument;
  readonly base?: Argument;
  readonly name?: Argument;
  readonly tools?: Argument;
  readonly prompt?: Argument;
  /** Messages of which one may be the system prompt. */
  readonly messages?: Argument;
  /** A description that stands in for a name. */
  readonly role?: Argument;
  readonly delegates?: Argument;
  readonly servers?: Argument;
  /** Further agents that the options describe, by name. */
  readonly declares?: Argument;
  readonly guardrails?: Argument;
  readonly memory?: Argument;
  readonly steps?: Argument;
  readonly handler?: Argument;
  /** The option by which a tool waits for a person; without it, it does not. */
  readonly approval?: Argument;
  /** Most steps where none are set, by the framework's current documentation; `unlimited` where it goes on until it is done. */
  readonly defaultSteps?: number | 'unlimited';
  readonly filter?: Argument;
  readonly collection?: Argument;
  /** A general database: what in its arguments makes this a search by meaning. */
  readonly asks?: 'always' | { readonly names?: Argument; readonly text?: RegExp };
  readonly transport?: 'stdio' | 'http' | 'sse';
  readonly transportArgument?: Argument;
  readonly host?: Argument;
  /** Tools that are ever there, whatever the arguments. */
  readonly brings?: readonly ToolFlag[];
  readonly modality?: 'text' | 'embedding';
  /** The model's name is one that a registry knows. */
  readonly registered?: boolean;
  /** The memory outlives the process. */
  readonly persistent?: boolean;
  /** The one model that a class brings along. */
  readonly fixedModel?: string;
  /** Options that name a model only for what they are handed to. */
  readonly carried?: boolean;
  /** Counts as an agent only with tools. */
  readonly needsTools?: boolean;
}

export type ToolFlag = 'readsPrivateData' | 'takesUntrustedContent' | 'actsOutside' | 'executesCode' | 'destructive';

export interface ConstructRule {
  readonly roots: readonly string[];
  /** Endings of the symbol's path inside its package. */
  readonly paths: readonly string[];
  readonly construct: Construct;
}

/** @param words argument names, with `#n` for a position: `model model_name #0` */
export function argument(words: string): Argument {
  const parts = words.split(/\s+/).filter(Boolean);
  const position = parts.find((part) => part.startsWith('#'));
  const names = parts.filter((part) => !part.startsWith('#'));
  return position === undefined ? { names } : { names, position: Number(position.slice(1)) };
}

/** @param roots packages, separated by blanks @param paths endings of paths, separated by blanks */
export function rule(roots: string, paths: string, construct: Construct): ConstructRule {
  const words = (list: string) => list.split(/\s+/).filter(Boolean);
  return { roots: words(roots), paths: words(paths), construct };
}

/** Rules for packages whose names other registries know too: their roots say whose they are. */
export function inEcosystem(ecosystem: string, rules: readonly ConstructRule[]): ConstructRule[] {
  return rules.map((each) => ({ ...each, roots: each.roots.map((root) => `${ecosystem}:${root}`) }));
}
