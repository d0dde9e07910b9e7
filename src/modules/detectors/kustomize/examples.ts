import type { DetectorExample } from '../../../testing/test-detector.js';

/** The detector itself names no asset: the resolver does. */
export const examples: readonly DetectorExample[] = [
  {
    name: 'an overlay',
    path: 'deploy/overlays/prod/kustomization.yaml',
    text: `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base
namespace: prod
namePrefix: eu-
images:
  - name: vllm/vllm-openai
    newTag: v0.6.3
patches:
  - path: replicas.yaml
  - target: {kind: Deployment, name: vllm}
    patch: |-
      - op: replace
        path: /spec/template/spec/containers/0/image
        value: ghcr.io/acme/vllm:1.0
configMapGenerator:
  - name: settings
    literals:
      - OPENAI_BASE_URL=http://vllm:8000/v1
secretGenerator:
  - name: keys
    envs: [keys.env]
`,
    finds: [],
  },
  { name: 'steps of a patch in a file', path: 'patch.yaml', text: '- op: add\n  path: /spec/type\n  value: LoadBalancer\n', finds: [] },
  { name: 'another YAML file', path: 'compose.yaml', text: 'kind: whatever\nservices: {}\n', finds: [] },
  { name: 'broken YAML', path: 'kustomization.yaml', text: 'resources: [\n  - a: {b\n', finds: [] },
];
