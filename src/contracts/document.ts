import type { AssetId } from '../core/ids.js';

export type DocumentContext = 'active' | 'template' | 'example' | 'test' | 'vendored';

/** What a collector brings back: a file's text, or one reply of an API. */
export interface Document {
  readonly scope: string;
  /** The repository, device or account that local identities begin with. */
  readonly home: AssetId;
  /** Path relative to the source, forward slashes. For API replies: `<service>/<Operation>` (see `api`). */
  readonly path: string;
  /** Empty for documents that are bytes. */
  readonly text: string;
  /** What a detector that asked for bytes reads: the whole file, or its beginning when `cut` is there. */
  readonly bytes?: Uint8Array;
  /** Of a file too large to be read whole: its size, and its last bytes. */
  readonly cut?: { readonly size: number; readonly tail: Uint8Array };
  readonly context: DocumentContext;
  readonly api?: {
    readonly service: string;
    readonly operation: string;
    readonly account?: string;
    readonly region?: string;
    readonly parameters?: unknown;
  };
  /** On devices: which user-level place this file stands in, so that precedence can be decided. */
  readonly settingsScope?: 'managed' | 'user' | 'project' | 'local';
  /** On devices: who may read the file. */
  readonly filePermissions?: 'private' | 'group' | 'world';
}
