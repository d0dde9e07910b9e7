import type { PathSearch } from '../contracts/graph-modules.js';
import type { Estate } from '../core/graph/estate.js';
import { PathFinder } from '../core/graph/path-search.js';

/** What attack path patterns search with. */
export function pathSearch(estate: Estate): PathSearch {
  const finder = new PathFinder(estate.store);
  return { paths: (query) => finder.paths(query) };
}
