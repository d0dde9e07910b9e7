import { defineDetector } from '../../../contracts/index.js';
import { dataFormatOf, parseData } from '../../../parsing/data.js';
import { readServerlessFramework } from '../../../parsing/templates/serverless-framework.js';
import { templateSummary } from '../../../parsing/templates/template.js';

export default defineDetector({
  id: 'serverless-framework',
  version: 1,
  title: 'Serverless Framework configurations',
  docs: {
    summary:
      'Reads functions with their environment, events and rights, and the resources beside them, as the template that they are deployed by.',
    reads: 'serverless.yml, serverless.yaml, serverless.json',
    limits:
      'Only AWS; variables of other files and of the command line are unknown unless a default stands beside them; plugins are not run.',
  },
  files: ['**/serverless.yml', '**/serverless.yaml', '**/serverless.json', '**/serverless.*.yml'],
  claims: false,
  prefilter: /provider["']?\s{0,8}:/,
  emits: [],
  summaries: [templateSummary],
  detect(document, see) {
    const parsed = parseData(document.text, dataFormatOf(document.path));
    const [root] = parsed.documents;
    const template = root && readServerlessFramework(root);
    if (template) see.summary(templateSummary, template);
    else if (!parsed.readable) see.notice('unreadable', `${document.path} could not be read.`, parsed.errors[0]?.line);
  },
});
