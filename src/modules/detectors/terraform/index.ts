import { defineDetector } from '../../../contracts/index.js';
import { hclSummary, parseHcl } from '../../../parsing/hcl.js';

export default defineDetector({
  id: 'terraform',
  version: 1,
  title: 'Terraform and OpenTofu files',
  docs: {
    summary: 'Reads blocks and variable values of Terraform and OpenTofu, in HCL and in JSON. What they mean is worked out by module.',
    reads: '*.tf, *.tofu, *.tf.json, *.tfvars',
    limits: 'Values given on the command line or in the environment are not seen; nothing is planned or applied.',
  },
  files: ['**/*.tf', '**/*.tofu', '**/*.tf.json', '**/*.tofu.json', '**/*.tfvars', '**/*.tfvars.json'],
  claims: true,
  grammars: ['terraform'],
  emits: [],
  summaries: [hclSummary],
  detect(document, see) {
    const file = parseHcl(document.path, document.text);
    if (file.brokenAt !== undefined)
      see.notice('unreadable', `${document.path} is not valid; what stands outside the broken part was read.`, file.brokenAt);
    if (file.blocks.length > 0 || file.attributes.length > 0) see.summary(hclSummary, file);
  },
});
