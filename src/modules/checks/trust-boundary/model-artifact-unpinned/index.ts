import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'model-artifact-unpinned',
  version: 1,
  title: 'Models and data from a hub are fetched at an exact revision',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['model-artifact', 'dataset'],
  catalogue: { none: 'The catalogue has no row on revisions of models from a hub.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-llm:LLM04:2025', 'atlas:AML.T0010.003', 'atlas:AML.T0109', 'nist-csf:ID.RA-09'],
  docs: {
    risk: 'Whoever takes over the account at the hub changes what your software loads, and no commit of yours shows it.',
    pass: 'An exact revision is named.',
    fail: 'The newest revision is taken.',
    unknown: 'The revision could not be followed.',
    remediation: 'Name the full commit of the revision where the model or data set is loaded.',
  },
  evaluate(asset) {
    const runs = asset.kind === 'model-artifact' && (asset as AssetView<'model-artifact'>).value('trustsRemoteCode');
    const failed = fail(
      `${asset.name} is fetched without an exact revision.`,
      runs ? { severity: 'medium', severityBecause: 'Code from the hub is loaded with it.' } : {},
    );
    return judgeFlag(asset.get('revisionPinned'), false, failed, notApplicable('It is not fetched from a hub.'));
  },
});
