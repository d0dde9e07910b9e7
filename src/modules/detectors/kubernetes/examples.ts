import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a deployment with its service and account',
    path: 'deploy/app.yaml',
    text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: agent, namespace: ai, labels: { team: support } }
spec:
  template:
    metadata: { labels: { app: agent } }
    spec:
      serviceAccountName: agent
      hostNetwork: true
      volumes: [{ name: d, hostPath: { path: /var/run/docker.sock } }]
      containers:
        - name: main
          image: ghcr.io/acme/agent:1.2.3
          args: [--api-key, verysecretvalue1, --model, x]
          env:
            - { name: OPENAI_API_KEY, valueFrom: { secretKeyRef: { name: s, key: k } } }
            - { name: OPENAI_BASE_URL, value: "http://litellm:4000/v1" }
          resources: { limits: { memory: 1Gi, nvidia.com/gpu: 1 } }
          securityContext: { privileged: true, runAsUser: 0 }
---
apiVersion: v1
kind: Service
metadata: { name: agent, namespace: ai }
spec: { type: LoadBalancer, selector: { app: agent }, ports: [{ port: 80 }] }
`,
    finds: [],
  },
  { name: 'no object', path: 'values.yaml', text: 'apiVersion: v1\nname: x\n', finds: [] },
  {
    name: 'a template',
    path: 'chart/templates/deployment.yaml',
    text: 'apiVersion: v1\nkind: Pod\nmetadata: { name: {{ .x }} }\n',
    finds: [],
  },
];
