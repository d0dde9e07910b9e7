import type { Finding } from '../core/finding.js';
import { assetId } from '../core/ids.js';
import type { Policy } from '../core/policy.js';
import type { AssetRecord, Stated } from '../core/record.js';
import type { Report } from '../core/report.js';
import { selects } from '../core/select.js';
import type { View } from '../core/view.js';

/** Scope under which what policy declares is recorded. */
export const policyScope = 'policy';

/** The AI systems that policy declares, as records. */
export function systemRecords(policy: Policy): AssetRecord[] {
  return policy.systems.map((system) => {
    const properties: Record<string, Stated> = { context: { state: 'known', value: 'active' } };
    for (const name of ['purpose', 'role', 'riskClass', 'decidedBy', 'oversight', 'permittedData', 'state'] as const) {
      const value = system[name];
      properties[name] = value === undefined ? { state: 'unset' } : { state: 'known', value };
    }
    return {
      id: assetId('ai-system', system.name),
      kind: 'ai-system',
      name: system.name,
      properties,
      aliases: [],
      labels: system.owner ? { owner: system.owner } : {},
      provenance: 'declared',
      confidence: 'certain',
      evidence: [
        {
          locator: { type: 'file', path: policy.path ?? 'sightline.policy.yaml', ...(system.line ? { line: system.line } : {}) },
          scope: policyScope,
          module: 'policy',
        },
      ],
      open: [],
      scope: policyScope,
      module: 'policy',
    };
  });
}

/** Each declared system with its assets and their findings. */
export function rollUp(policy: Policy, view: View, assets: Report['assets'], findings: readonly Finding[]): Report['systems'] {
  return policy.systems.map((system) => {
    const members = assets.filter(({ id }) => {
      const asset = view.asset(id);
      return asset && asset.kind !== 'ai-system' && system.assets.some((selector) => selects(selector, asset, view.owner(id)?.name));
    });
    const ids = new Set(members.map((asset) => asset.id));
    return {
      name: system.name,
      asset: assetId('ai-system', system.name),
      assets: [...ids],
      findings: findings.filter((finding) => ids.has(finding.asset)).map((finding) => finding.id),
      ...(system.owner ? { owner: system.owner } : {}),
    };
  });
}
