import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { readTerraformValues, terraformValues } from '../../../parsing/terraform-values.js';

export default defineDetector({
  id: 'terraform-values',
  version: 1,
  title: 'Terraform plans and states',
  docs: {
    summary:
      'Reads resources with their values from the JSON form of a plan or a state, and from a stored state. Sensitive values are left out.',
    reads: '*.tfstate, and *.json as `terraform show -json` writes it',
    limits: 'Plans in their binary form are not read; what is known only after creation is unknown.',
  },
  files: ['**/*.tfstate', '**/*.json'],
  claims: false,
  prefilter: /"terraform_version"\s{0,8}:/,
  maxBytes: 10_000_000,
  emits: [],
  summaries: [terraformValues],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const [root] = parsed.documents;
    const values = root && readTerraformValues(root);
    if (values && values.instances.length > 0) see.summary(terraformValues, values);
    else if (!parsed.readable && document.path.endsWith('.tfstate'))
      see.notice('unreadable', `${document.path} could not be read as a state.`, 1);
  },
});
