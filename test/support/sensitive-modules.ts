import type { Analysis, Check, Linker } from '../../src/contracts/index.js';
import type { Evidence } from '../../src/core/evidence.js';
import type { Result } from '../../src/core/result.js';
import type { FactId, KindId } from '../../src/core/schema/index.js';
import type { AssetView, Neighbours, View } from '../../src/core/view.js';
import type { EvaluatorModules } from '../../src/engine/incremental/units.js';

/** Modules that repeat everything they read: whatever is missed by incremental evaluation shows in what they say. */

const docs = { summary: 'Only for tests.', limits: 'Only for tests.' };
const row = (asset: AssetView | undefined) =>
  asset && [asset.id, asset.name, asset.confidence, asset.provenance, asset.labels, places(asset.evidence)];
const places = (evidence: readonly Evidence[]) => evidence.map((item) => item.locator);
const ends = (found: Neighbours, more: (asset: AssetView) => unknown = () => null) => [
  found.complete,
  found.because,
  found.items.map((item) => [item.asset.id, item.confidence, places(item.evidence), more(item.asset)]),
];

function check(id: string, kind: KindId, read: (asset: AssetView, view: View) => unknown, version = 1): Check {
  return {
    id,
    version,
    appliesTo: [kind],
    evaluate: (asset: AssetView, view: View): Result => ({ outcome: 'fail', message: JSON.stringify([row(asset), read(asset, view)]) }),
  } as unknown as Check;
}

function analysis(id: string, fact: FactId, readsFacts: readonly FactId[], read: (asset: AssetView, view: View) => unknown): Analysis {
  return {
    id,
    version: 1,
    title: id,
    docs,
    fact,
    readsFacts,
    appliesTo: ['agent', 'tool'],
    derive: (asset: AssetView, view: View) => ({ value: read(asset, view), because: [] }),
  } as unknown as Analysis;
}

const known = (asset: AssetView) => asset.value('context') ?? asset.get('context').state;

/** Servers expose the tools that are called like them. */
const serverTools: Linker = {
  id: 'server-tools',
  version: 1,
  title: 'Server tools',
  docs,
  readsRelations: ['connects-to', 'exposes-tool'],
  writesRelations: ['exposes-tool'],
  link(view, { relate }) {
    for (const server of view.all('mcp-server'))
      for (const tool of view.all('tool'))
        if (
          server.name === tool.name &&
          view.in(server.id, 'connects-to').items.length > 0 &&
          view.out(server.id, 'exposes-tool').items.length === 0
        )
          relate(server.id, 'exposes-tool', tool.id, { evidenceOf: [tool] });
  },
};

/** Agents protected by what is exposed to them: reads what the other linker wrote. */
const agentTools: Linker = {
  id: 'agent-tools',
  version: 1,
  title: 'Agent tools',
  docs,
  readsRelations: ['connects-to', 'exposes-tool'],
  writesRelations: ['uses-tool'],
  link(view, { relate }) {
    for (const agent of view.all('agent'))
      for (const server of view.out(agent.id, 'connects-to').items)
        for (const tool of view.out(server.asset.id, 'exposes-tool').items)
          relate(agent.id, 'uses-tool', tool.asset.id, { confidence: 'possible', evidenceOf: [server] });
  },
};

export const checks: readonly Check[] = [
  check('agent-tools-read', 'agent', (agent, view) => [
    ends(view.out(agent.id, 'uses-tool'), (tool) => [tool.name, known(tool), view.fact(tool.id, 'exposure')]),
    view.policy('allow'),
  ]),
  check('tool-names-read', 'tool', (tool, view) => [
    ends(view.in(tool.id, 'uses-tool'), (agent) => [known(agent), agent.labels]),
    row(view.lookup('mcp-server', 'x')),
    view.complete('tool'),
    view.isPast('2026-06-01T00:00:00Z'),
  ]),
  check('server-agents-read', 'mcp-server', (server, view) => [
    server.get('pinned' as 'context'),
    ends(view.in(server.id, 'connects-to'), (agent) => [
      view.fact(agent.id, 'tool-capability'),
      view.owner(agent.id),
      view.out(agent.id, 'uses-tool').because,
    ]),
    ends(view.out(server.id, 'exposes-tool')),
    view.all('agent').map((agent) => agent.value('provider')),
  ]),
];

export const sensitiveModules: EvaluatorModules = {
  linkers: [agentTools, serverTools],
  analyses: [
    analysis('second', 'exposure', ['tool-capability'], (asset, view) =>
      [...view.in(asset.id, 'uses-tool').items, ...view.out(asset.id, 'delegates-to').items].map((item) =>
        view.fact(item.asset.id, 'tool-capability'),
      ),
    ),
    analysis(
      'first',
      'tool-capability',
      [],
      (asset, view) => view.out(asset.id, 'uses-tool').items.filter((item) => item.asset.value('context') === 'active').length,
    ),
  ],
  checks,
};

export const ownerOf = (asset: AssetView) =>
  asset.labels.colour
    ? { name: `team:${asset.labels.colour}`, confidence: 'likely' as const, signal: 'labels', because: asset.name }
    : undefined;
