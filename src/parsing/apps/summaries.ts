import { summaryKind } from '../../contracts/summary.js';
import type { RowSecurityFact } from '../sql/row-security.js';

export interface Trace {
  readonly id: string;
  readonly line: number;
}

/** What a file says of how an application came to be, and on what it stands. Key: its path. */
export interface AppTraces {
  readonly builders: readonly Trace[];
  readonly standsOn: readonly Trace[];
}
export const appTraces = summaryKind<AppTraces>('app-traces', 1);

/** `supabase/config.toml`. Key: its path. */
export interface SupabaseProject {
  /** Reference of a hosted project; absent where the id is only a name. */
  readonly reference?: string;
  /** Schemas that the data API shows; absent: its defaults. */
  readonly schemas?: readonly string[];
  readonly functions: readonly { readonly name: string; readonly verifiesToken: boolean; readonly line: number }[];
  readonly buckets: readonly { readonly name: string; readonly public: boolean; readonly line: number }[];
}
export const supabaseProject = summaryKind<SupabaseProject>('supabase-project', 1);

/** What a migration or a declared schema does to who may see rows. Key: its path. */
export const supabaseScript = summaryKind<{ readonly facts: readonly RowSecurityFact[] }>('supabase-script', 1);

/** The entry of an edge function. Key: its path. */
export const supabaseFunction = summaryKind<{ readonly name: string }>('supabase-function', 1);

/** A place that rules leave open to everybody. */
export interface OpenRule {
  readonly path: string;
  readonly read: boolean;
  readonly write: boolean;
  /** Only until this date. */
  readonly until?: string;
  readonly line: number;
}

/** Security rules of Firebase. Key: path of the file. */
export interface FirebaseRules {
  readonly product: 'firestore' | 'firebase-storage' | 'firebase-database';
  readonly open: readonly OpenRule[];
}
export const firebaseRules = summaryKind<FirebaseRules>('firebase-rules', 1);
