import { z } from 'zod';
import type { AssetRecord, Notice } from '../core/record.js';
import { checkMetadata, fn, moduleId, sentence, version } from './define.js';
import type { Document } from './document.js';

/** One source as the user named it. */
export interface Target {
  /** A path for files, the plane's name for others. */
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A file that was listed and can be loaded later, in a worker. Plain data. */
export interface FileReference {
  readonly document: Omit<Document, 'text'>;
  /** Absolute path: never leaves the process, never enters a report. */
  readonly file: string;
}

/** What a collector says while it works, in order. */
export type CollectorEvent =
  /** Opens a scope. Its home, as a record, makes local identities possible. */
  | { readonly type: 'scope'; readonly scope: string; readonly home: AssetRecord }
  | { readonly type: 'file'; readonly file: FileReference }
  | { readonly type: 'document'; readonly document: Document }
  | { readonly type: 'skipped'; readonly scope: string; readonly reason: string; readonly path: string; readonly partial?: boolean }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** Closes a scope. A scope that is never closed counts as failed. */
  | { readonly type: 'end'; readonly scope: string; readonly status: 'complete' | 'partial' | 'failed' };

export interface CollectContext {
  readonly signal: AbortSignal;
  /** ISO time of the run. */
  readonly now: string;
}

export interface Collector {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly plane: string;
  readonly docs: { readonly summary: string; readonly limits: string };
  /** Each permission it needs, as the system it reads spells it. */
  readonly permissions: readonly string[];
  collect(target: Target, context: CollectContext): AsyncIterable<CollectorEvent>;
}

const schema = z
  .object({
    id: moduleId,
    version,
    title: z.string().min(3),
    plane: moduleId,
    docs: z.object({ summary: sentence, limits: sentence }).strict(),
    permissions: z.array(z.string()).readonly(),
    collect: fn,
  })
  .strict();

export function defineCollector(collector: Collector): Collector {
  checkMetadata('Collector', schema, collector);
  return collector;
}
