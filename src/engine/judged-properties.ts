import type { Check } from '../contracts/index.js';
import type { AssetView, View } from '../core/view.js';
import { resultsOf } from './derive.js';

/**
 * The properties of an asset that a check looks at: a finding opens the places that state them, and not the Dockerfile when the weakness stands
 * in the code. Found by judging once more under watch, which only failed results pay for.
 */
export function judgedProperties(check: Check, asset: AssetView, view: View): readonly string[] {
  const looked = new Set<string>();
  resultsOf(check, watched(asset, looked), view);
  return [...looked];
}

function watched(asset: AssetView, looked: Set<string>): AssetView {
  return {
    id: asset.id,
    kind: asset.kind,
    name: asset.name,
    confidence: asset.confidence,
    provenance: asset.provenance,
    labels: asset.labels,
    evidence: asset.evidence,
    get(property) {
      looked.add(property);
      return asset.get(property);
    },
    value(property) {
      looked.add(property);
      return asset.value(property);
    },
  };
}
