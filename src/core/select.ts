import { matchesWildcard, type Selector } from './policy.js';
import type { AssetView } from './view.js';

/** Whether a selector of policy picks an asset. */
export function selects(selector: Selector, asset: AssetView, owner?: string): boolean {
  const fits = (pattern: string | undefined, text: string | undefined) =>
    pattern === undefined || (text !== undefined && matchesWildcard(pattern, text));
  if (!fits(selector.kind, asset.kind) || !fits(selector.id, asset.id) || !fits(selector.name, asset.name) || !fits(selector.owner, owner))
    return false;
  if (
    selector.path !== undefined &&
    !asset.evidence.some(({ locator }) => locator.type === 'file' && matchesWildcard(selector.path as string, locator.path))
  )
    return false;
  if (selector.label === undefined) return true;
  const cut = selector.label.indexOf('=');
  const value = asset.labels[selector.label.slice(0, cut)];
  return value !== undefined && matchesWildcard(selector.label.slice(cut + 1), value);
}
