import { defineDetector } from '../../../contracts/index.js';
import { azureTemplateSummary, parseAzureTemplate } from '../../../parsing/azure/template.js';

export default defineDetector({
  id: 'bicep',
  version: 1,
  title: 'Bicep files',
  docs: {
    summary: 'Reads resources, modules, parameters and outputs of Bicep. What they mean is worked out by module.',
    reads: '*.bicep, *.bicepparam',
    limits: 'Types and functions that a file declares itself are passed over; modules of a private registry are not fetched.',
  },
  files: ['**/*.bicep', '**/*.bicepparam'],
  claims: true,
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
