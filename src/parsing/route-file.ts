import { summaryKind } from '../contracts/summary.js';

/** A file that names a web framework: routes may be made in it. It is read only where AI is used in the same source. Key: its path. */
export interface RouteFile {
  readonly framework: string;
}

export const routeFile = summaryKind<RouteFile>('route-file', 1);
