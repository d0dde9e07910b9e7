import type { ResolverExample } from '../../../testing/test-resolver.js';

const agentCode = 'from openai import OpenAI\nclient = OpenAI()\n';
const manifest = '[project]\nname = "agent"\ndependencies = ["openai"]\n';

export const examples: readonly ResolverExample[] = [
  {
    name: 'a source without AI stays silent',
    files: {
      Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["python", "main.py"]\n',
      'main.py': 'import flask\n',
      'compose.yaml':
        'services:\n  web: { build: ., ports: ["80:80"], environment: { DATABASE_URL: "postgres://db/x" } }\n  db: { image: postgres:16 }\n',
      'k8s/web.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: acme/web }] } } }\n',
    },
    finds: [],
  },
  {
    name: 'a local model with a store, and the service that calls both',
    files: {
      'compose.yaml': `services:
  api:
    build: ./api
    environment: { OLLAMA_HOST: "http://ollama:11434", OPENAI_API_KEY: sk-proj-abcdefghijklmnop1234, OPENAI_MODEL: gpt-4o }
  web: { image: "acme/web:1", environment: { LLM: "http://ollama:11434" } }
  nginx: { image: nginx }
  ollama:
    image: ollama/ollama
    ports: ["11434:11434", "127.0.0.1:9000:9000"]
    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
  qdrant: { image: "qdrant/qdrant:v1.12.0", environment: { QDRANT__SERVICE__API_KEY: x } }
`,
      'api/Dockerfile': 'FROM python:3.12-slim\nCOPY . .\nUSER app\n',
    },
    finds: [
      'workload:api',
      'workload:web',
      'workload:ollama',
      'workload:qdrant',
      'container-image:api',
      'container-image:acme/web',
      'container-image:ollama/ollama',
      'container-image:qdrant/qdrant',
      'model-endpoint:ollama',
      'vector-store:qdrant',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'network-endpoint:ollama:11434',
      'network-endpoint:ollama:9000',
    ],
    relates: [
      'api built-from home',
      'api built-from api',
      'web built-from acme/web',
      'ollama built-from ollama/ollama',
      'qdrant built-from qdrant/qdrant',
      'ollama deployed-as ollama',
      'qdrant deployed-as qdrant',
      'ollama exposed-to ollama:11434',
      'ollama exposed-to ollama:9000',
      'api uses-credential OPENAI_API_KEY',
      'api invokes gpt-4o',
      'api connects-to ollama',
      'web connects-to ollama',
    ],
    properties: {
      'workload:api': { runsAsRoot: false, environmentVariables: ['OLLAMA_HOST', 'OPENAI_API_KEY', 'OPENAI_MODEL'] },
      'workload:ollama': { hostMounts: ['/var/run/docker.sock'], privileged: false },
      'container-image:ollama/ollama': { pinned: false },
      'container-image:qdrant/qdrant': { pinned: true, tag: 'v1.12.0' },
      'container-image:api': { baseImage: 'python:3.12-slim', runsAsRoot: false },
      'model-endpoint:ollama': { engine: 'ollama', authentication: 'none' },
      'vector-store:qdrant': { engine: 'qdrant', authentication: 'api-key' },
      'credential:OPENAI_API_KEY': { literal: true, placement: 'repository' },
      'network-endpoint:ollama:11434': { bind: 'all', port: 11434 },
      'network-endpoint:ollama:9000': { bind: 'loopback' },
    },
  },
  {
    name: 'an image of a service with AI in its code',
    files: {
      'services/agent/pyproject.toml': manifest,
      'services/agent/main.py': agentCode,
      'services/agent/Dockerfile': 'FROM python:3.12\nCOPY services/agent /app\nCMD python main.py\n',
      'services/web/package.json': '{"name":"web"}',
      'services/web/Dockerfile': 'FROM node:22\nCOPY . .\n',
      'docker-compose.yml':
        'services:\n  agent: { image: ghcr.io/acme/agent, build: { context: ., dockerfile: services/agent/Dockerfile } }\n  web: { build: services/web }\n',
      'docker-compose.override.yml': 'services:\n  agent: { privileged: true, ports: ["8000:8000"] }\n',
    },
    finds: ['workload:agent', 'container-image:ghcr.io/acme/agent', 'service:agent', 'network-endpoint:agent:8000'],
    relates: [
      'agent built-from ghcr.io/acme/agent',
      'ghcr.io/acme/agent built-from agent',
      'agent defined-in home',
      'agent exposed-to agent:8000',
    ],
    properties: { 'container-image:ghcr.io/acme/agent': { runsAsRoot: true } },
  },
  {
    name: 'a cluster: a model server behind a load balancer, and an agent behind an ingress',
    files: {
      'k8s/all.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: vllm, namespace: ai, labels: { team: platform } }
spec:
  template:
    metadata: { labels: { app: vllm } }
    spec:
      serviceAccountName: vllm
      containers:
        - { name: main, image: "vllm/vllm-openai:v0.6.3", args: [--model, meta-llama/Llama-3.1-8B-Instruct], resources: { limits: { nvidia.com/gpu: 1 } } }
---
apiVersion: v1
kind: Service
metadata: { name: vllm, namespace: ai }
spec: { type: LoadBalancer, selector: { app: vllm }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: vllm, namespace: ai, annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::123456789012:role/vllm" } }
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: agent, namespace: ai }
spec:
  template:
    metadata: { labels: { app: agent } }
    spec:
      containers:
        - name: main
          image: ghcr.io/acme/agent@sha256:0123456789012345678901234567890123456789012345678901234567890123
          securityContext: { runAsNonRoot: true }
          env:
            - { name: LLM_URL, value: "http://vllm.ai.svc/v1" }
            - { name: ANTHROPIC_API_KEY, valueFrom: { secretKeyRef: { name: keys, key: anthropic } } }
---
apiVersion: v1
kind: Service
metadata: { name: agent, namespace: ai }
spec: { selector: { app: agent }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: agent, namespace: ai }
spec:
  tls: [{ hosts: [agent.acme.dev] }]
  rules: [{ host: agent.acme.dev, http: { paths: [{ path: /, backend: { service: { name: agent, port: { number: 80 } } } }] } }]
---
apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata: { name: llama }
spec: { predictor: { model: { storageUri: "hf://meta-llama/Llama-3.2-1B" } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: plain, namespace: ai }
spec: { template: { metadata: { labels: { app: plain } }, spec: { containers: [{ name: c, image: nginx }] } } }
`,
    },
    finds: [
      'workload:vllm',
      'workload:agent',
      'container-image:vllm/vllm-openai',
      'container-image:ghcr.io/acme/agent',
      'model-endpoint:vllm',
      'model-endpoint:llama',
      'model:meta-llama/Llama-3.1-8B-Instruct',
      'model:meta-llama/Llama-3.2-1B',
      'network-endpoint:vllm',
      'network-endpoint:agent.acme.dev',
      'service-identity:ai/vllm',
      'service-identity:vllm',
      'service-identity:ai/default',
      'credential:ANTHROPIC_API_KEY',
    ],
    properties: {
      'workload:vllm': { accelerator: true, namespace: 'ai' },
      'workload:agent': { runsAsRoot: false },
      'model-endpoint:vllm': { authentication: 'none', engine: 'vllm' },
      'network-endpoint:vllm': { public: true, bind: 'all' },
      'network-endpoint:agent.acme.dev': { public: true, encrypted: true },
      'service-identity:ai/vllm': { tokenMounted: false },
      'service-identity:ai/default': { tokenMounted: true },
      'container-image:ghcr.io/acme/agent': { pinned: true },
    },
  },
  {
    name: 'a chart by its default values, and one that says nothing of AI',
    files: {
      'charts/llm/Chart.yaml': 'apiVersion: v2\nname: llm\nappVersion: 0.5.1\n',
      'charts/llm/values.yaml':
        'image: { repository: ollama/ollama, tag: "" }\nollama: { gpu: { enabled: true }, models: { pull: [llama3.2] } }\nservice: { type: LoadBalancer }\ningress: { enabled: false }\n',
      'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\n',
      'charts/web/values.yaml': 'image: { repository: nginx }\nservice: { type: LoadBalancer }\n',
      'charts/all/Chart.yaml': 'apiVersion: v2\nname: all\ndependencies: [{ name: qdrant, version: 1.0.0 }, { name: redis }]\n',
    },
    finds: [
      'workload:llm',
      'workload:qdrant',
      'vector-store:qdrant',
      'container-image:ollama/ollama',
      'model-endpoint:llm',
      'model:llama3.2:latest',
      'network-endpoint:llm service',
    ],
    properties: {
      'workload:llm': { platform: 'helm', accelerator: true },
      'container-image:ollama/ollama': { pinned: true, tag: '0.5.1' },
      'network-endpoint:llm service': { public: true },
    },
  },
];
