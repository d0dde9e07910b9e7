import { given, type Hit, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { textsOf } from './values.js';

/** A managed store of documents that code asks, by its id or by the variable that names it. */
export function emitKnowledgeBase(scan: Scan, hit: Hit): void {
  const values = valuesOf(scan, given(scan, hit.site, hit.construct.name));
  const at = placeOf(scan, hit.site);
  const variable = values.find((value) => value.is === 'environment');
  const [id] = textsOf(values).filter(Boolean);
  if (id === undefined && variable?.is !== 'environment') {
    scan.see.notice('unresolved', 'Which knowledge base is asked could not be followed.', at);
    return;
  }
  const name = id ?? (variable?.is === 'environment' ? variable.name : '');
  const base = scan.see.asset('knowledge-base', {
    key: id === undefined ? scan.see.local('env', name) : scan.see.local('knowledge-base', id),
    name,
    at,
  });
  scan.see.relate(serviceOf(scan, hit.path), 'retrieves-from', base, { at });
}
