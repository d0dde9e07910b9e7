import { summaryKind } from '../contracts/summary.js';

/** Path aliases of a TypeScript or JavaScript compiler configuration. Key: the file's path. */
export interface TsconfigSummary {
  readonly baseUrl?: string;
  readonly paths: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
}

export const tsconfigSummary = summaryKind<TsconfigSummary>('tsconfig', 1);
