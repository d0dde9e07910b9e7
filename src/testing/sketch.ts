import type { AssetDraft, Recorder } from '../contracts/index.js';
import type { AssetId } from '../core/ids.js';
import type { KindId } from '../core/schema/index.js';

/** Draws one asset and, by `around`, what stands around it; returns the asset. Keeps examples of checks short. */
export function one<K extends KindId>(
  kind: K,
  name: string,
  properties: AssetDraft<K>['properties'] = {},
  around: (see: Recorder, id: AssetId) => void = () => {},
): (see: Recorder) => AssetId {
  return (see) => {
    const id = see.asset(kind, { key: see.local(name), name, ...(properties ? { properties } : {}) });
    around(see, id);
    return id;
  };
}
