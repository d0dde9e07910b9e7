import type { Ecosystem } from '../packages/entry.js';
import type { Pinned } from './versions.js';

/** What a command line starts, before its arguments are judged. */
export interface Target {
  readonly type: 'npm' | 'pypi' | 'oci' | 'nuget' | 'jsr' | 'golang' | 'git' | 'path' | 'module' | 'command' | 'smithery' | 'remote';
  /** Package name, image repository, script path, repository or address. */
  readonly name: string;
  readonly source?: 'registry' | 'image' | 'git' | 'local' | 'remote';
  /** Absent where no version is chosen at start: code of the project itself, and remote servers. */
  readonly pinned?: Pinned;
  readonly installsOnDemand: boolean;
  /** What follows: given to the server itself. */
  readonly rest: readonly string[];
  /** A registry package, for the `depends-on` relation. */
  readonly package?: { readonly ecosystem: Ecosystem; readonly name: string };
  /** Key of the image in the form of the images catalogue. */
  readonly image?: { readonly key: string; readonly name: string };
  readonly url?: string;
  readonly transport?: 'stdio' | 'http' | 'sse' | 'websocket';
  readonly hostMounts?: readonly string[];
  readonly privileged?: boolean;
  readonly container?: boolean;
  /** Values and names of `-e` of a container. */
  readonly environment?: readonly (readonly [name: string, value: string | undefined])[];
  /** Headers that a bridge to a remote server is given, as `Name: value`. */
  readonly headers?: readonly string[];
}

export interface Options {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/**
 * Options up to the first positional word.
 * @param takesValue options (`--from`, `-p`) that the next word belongs to
 */
export function readOptions(words: readonly string[], takesValue: (option: string) => boolean): Options {
  const values = new Map<string, string[]>();
  const add = (option: string, value: string) => {
    const list = values.get(option);
    if (list) list.push(value);
    else values.set(option, [value]);
  };
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '--') {
      at++;
      break;
    }
    if (!word.startsWith('-') || word === '-') break;
    const equals = word.indexOf('=');
    if (equals > 0) add(word.slice(0, equals), word.slice(equals + 1));
    else if (takesValue(word)) add(word, words[++at] ?? '');
    else add(word, '');
  }
  return { values, rest: words.slice(at) };
}
