import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a stored state is kept for its resources to be named',
    path: 'terraform.tfstate',
    text: JSON.stringify({
      version: 4,
      terraform_version: '1.11.0',
      serial: 1,
      resources: [{ mode: 'managed', type: 'aws_s3_bucket', name: 'b', instances: [{ attributes: { id: 'b' } }] }],
    }),
    finds: [],
  },
  { name: 'another document that names a version', path: 'versions.json', text: '{"terraform_version": "1.11.0"}', finds: [] },
];
