import { defineDetector } from '../../../contracts/index.js';
import { dataFormatOf, parseData } from '../../../parsing/data.js';
import { readTemplate, templateSummary } from '../../../parsing/templates/template.js';

export default defineDetector({
  id: 'cloudformation',
  version: 1,
  title: 'CloudFormation and SAM templates',
  docs: {
    summary:
      'Reads templates of CloudFormation and of its serverless transform, also those that a CDK application was synthesised to. What they mean is worked out by stack.',
    reads: '*.yaml, *.yml, *.json and *.template with a `Resources` section of AWS types',
    limits: 'Macros are noted and not run; values given at deployment are unknown unless the parameter has a default.',
  },
  files: ['**/*.yaml', '**/*.yml', '**/*.json', '**/*.template'],
  claims: false,
  prefilter: /Type["']?\s{0,8}:\s{0,8}["']?AWS::[A-Za-z0-9]+::/,
  maxBytes: 4_000_000,
  emits: [],
  summaries: [templateSummary],
  detect(document, see) {
    const text = document.text;
    if (!text.includes('Resources')) return;
    const format = /\.template$/.test(document.path) ? (text.trimStart().startsWith('{') ? 'json' : 'yaml') : dataFormatOf(document.path);
    const parsed = parseData(text, format);
    const [root] = parsed.documents;
    const template = root && readTemplate(root);
    if (template) see.summary(templateSummary, template);
    else if (
      !parsed.readable &&
      /AWSTemplateFormatVersion|AWS::(Serverless|Bedrock|BedrockAgentCore|SageMaker|Kendra|QBusiness)::/.test(text)
    )
      see.notice('unreadable', `${document.path} could not be read as a template.`, parsed.errors[0]?.line);
  },
});
