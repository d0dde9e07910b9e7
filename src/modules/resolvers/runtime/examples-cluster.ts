import type { ResolverExample } from '../../../testing/test-resolver.js';

export const clusterExamples: readonly ResolverExample[] = [
  {
    name: 'overlays are worked out, and a base that has one is not deployed as it is',
    files: {
      'base/chat.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: chat}
spec:
  template:
    metadata: {labels: {app: chat}}
    spec:
      containers:
        - name: chat
          image: ghcr.io/acme/chat:1.0.0
          envFrom:
            - configMapRef: {name: chat-settings}
            - secretRef: {name: chat-keys}
`,
      'base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: vllm
  labels: {app: vllm}
spec:
  replicas: 1
  selector: {matchLabels: {app: vllm}}
  template:
    metadata: {labels: {app: vllm}}
    spec:
      serviceAccountName: vllm
      containers:
        - name: vllm
          image: vllm/vllm-openai:v0.6.3
          args: ["--model", "meta-llama/Llama-3.1-8B-Instruct", "--port", "8000"]
          ports: [{containerPort: 8000}]
          resources: {limits: {nvidia.com/gpu: 1}}
---
apiVersion: v1
kind: Service
metadata: {name: vllm}
spec:
  selector: {app: vllm}
  ports: [{port: 8000}]
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: vllm
  annotations: {eks.amazonaws.com/role-arn: "arn:aws:iam::111122223333:role/vllm"}
`,
      'base/kustomization.yaml': `resources: [deployment.yaml, chat.yaml]
configMapGenerator:
  - name: chat-settings
    literals:
      - OPENAI_BASE_URL=http://vllm:8000/v1
      - LOG_LEVEL=debug
secretGenerator:
  - name: chat-keys
    literals:
      - OPENAI_API_KEY=changeme
`,
      'overlays/dev/kustomization.yaml': `namespace: dev
namePrefix: dev-
bases: [../../base]
`,
      'overlays/prod/expose.yaml': `- op: replace
  path: /spec/type
  value: LoadBalancer
`,
      'overlays/prod/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: prod
resources: [../../base]
images:
  - name: vllm/vllm-openai
    newTag: v0.7.0
patches:
  - path: expose.yaml
    target: {kind: Service, name: vllm}
  - path: model.yaml
`,
      'overlays/prod/model.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: vllm}
spec:
  template:
    spec:
      containers:
        - name: vllm
          args: ["--model", "meta-llama/Llama-3.1-70B-Instruct"]
          securityContext: {privileged: true}
`,
    },
    finds: [
      'container-image:ghcr.io/acme/chat',
      'container-image:vllm/vllm-openai',
      'credential:OPENAI_API_KEY',
      'model-endpoint:dev-vllm',
      'model-endpoint:vllm',
      'model:meta-llama/Llama-3.1-70B-Instruct',
      'model:meta-llama/Llama-3.1-8B-Instruct',
      'network-endpoint:vllm',
      'service-identity:dev/default',
      'service-identity:dev/dev-vllm',
      'service-identity:prod/default',
      'service-identity:prod/vllm',
      'service-identity:vllm',
      'workload:chat',
      'workload:dev-chat',
      'workload:dev-vllm',
      'workload:vllm',
    ],
    properties: {
      'workload:vllm': { namespace: 'prod', privileged: true },
      'workload:dev-vllm': { namespace: 'dev', privileged: false },
      'network-endpoint:vllm': { public: true },
    },
  },
  {
    name: 'charts that controllers install, agents with their settings, pods of other kinds',
    files: {
      'argocd/app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ollama, namespace: argocd}
spec:
  destination: {namespace: ai, server: https://kubernetes.default.svc}
  source:
    repoURL: https://otwld.github.io/ollama-helm
    chart: ollama
    targetRevision: 1.2.0
    helm:
      values: |
        ollama:
          models:
            pull: [llama3.1]
        ingress:
          enabled: true
          hosts:
            - host: ollama.example.org
`,
      'flux/release.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: vectors, namespace: ai}
spec:
  chart:
    spec: {chart: qdrant, version: 0.9.x}
  values:
    image: {repository: docker.io/qdrant/qdrant, tag: v1.9.0}
    service: {type: LoadBalancer}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: shop}
spec:
  chart: {spec: {chart: nginx}}
  values: {replicaCount: 2}
`,
      'plain/more.yaml': `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata: {name: llama, namespace: ai}
spec:
  predictor:
    model:
      modelFormat: {name: huggingface}
      args: ["--model_id=meta-llama/Meta-Llama-3-8B-Instruct"]
      storageUri: hf://meta-llama/Meta-Llama-3-8B-Instruct
---
apiVersion: kagent.dev/v1alpha2
kind: Agent
metadata: {name: helper, namespace: kagent}
spec:
  type: Declarative
  declarative:
    modelConfig: default-model
    systemMessage: You help.
    tools:
      - type: McpServer
        mcpServer: {name: tools, kind: RemoteMCPServer, toolNames: [a]}
---
apiVersion: kagent.dev/v1alpha2
kind: ModelConfig
metadata: {name: default-model, namespace: kagent}
spec:
  provider: OpenAI
  model: gpt-4o-mini
  apiKeySecret: kagent-openai
  apiKeySecretKey: OPENAI_API_KEY
---
apiVersion: kagent.dev/v1alpha2
kind: RemoteMCPServer
metadata: {name: tools, namespace: kagent}
spec:
  url: http://tools.kagent:8084/mcp
  protocol: STREAMABLE_HTTP
---
apiVersion: leaderworkerset.x-k8s.io/v1
kind: LeaderWorkerSet
metadata: {name: big, namespace: ai}
spec:
  leaderWorkerTemplate:
    workerTemplate:
      spec:
        containers:
          - name: vllm
            image: vllm/vllm-openai:v0.6.0
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: cleanup, namespace: shop}
spec:
  jobTemplate:
    spec:
      template:
        spec:
          containers: [{name: x, image: busybox}]
`,
    },
    finds: [
      'agent:helper',
      'container-image:qdrant/qdrant',
      'container-image:vllm/vllm-openai',
      'credential:OPENAI_API_KEY',
      'mcp-server:tools',
      'model-endpoint:big',
      'model-endpoint:llama',
      'model-endpoint:ollama',
      'model:gpt-4o-mini',
      'model:llama3.1:latest',
      'model:meta-llama/Meta-Llama-3-8B-Instruct',
      'network-endpoint:ollama.example.org',
      'network-endpoint:vectors service',
      'service-identity:ai/default',
      'vector-store:vectors',
      'workload:big',
      'workload:ollama',
      'workload:vectors',
    ],
  },
  {
    name: 'kustomizations that bring in each other, and what is not there',
    files: {
      'a/kustomization.yaml': 'resources: [../b, missing.yaml, https://example.org/x?ref=1]\n',
      'b/kustomization.yaml': 'resources: [../a, web.yaml]\ncomponents: [../c]\n',
      'c/kustomization.yaml': 'kind: Component\npatches:\n  - { path: ../../outside.yaml }\n  - { patch: "- op: replace" }\n',
      'b/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: ollama-web }\nspec: { containers: [{ name: x, image: nginx }] }\n',
    },
    finds: [],
  },
];
