import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'two components with their places',
    path: 'catalog-info.yaml',
    text: `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: support
  annotations:
    backstage.io/source-location: url:https://github.com/acme/shop/tree/main/services/support/
spec:
  type: service
  owner: group:default/team-support
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: web }
spec: { owner: user:jane }
`,
    finds: [],
  },
  { name: 'something else of that name', path: 'x/catalog-info.yml', text: 'apiVersion: v1\nkind: Service\n', finds: [] },
  { name: 'not YAML', path: 'catalog-info.yaml', text: 'a: [', finds: [], notices: ['partly-readable'] },
];
