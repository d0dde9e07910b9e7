/** Where a text comes from that somebody else than the author of the code decides. */
export type SourceKind =
  /** Sent by whoever uses the service: a request, a message in a chat, a form. */
  | 'user-input'
  /** Written by anybody at all: web pages, e-mails, uploads, search results. */
  | 'outside-content'
  /** What a store of the organisation's own gives back: anybody's text, if anybody may write there. */
  | 'retrieved-content'
  | 'model-output'
  /** What a model hands to a tool. */
  | 'tool-argument'
  | 'secret'
  | 'personal-data';

/** Where such a text does harm, or where it is meant to go. */
export type SinkKind =
  | 'code'
  | 'shell'
  | 'sql'
  | 'html'
  | 'file-path'
  | 'outbound-request'
  | 'deserialisation'
  | 'template'
  | 'redirect'
  /** What the model is told to do: system prompts, instructions of agents, descriptions of tools. */
  | 'instructions'
  /** Everything else that a model is given to read. */
  | 'prompt';

/** Sinks that carry out or render what they are given. */
export type ActionSink = Exclude<SinkKind, 'instructions' | 'prompt'>;

export const actionSinks: readonly ActionSink[] = [
  'code',
  'shell',
  'sql',
  'html',
  'file-path',
  'outbound-request',
  'deserialisation',
  'template',
  'redirect',
];

/** A table of symbols: package roots, and paths within them, each separated by blanks. */
export type SymbolRow<T> = readonly [roots: string, paths: string, entry: T];

/** Looks a symbol up by root and path, the default export being the package itself. */
export function symbolTable<T>(rows: readonly SymbolRow<T>[]): {
  readonly of: (root: string, path: string) => T | undefined;
  readonly names: ReadonlySet<string>;
} {
  const entries = new Map<string, T>();
  const names = new Set<string>();
  for (const [roots, paths, entry] of rows) {
    for (const root of roots.split(/\s+/).filter(Boolean)) {
      for (const path of paths.split(/\s+/).filter(Boolean)) {
        entries.set(`${root}\n${path}`, entry);
        names.add(path.split('.').at(-1) ?? path);
      }
    }
  }
  const of = (root: string, path: string): T | undefined => {
    const plain = path.replace(/^default(\.|$)/, '');
    const whole = [path, plain === '' ? 'default' : plain, plain.replace(/\$\$/g, '')];
    for (const each of whole) {
      const found = entries.get(`${root}\n${each}`);
      if (found !== undefined) return found;
    }
    // `connect().cursor().execute` and `pool.connect().query`: whatever stands before the last two parts, it is an object of this package.
    const parts = plain.split('.');
    for (let from = 1; from < parts.length; from++) {
      const found = entries.get(`${root}\n*.${parts.slice(from).join('.')}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return { of, names };
}
