import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import { aiInWorkload, isAi, usersOf } from '../../../../core/usage.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'ai-route-without-authentication',
  version: 1,
  title: 'Routes that lead to a model ask who is calling',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['network-endpoint'],
  catalogue: { none: 'The catalogue has no row on routes of own services that lead to a model.' },
  controls: ['owasp-llm:LLM10:2025', 'atlas:AML.T0040', 'atlas:AML.T0049', 'nist-csf:PR.AA-03'],
  docs: {
    risk: 'Anybody can spend on the model through the route, and talk to whatever tools stand behind it.',
    pass: 'The endpoint asks for a key or an identity.',
    fail: 'The endpoint leads to AI and asks for nothing.',
    unknown: 'What the endpoint asks for could not be read.',
    remediation: 'Put authentication before the route, and a limit per caller.',
  },
  evaluate(endpoint, view) {
    const behind = usersOf(endpoint, view, ['exposed-to']).items.filter(({ asset }) =>
      asset.kind === 'workload' ? aiInWorkload(asset as AssetView<'workload'>, view) : isAi(asset),
    );
    const [first] = behind;
    if (!first) return notApplicable('Nothing says that it leads to AI.');
    if (behind.every(({ asset }) => asset.kind === 'model-endpoint' || asset.kind === 'mcp-server' || asset.kind === 'vector-store'))
      return notApplicable('What stands behind it is judged by itself.');
    if (endpoint.value('bind') === 'loopback') return notApplicable('Only its own machine can reach it.');
    const more = endpoint.value('public')
      ? { severity: 'high' as const, severityBecause: 'It is declared reachable from the internet.' }
      : {};
    const failed = fail(`${endpoint.name} leads to ${first.asset.name} and asks its callers for nothing.`, more);
    return judge(endpoint.get('authentication'), {
      weak: (value) => (value === 'none' ? failed : undefined),
      unset: unknown('No authentication is configured here, which does not say what the software asks for.'),
    });
  },
});
