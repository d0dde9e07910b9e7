import { defineCheck } from '../../../../contracts/index.js';
import { isLoopbackUrl, isPublicUrl } from '../../../../core/ids.js';
import { judge, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'model-endpoint-unencrypted',
  version: 1,
  title: 'Prompts and outputs travel encrypted',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model-endpoint', 'ai-gateway'],
  catalogue: { none: 'The catalogue has no row on plain connections to a model.' },
  controls: ['owasp-llm:LLM02:2025', 'atlas:AML.T0025', 'nist-csf:PR.DS-02', 'nist-ai-rmf:MEASURE 2.10'],
  docs: {
    risk: 'Whoever sits on the network path reads prompts, outputs and the key, and can change what the model answers.',
    pass: 'The connection is encrypted.',
    fail: 'The connection is not encrypted and leaves the machine.',
    unknown: 'The address could not be followed.',
    remediation: 'Use an https address; for a server of your own, put a proxy with TLS before it.',
  },
  evaluate(asset) {
    const url = asset.value('url');
    if (url !== undefined && isLoopbackUrl(url)) return notApplicable('Its address never leaves the machine.');
    const outside = url !== undefined && isPublicUrl(url);
    const failed = fail(
      `Prompts and outputs of ${asset.name} travel unencrypted.`,
      outside ? { severity: 'high', severityBecause: 'The address is on the internet.' } : {},
    );
    if (asset.kind === 'model-endpoint')
      return judgeFlag((asset as AssetView<'model-endpoint'>).get('encrypted'), false, failed, unknown('Its address names no transport.'));
    return judge(asset.get('url'), {
      weak: (address) => (address.startsWith('http://') ? failed : undefined),
      unset: unknown('It has no address here.'),
    });
  },
});
