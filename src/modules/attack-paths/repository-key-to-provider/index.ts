import { defineAttackPath, type Hop, type PathDraft } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { repositoryOf } from '../../../core/usage.js';
import type { AssetView, View } from '../../../core/view.js';

export default defineAttackPath({
  id: 'repository-key-to-provider',
  version: 1,
  title: 'A key in a repository opens an AI provider',
  severity: 'high',
  docs: {
    summary: 'A secret stands in a repository itself, and leads to the service, endpoint or model that it pays for.',
    limits: 'Whether the key still works is not tried. Where the key leads follows from who presents it and what that calls.',
    remediation: 'Revoke the key at its provider, then take it from a secret manager; removing the line leaves the key in the history.',
  },
  controls: [
    'owasp-llm:LLM02:2025',
    'owasp-asi:ASI03',
    'owasp-mcp:MCP01:2025',
    'atlas:AML.T0055',
    'atlas:AML.T0095.000',
    'atlas:AML.T0012',
  ],
  find(view) {
    return view.all('credential').flatMap((credential) => pathsOf(credential, view));
  },
});

function pathsOf(credential: AssetView<'credential'>, view: View): PathDraft[] {
  const placement = credential.value('placement');
  if (credential.value('literal') !== true || (placement !== 'repository' && placement !== 'browser-code')) return [];
  const repository = repositoryOf(credential, view);
  if (!repository) return [];
  const open = repository.value('visibility') === 'public' || placement === 'browser-code';
  const first: Hop = { from: repository.id, relation: 'defined-in', to: credential.id, reversed: true };
  return [...targetsOf(credential, view)].map(([target, hops]) => ({
    entry: repository.id,
    target: target as AssetId,
    hops: [first, ...hops],
    message: `${openness(repository, placement)} holds the secret ${credential.name}, which opens ${view.asset(target)?.name ?? target}.`,
    ...(open ? { severity: 'critical' as const } : {}),
    enabledBy: [
      'credential-literal-in-repository',
      'credential-in-browser-code',
      'credential-long-lived',
      'credential-reused',
      'ai-service-accepts-keys',
    ],
  }));
}

function openness(repository: AssetView<'repository'>, placement: string): string {
  if (placement === 'browser-code') return `The browser code of ${repository.name}`;
  return repository.value('visibility') === 'public' ? `The public repository ${repository.name}` : `The repository ${repository.name}`;
}

/** What a key leads to: what it is known to open, or else what those who present it call at the provider of the key. */
function targetsOf(credential: AssetView<'credential'>, view: View): Map<AssetId, readonly Hop[]> {
  const targets = new Map<AssetId, readonly Hop[]>();
  for (const { asset } of view.out(credential.id, 'authenticates-as').items)
    targets.set(asset.id, [{ from: credential.id, relation: 'authenticates-as', to: asset.id, reversed: false }]);
  if (targets.size > 0) return targets;
  const provider = credential.value('provider');
  for (const { asset: user } of view.in(credential.id, 'uses-credential').items) {
    const present: Hop = { from: credential.id, relation: 'uses-credential', to: user.id, reversed: true };
    if (user.kind === 'ai-service' || user.kind === 'model-endpoint') targets.set(user.id, [present]);
    for (const { asset: called } of view.out(user.id, 'invokes').items) {
      const other = called.value('provider');
      if (targets.has(called.id) || (provider !== undefined && other !== undefined && provider !== other)) continue;
      targets.set(called.id, [present, { from: user.id, relation: 'invokes', to: called.id, reversed: false }]);
    }
  }
  return targets;
}
