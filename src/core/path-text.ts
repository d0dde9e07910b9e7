import { type AssetId, kindOf } from './ids.js';
import type { AttackPath, ReportAsset } from './report.js';
import { kindSpec } from './schema/index.js';

/** What the stations of a path are called, entry first. Where two bear one name, each is told apart by its kind. */
export function stationNames(path: Pick<AttackPath, 'entry' | 'hops'>, nameOf: (id: AssetId) => string): string[] {
  const ids = [path.entry, ...path.hops.map((hop) => hop.to)];
  const bearers = new Map<string, Set<AssetId>>();
  for (const id of ids) bearers.set(nameOf(id), (bearers.get(nameOf(id)) ?? new Set()).add(id));
  return ids.map((id) => {
    const name = nameOf(id);
    return (bearers.get(name)?.size ?? 0) > 1 ? `${kindSpec(kindOf(id)).title.toLowerCase()} ${name}` : name;
  });
}

/** Names of a report's assets by id; the id itself for what is not listed. */
export function assetNames(assets: readonly Pick<ReportAsset, 'id' | 'name'>[]): (id: string) => string {
  const names = new Map<string, string>(assets.map((asset) => [asset.id, asset.name]));
  return (id) => names.get(id) ?? id;
}
