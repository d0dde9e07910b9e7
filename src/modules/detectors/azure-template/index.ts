import { defineDetector } from '../../../contracts/index.js';
import { azureTemplateSummary, parseAzureTemplate } from '../../../parsing/azure/template.js';

const files = ['**/*.json', '**/*.jsonc'];

/** Templates of Azure Resource Manager are JSON by any name: what they are stands in their schema. */
export default defineDetector({
  id: 'azure-template',
  version: 1,
  title: 'ARM templates',
  docs: {
    summary: 'Reads resources, parameters and nested deployments of ARM templates. What they mean is worked out by template.',
    reads: '*.json whose schema is that of a deployment template or of its parameters',
    limits: 'Linked templates are followed inside the same source only; nothing is deployed.',
  },
  files,
  claims: false,
  prefilter: /[dD]eployment(Template|Parameters)\.json/,
  emits: [],
  summaries: [azureTemplateSummary],
  detect(document, see) {
    const template = parseAzureTemplate(document.path, document.text);
    if (!template) return;
    if (template.file.brokenAt !== undefined)
      see.notice('unreadable', `${document.path} is not valid; what stands outside the broken part was read.`, template.file.brokenAt);
    see.summary(azureTemplateSummary, template);
  },
});
