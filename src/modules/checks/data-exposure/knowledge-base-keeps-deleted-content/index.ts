import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judge, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'knowledge-base-keeps-deleted-content',
  version: 1,
  title: 'Knowledge base forgets what its source deletes',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['knowledge-base'],
  catalogue: ['data-exposure.bedrock-kb-deletion-sync'],
  controls: ['owasp-llm:LLM08:2025', 'owasp-llm:LLM02:2025', 'nist-ai-rmf:MEASURE 2.10'],
  docs: {
    risk: 'Documents that were withdrawn, or deleted on request, go on being quoted.',
    pass: 'Vectors go when their source goes.',
    fail: 'Vectors stay when their source goes.',
    unknown: 'The setting could not be read.',
    remediation: 'Set the deletion policy to delete, and synchronise after each deletion.',
  },
  evaluate(base) {
    return (
      unlessStated(base.get('deletionPolicy'), 'No source of it that was read has such a setting.') ??
      judge(base.get('deletionPolicy'), {
        weak: (policy) => (policy === 'retain' ? fail(`${base.name} keeps the vectors of sources that are gone.`) : undefined),
        unset: defaultDecides,
      })
    );
  },
});
