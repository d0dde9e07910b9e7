import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';
import { isSensitive } from '../../../../core/usage.js';

export default defineCheck({
  id: 'ai-service-without-own-key',
  version: 1,
  title: 'Content at the AI service is encrypted with a key of your own',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['ai-service', 'knowledge-base'],
  catalogue: [
    'data-exposure.azure-ai-cmk',
    'data-exposure.azure-ml-workspace-cmk',
    'data-exposure.azure-search-cmk',
    'data-exposure.bedrock-kb-datasource-cmk',
    'data-exposure.sagemaker-notebook-cmk',
    'data-exposure.sagemaker-domain-cmk',
  ],
  controls: ['owasp-llm:LLM02:2025', 'nist-csf:PR.DS-01', 'atlas:AML.M0012'],
  docs: {
    risk: 'Access to prompts, files and indexes cannot be taken back by taking back a key.',
    pass: 'Content is encrypted with a key of the customer.',
    fail: 'Content is encrypted with a key of the provider.',
    unknown: 'The encryption could not be read.',
    remediation: 'Set a key of your own where the content calls for it; many services take it only when they are made.',
  },
  evaluate(asset, view) {
    const failed = fail(
      `Content of ${asset.name} rests under a key of the provider.`,
      isSensitive(asset, view) ? { severity: 'medium', severityBecause: 'Its content is sensitive.' } : {},
    );
    return (
      unlessStated(asset.get('encryptedWithOwnKey'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(asset.get('encryptedWithOwnKey'), false, failed, noSuchSetting)
    );
  },
});
