import type { Evidence } from '../../src/core/evidence.js';
import { type Finding, findingId } from '../../src/core/finding.js';
import { assetId } from '../../src/core/ids.js';
import type { Report, ReportAsset } from '../../src/core/report.js';

const scope = 'repo:local/shop';
const at = (path: string, line: number, module = 'sketch'): Evidence => ({ locator: { type: 'file', path, line }, scope, module });
const owner = { name: 'team:support', confidence: 'certain', signal: 'codeowners', because: 'CODEOWNERS:2' } as const;

/** Names that a report can hold: plain ones for goldens, hostile ones to see each format escape them. */
export interface Names {
  readonly server: string;
  readonly service: string;
  readonly path: string;
  readonly owner: string;
}

export const plainNames: Names = { server: 'orders-db', service: 'chat', path: '.mcp.json', owner: 'team:support' };

/** A report with every part in it once, made by hand so that goldens change with formats only, not with detectors. */
export function smallReport(names: Names = plainNames): Report {
  const server = assetId('mcp-server', 'local/shop//mcp#npm/@modelcontextprotocol/server-postgres');
  const service = assetId('service', 'local/shop//services/chat');
  const model = assetId('model', 'openai/gpt-4o');
  const prompt = assetId('prompt', 'local/shop//AGENTS.md');
  const library = assetId('package', 'local/shop//services/chat#pkg:npm/openai');
  const endpoint = assetId('network-endpoint', 'local/shop//services/chat/src/server.ts#POST /chat');
  const system = assetId('ai-system', 'Support assistant');
  const who = { ...owner, name: names.owner };
  const asset = (
    id: ReportAsset['id'],
    kind: ReportAsset['kind'],
    name: string,
    properties: ReportAsset['properties'],
    evidence: readonly Evidence[],
    more: Partial<ReportAsset> = {},
  ): ReportAsset => ({
    id,
    kind,
    name,
    properties: { context: 'active', ...properties },
    labels: {},
    provenance: ['declared'],
    confidence: 'certain',
    evidence,
    ...more,
  });
  const finding = (check: string, on: ReportAsset['id'], more: Partial<Finding>): Finding => ({
    id: findingId(check, on),
    check,
    title: 'A good state',
    message: `"${names.server}" is not as it should be.`,
    severity: 'medium',
    confidence: 'certain',
    family: 'trust-boundary',
    asset: on,
    attackPaths: [],
    evidence: [at(names.path, 4)],
    remediation: 'Name an exact version.',
    controls: ['owasp-agentic:ASI04'],
    state: 'open',
    gates: true,
    ...more,
  });
  const unpinned = finding('mcp-server-unpinned-package', server, {
    title: 'MCP server starts an exact version',
    owner: who,
    attackPaths: ['demo-path-000000000001'],
    evidence: [at(names.path, 4), at('.vscode/mcp.json', 9)],
  });
  const findings = [
    unpinned,
    finding('credential-literal-in-repository', service, {
      title: 'No secret stands in the repository',
      severity: 'critical',
      severityBecause: 'Set by policy.',
      confidence: 'likely',
      family: 'model-access',
      known: true,
      since: '2026-10-01T00:00:00.000Z',
      controls: [],
    }),
    finding('instructions-hidden-characters', prompt, {
      state: 'accepted',
      exception: `sightline.policy.yaml:7 (${names.owner}, until 2027-01-31): Checked by hand.`,
      evidence: [at('AGENTS.md', 3)],
    }),
    finding('model-not-allowed', model, { gates: false, family: 'model-access', severity: 'low', evidence: [] }),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    schemaVersion: 1,
    tool: { name: 'sightline', version: '0.0.0', modules: { sketch: 1 } },
    generatedAt: '2026-11-22T00:00:00.000Z',
    sources: [{ name: 'shop', collector: 'filesystem', scopes: [scope] }],
    coverage: [
      {
        scope,
        status: 'partial',
        read: 12,
        skipped: [{ reason: 'binary', count: 2, examples: ['logo.png', 'icon.png'] }],
        notices: [
          { code: 'unreadable', message: `${names.path} is not valid JSON.`, scope, module: 'sketch', path: names.path, line: 2 },
          { code: 'unresolved', message: 'A model id could not be followed.', scope, module: 'sketch' },
        ],
        modules: ['sketch'],
        partialKinds: ['mcp-server'],
      },
    ],
    assets: [
      asset(system, 'ai-system', 'Support assistant', { purpose: 'Answers questions.' }, [at('sightline.policy.yaml', 3)]),
      asset(server, 'mcp-server', names.server, { pinned: false, transport: 'stdio' }, [at(names.path, 4), at('.vscode/mcp.json', 9)], {
        states: {
          authentication: { state: 'unset' },
          toolDigest: { state: 'unknown', reason: 'tools are listed at run time only' },
          encrypted: {
            state: 'contradicted',
            values: [
              { provenance: 'declared', value: true },
              { provenance: 'observed', value: null },
            ],
          },
        },
        owner: who,
        aliases: ['mcp-server:local/shop//mcp#orders'],
      }),
      asset(model, 'model', 'gpt-4o', { modelId: 'gpt-4o', floating: true, environmentVariables: ['CHAT_MODEL'] }, [at('src/llm.ts', 7)], {
        provider: 'openai',
        provenance: ['declared', 'inferred'],
      }),
      asset(endpoint, 'network-endpoint', 'POST /chat', { route: 'POST /chat' }, [at('src/server.ts', 9)]),
      asset(library, 'package', 'openai', { purl: 'pkg:npm/openai', installedVersion: '6.1.0' }, [at('package.json', 3)]),
      asset(prompt, 'prompt', 'AGENTS.md', { digest: `sha256:${'0'.repeat(64)}` }, [at('AGENTS.md', 1)]),
      asset(service, 'service', names.service, { path: 'services/chat' }, [at('package.json', 1)], { labels: { team: 'support' } }),
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: [
      {
        from: service,
        kind: 'connects-to',
        to: server,
        provenance: ['declared'],
        confidence: 'certain',
        evidence: [at(names.path, 4)],
      },
      {
        from: service,
        kind: 'depends-on',
        to: library,
        provenance: ['declared'],
        confidence: 'certain',
        evidence: [at('package.json', 3)],
      },
      { from: service, kind: 'exposed-to', to: endpoint, provenance: ['declared'], confidence: 'certain', evidence: [] },
      { from: service, kind: 'invokes', to: model, provenance: ['inferred'], confidence: 'likely', evidence: [at('src/llm.ts', 7)] },
    ],
    facts: [
      {
        asset: service,
        analysis: 'exposure',
        value: { reach: 'internet', through: endpoint, authenticated: false },
        because: ['exposed-to POST /chat'],
      },
    ],
    results: { pass: 3, fail: 4, unknown: 1, notApplicable: 2, manual: 1 },
    unresolved: [
      { check: 'mcp-server-without-authentication', asset: server, outcome: 'unknown', reason: 'its configuration was not read', scope },
      { check: 'model-not-allowed', asset: model, outcome: 'manual', reason: 'Who approved this model?' },
    ],
    findings,
    attackPaths: [
      {
        id: 'demo-path-000000000001',
        pattern: 'demo-path',
        title: 'From the internet to the orders',
        message: `Anybody on the internet can reach "${names.server}" through "${names.service}".`,
        severity: 'critical',
        entry: endpoint,
        hops: [
          { from: service, relation: 'exposed-to', to: service, reversed: true, because: ['src/server.ts:9'] },
          { from: service, relation: 'connects-to', to: server, reversed: false, because: [`${names.path}:4`] },
        ],
        target: server,
        cut: { from: service, relation: 'connects-to', to: server, breaks: 1 },
        remediation: 'Put a login before the route.',
        findings: [unpinned.id],
        controls: ['owasp-llm:LLM06'],
        owner: who,
        gates: true,
      },
    ],
    systems: [{ name: 'Support assistant', asset: system, assets: [service, model], findings: [unpinned.id], owner: 'team-support' }],
    drift: [
      {
        change: 'changed',
        subject: server,
        property: 'pinned',
        before: true,
        after: false,
        direction: 'weaker',
        because: 'Starts an exact version or digest.',
      },
      {
        change: 'added',
        subject: { from: service, kind: 'connects-to', to: server },
        direction: 'weaker',
        because: 'Is configured to use this server or service.',
      },
    ],
  };
}
