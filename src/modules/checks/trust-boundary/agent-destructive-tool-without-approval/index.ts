import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'agent-destructive-tool-without-approval',
  version: 1,
  title: 'Tools that delete or overwrite wait for a person',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['agent'],
  catalogue: ['trust-boundary.agent-human-approval', 'trust-boundary.mcp-destructive-tool'],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI02', 'owasp-asi:ASI09', 'atlas:AML.T0101', 'atlas:AML.M0029', 'nist-ai-rmf:MAP 3.5'],
  docs: {
    risk: 'One wrong or injected turn deletes what cannot be brought back.',
    pass: 'Every tool that deletes or overwrites waits for a person, or the agent has none.',
    fail: 'A tool that deletes or overwrites runs without a person.',
    unknown: 'The tools or the approval could not be read.',
    remediation: 'Ask for approval of the tool in the framework, and give the agent rights that cannot delete.',
  },
  evaluate(agent, view) {
    const tools = view.out(agent.id, 'uses-tool');
    const destructive = tools.items.map(({ asset }) => asset as AssetView<'tool'>).filter((tool) => tool.value('destructive'));
    const approval = agent.value('approval');
    if (approval === 'all') return pass();
    const loose = destructive.find(
      (tool) => tool.value('requiresApproval') === false || (approval === 'none' && tool.value('requiresApproval') !== true),
    );
    if (loose) return fail(`${agent.name} may call ${loose.name}, which deletes or overwrites, without a person.`);
    const open = destructive.find((tool) => tool.value('requiresApproval') !== true);
    if (open) return unknown(`Whether ${open.name} waits for a person could not be read.`);
    if (!tools.complete) return unknown(tools.because ?? 'Its tools are not known whole.');
    const unjudged = tools.items.find(({ asset }) => (asset as AssetView<'tool'>).get('destructive').state === 'unknown');
    if (unjudged) return unknown(`Whether ${unjudged.asset.name} deletes or overwrites could not be read.`);
    return destructive.length > 0 ? pass() : notApplicable('None of its tools deletes or overwrites.');
  },
});
